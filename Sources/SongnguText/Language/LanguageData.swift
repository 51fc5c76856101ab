/// What the rules know of one language, from the data files; empty for a language without files.
struct LanguageData: Sendable {
    enum AbbreviationClass: String, Sendable {
        case title, number, word
    }

    let tag: LanguageTag
    /// Abbreviations with their full stop, in lower case.
    let abbreviations: [String: AbbreviationClass]
    /// Words that begin sentences.
    let starters: Set<String>
    /// Verbs of saying, each as its words in lower case.
    let speechVerbs: Set<[String]>
    /// Most words in one of them.
    let longestSpeechVerb: Int

    static func of(_ language: LanguageTag) -> LanguageData {
        switch language.primary {
        case "vi": vietnamese
        case "en": english
        default: LanguageData(tag: language, abbreviations: [], starters: [], speechVerbs: [])
        }
    }

    private static let english = LanguageData(
        tag: .english, abbreviations: [PackageResources.abbreviations_en_tsv],
        starters: [PackageResources.starters_en_txt], speechVerbs: PackageResources.speech_verbs_en_txt)

    // Vietnamese articles are full of English names: "Washington D.C.", "St. Petersburg".
    private static let vietnamese = LanguageData(
        tag: .vietnamese,
        abbreviations: [PackageResources.abbreviations_en_tsv, PackageResources.abbreviations_vi_tsv],
        starters: [PackageResources.starters_vi_txt], speechVerbs: PackageResources.speech_verbs_vi_txt)

    private init(tag: LanguageTag, abbreviations: [[UInt8]], starters: [[UInt8]], speechVerbs: [UInt8]) {
        self.tag = tag
        var classes: [String: AbbreviationClass] = [:]
        for row in abbreviations.flatMap(DataFile.rows) where row.count == 2 {
            classes[row[1].lowercased()] = AbbreviationClass(rawValue: row[0])
        }
        self.abbreviations = classes
        self.starters = Set(starters.flatMap(DataFile.rows).compactMap(\.first))
        self.speechVerbs = Set(
            DataFile.rows(speechVerbs).compactMap { row in
                row.first?.lowercased().split(separator: " ").map(String.init)
            })
        longestSpeechVerb = self.speechVerbs.map(\.count).max() ?? 0
    }
}
