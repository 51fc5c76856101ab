package import SongnguAlignment
package import SongnguText

/// Two articles, how they are aligned, and what the checks say of the target.
package struct Alignment: Sendable {
    package var source: Article
    package var target: Article
    package var beads: [Bead]
    /// The identities of the models that said what sentences mean: those that cover both languages.
    package var models: [String]
    package var findings: [Finding]
    /// What the user should know before trusting the result.
    package var warnings: [String]
}

extension Desk {
    /// Reads two files and aligns them. Throws ``DeskError``, and ``EmbedderError`` where an endpoint is required.
    package func align(source: DocumentInput, target: DocumentInput) throws -> Alignment {
        let pair = try read(source: source, target: target)
        let isNamed = source.language != nil && target.language != nil
        return try align(
            source: pair.source, target: pair.target, names: (source.name, target.name), isOrderSure: isNamed)
    }

    /// Aligns two articles and checks the target. Throws ``EmbedderError`` where an endpoint is required.
    ///
    /// - Parameters:
    ///   - names: what warnings call the two.
    ///   - isOrderSure: the user has said which language is whose, so that the two are not taken for each other.
    package func align(
        source: Article, target: Article, names: (source: String, target: String) = ("the source", "the target"),
        isOrderSure: Bool = true
    ) throws -> Alignment {
        let (beads, models) = try aligner.align(source, target)
        var warnings = Self.languageWarnings(source, target, names, isOrderSure: isOrderSure)
        if !source.segments.isEmpty, !target.segments.isEmpty,
            beads.allSatisfy({ $0.isNull || $0.score < Self.acceptedScore })
        {
            warnings.append("no sentence of the target surely renders one of the source: is this the right source?")
        }
        // Names that no glossary has are no matter of the pair.
        let findings = try findings(in: target, source: source, beads: beads).filter {
            $0.rule != RuleDescription.unlisted
        }
        return Alignment(
            source: source, target: target, beads: beads, models: models, findings: findings, warnings: warnings)
    }

    /// Reads the two sides of a pair; both in one language is an error unless both languages were named.
    func read(source: DocumentInput, target: DocumentInput) throws(DeskError) -> (source: Article, target: Article) {
        guard !(source.isStandardInput && target.isStandardInput) else { throw .standardInputTwice }
        let articles = (source: try source.read(), target: try target.read())
        try Self.requireTwoLanguages((articles.source, source), (articles.target, target))
        return articles
    }

    /// Two texts in one language are an error unless both languages were named.
    static func requireTwoLanguages(
        _ source: (article: Article, input: DocumentInput), _ target: (article: Article, input: DocumentInput)
    ) throws(DeskError) {
        let isNamed = source.input.language != nil && target.input.language != nil
        if source.article.language.primary == target.article.language.primary, !isNamed {
            throw .sameLanguage(source.article.language, source: source.input.name, target: target.input.name)
        }
    }

    /// Where the words do not look like the language they are read as, or the two look exchanged.
    static func languageWarnings(
        _ source: Article, _ target: Article, _ names: (source: String, target: String), isOrderSure: Bool
    ) -> [String] {
        var warnings: [String] = []
        for (name, article) in [(names.source, source), (names.target, target)] {
            if let detected = LanguageDetector.detect(article.text), detected.primary != article.language.primary {
                warnings.append("\(name) looks like \"\(detected)\", but is read as \"\(article.language)\"")
            }
        }
        if source.language.primary == "vi", target.language.primary == "en", !isOrderSure {
            warnings.append(
                "the source is Vietnamese and the target English: SOURCE is the wire story, TARGET the article")
        }
        return warnings
    }
}
