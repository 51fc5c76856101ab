import ArgumentParser
import SongnguDesk
import SongnguMemory
import SongnguText

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find sentences and phrases in the translation memory, in either language.",
        discussion: """
            songngu search "dong dat"            finds động đất too
            songngu search --tones "động đất"    only with these diacritics
            songngu search --lang en "earth*"    a word that begins so
            songngu search --fuzzy 50 "Trận đấu phải lùi giờ 30 phút do mưa lớn."

            The score of a fuzzy match is 100 · (1 - d / n): d words to change of the n of the longer text, capitals and \
            the values of numbers aside. Where only those or punctuation differ it is 95 to 99. Marked is what differs.
            """)

    @Argument(help: "A sentence or a phrase.") var text: String

    @Option(help: ArgumentHelp("Look only in variants of this language, such as vi.", valueName: "tag")) var lang:
        LanguageTag?
    @Flag(help: "Tone marks and other diacritics count.") var tones = false
    @Flag(help: "Only whole sentences that are equal to the text.") var exact = false
    @Option(
        help: ArgumentHelp(
            "Sentences that are similar, from this score on: 0 to 100 (without a number: \(Desk.fuzzyThreshold)).",
            valueName: "score"))
    var fuzzy: Int?
    @Option(help: ArgumentHelp("Most units to show.", valueName: "number")) var limit = 20
    @Option(help: "Output: \(OutputFormat.allValueStrings.joined(separator: ", ")).") var format = OutputFormat.table

    @OptionGroup var memory: MemoryOptions

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit is a number above 0.") }
        guard fuzzy.map((0...100).contains) ?? true else {
            throw ValidationError("--fuzzy is a score from 0 to 100.")
        }
        guard fuzzy == nil || !exact && !tones else {
            throw ValidationError("--fuzzy goes without --exact and --tones: tone marks always count in it.")
        }
    }

    func run() throws {
        let store = try Desk.openMemory(memory.location, mustExist: true)
        let result = try search(store)
        let view = SearchView(result)
        switch format {
        case .json: try Output.line(ContractJSON.line(SearchRecord(result, query: text)))
        case .tsv: for row in view.rows { try Output.line(row) }
        case .table: for line in view.lines(for: .current) { try Output.line(line) }
        }
        if result.hits.isEmpty, format == .table {
            Output.warn("songngu: nothing found for “\(text)” in \(store.path)")
        }
    }

    private func search(_ store: TranslationMemory) throws -> SearchResult {
        if let fuzzy {
            return try Desk.searchFuzzy(text, language: lang, threshold: fuzzy, limit: limit, in: store)
        }
        return try Desk.search(
            text, language: lang, tones: tones ? .kept : .ignored, isExactOnly: exact, limit: limit, in: store)
    }

    /// The arguments with a score after each --fuzzy that has none: the parser knows no options with or without a value.
    static func completing(_ arguments: [String]) -> [String] {
        guard arguments.first == configuration.commandName else { return arguments }
        return arguments.enumerated().flatMap { index, argument in
            let next = index + 1 < arguments.count ? arguments[index + 1] : nil
            return argument == "--fuzzy" && next.flatMap(Int.init) == nil
                ? [argument, "\(Desk.fuzzyThreshold)"] : [argument]
        }
    }
}
