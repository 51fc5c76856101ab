package import SongnguAlignment
package import SongnguText

/// Two articles, how they are aligned, and what the checks say of the target.
package struct Alignment: Sendable {
    package var source: Article
    package var target: Article
    package var beads: [Bead]
    package var findings: [Finding]
    /// What the user should know before trusting the result.
    package var warnings: [String]
}

extension Desk {
    /// Reads two files and aligns them. Throws ``DeskError``.
    package func align(source: DocumentInput, target: DocumentInput) throws(DeskError) -> Alignment {
        let pair = try read(source: source, target: target)
        var alignment = align(source: pair.source, target: pair.target)
        alignment.warnings = pair.warnings + alignment.warnings
        return alignment
    }

    /// Aligns two articles and checks the target.
    package func align(source: Article, target: Article) -> Alignment {
        let beads = aligner.align(source, target)
        var warnings: [String] = []
        if !source.segments.isEmpty, !target.segments.isEmpty, beads.allSatisfy(\.isNull) {
            warnings.append("no sentence of the target renders one of the source: is this the right source?")
        }
        return Alignment(
            source: source, target: target, beads: beads, findings: findings(in: target, source: source),
            warnings: warnings)
    }

    /// Reads the two sides of a pair; both in one language is an error unless both languages were named.
    func read(
        source: DocumentInput, target: DocumentInput
    ) throws(DeskError) -> (source: Article, target: Article, warnings: [String]) {
        guard !(source.isStandardInput && target.isStandardInput) else { throw .standardInputTwice }
        let articles = (source: try source.read(), target: try target.read())
        let isNamed = source.language != nil && target.language != nil
        if articles.source.language.primary == articles.target.language.primary, !isNamed {
            throw .sameLanguage(articles.source.language, source: source.name, target: target.name)
        }
        var warnings: [String] = []
        for (input, article) in [(source, articles.source), (target, articles.target)] {
            if let detected = LanguageDetector.detect(article.text), detected.primary != article.language.primary {
                warnings.append("\(input.name) looks like \"\(detected)\", but is read as \"\(article.language)\"")
            }
        }
        if articles.source.language == .vietnamese, articles.target.language == .english, !isNamed {
            warnings.append("the source is Vietnamese and the target English: SOURCE is the wire story, TARGET the article")
        }
        return (articles.source, articles.target, warnings)
    }
}
