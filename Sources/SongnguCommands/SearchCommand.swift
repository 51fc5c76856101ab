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
            """)

    @Argument(help: "A sentence or a phrase.") var text: String

    @Option(help: ArgumentHelp("Look only in variants of this language, such as vi.", valueName: "tag")) var lang:
        LanguageTag?
    @Flag(help: "Tone marks and other diacritics count.") var tones = false
    @Flag(help: "Only whole sentences that are equal to the text.") var exact = false
    @Option(help: ArgumentHelp("Most units to show.", valueName: "number")) var limit = 20
    @Option(help: "Output: \(OutputFormat.allValueStrings.joined(separator: ", ")).") var format = OutputFormat.table

    @OptionGroup var memory: MemoryOptions

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit is a number above 0.") }
    }

    func run() throws {
        let store = try Desk.openMemory(memory.location, mustExist: true)
        let result = try Desk.search(
            text, language: lang, tones: tones ? .kept : .ignored, isExactOnly: exact, limit: limit, in: store)
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
}
