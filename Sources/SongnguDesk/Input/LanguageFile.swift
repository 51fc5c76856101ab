package import SongnguModel
package import SongnguText

/// A file of one language, as an option names it: "vi=FILE", or "FILE" where other options tell the language.
package struct LanguageFile: Hashable, Sendable {
    package var language: LanguageTag?
    package var path: String

    package init(language: LanguageTag? = nil, path: String) {
        self.language = language
        self.path = path
    }

    /// What stands before the first "=" is a language when it looks like a tag; "./en=FILE" is a path.
    package init(_ argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2, !parts[1].isEmpty, let language = LanguageTag(checking: String(parts[0])) {
            self.init(language: language, path: String(parts[1]))
        } else {
            self.init(path: argument)
        }
    }
}

extension DistillerInput {
    /// What a model is to be made from, by language: in the order of `languages`, or of the corpora where that is empty.
    ///
    /// A file without a language belongs to the only one; where there are several, there must be as many files of the
    /// kind without a language as languages, and each belongs to the one in its place. Throws ``DeskError``.
    package static func inputs(
        languages: [LanguageTag], corpora: [LanguageFile], words: [LanguageFile] = []
    ) throws(DeskError) -> [DistillerInput] {
        var order = languages
        if order.isEmpty {
            for language in corpora.lazy.compactMap(\.language) where !order.contains(language) {
                order.append(language)
            }
        }
        let corpora = try assigned(corpora, to: order)
        let words = try assigned(words, to: order)
        guard !order.isEmpty else { throw .noCorpus(nil) }
        var inputs: [DistillerInput] = []
        for language in order {
            guard let files = corpora[language] else { throw .noCorpus(language) }
            inputs.append(DistillerInput(language: language, corpora: files, wordLists: words[language] ?? []))
        }
        return inputs
    }

    private static func assigned(
        _ files: [LanguageFile], to languages: [LanguageTag]
    ) throws(DeskError) -> [LanguageTag: [String]] {
        var result: [LanguageTag: [String]] = [:]
        let untold = files.count { $0.language == nil }
        var place = 0
        for file in files {
            let language: LanguageTag
            if let named = file.language {
                guard languages.contains(named) else { throw .unexpectedLanguage(named, path: file.path) }
                language = named
            } else {
                guard languages.count == 1 || untold == languages.count else { throw .noLanguage(path: file.path) }
                language = languages[languages.count == 1 ? 0 : place]
                place += 1
            }
            result[language, default: []].append(file.path)
        }
        return result
    }
}
