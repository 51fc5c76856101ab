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
            songngu search --all-words "vessel terminal"    anywhere in one sentence, in any order
            songngu search --near 3 "cang nuoc"    with at most three words between
            songngu search --meaning "the harbour will open"    what means the like, in any language
            songngu search --fuzzy 50 "Trận đấu phải lùi giờ 30 phút do mưa lớn."
            songngu search --status approved --origin import "cang"

            Hits are bold, or in [brackets] where there is no terminal; beside them what likely renders them is \
            underlined, or in {braces}, where that is sure enough. Of the newest \(TranslationMemory.phraseLook) hits \
            the shortest come first.

            The score of a fuzzy match is 100 · (1 - d / n): d words to change of the n of the longer text, capitals and \
            the values of numbers aside. Where only those or punctuation differ it is 95 to 99, where nothing does 100, and \
            101 where --before and --after are its neighbours too. Penalties are taken off here, and nowhere else. Marked is what differs; names \
            of the glossary that have to be exchanged in the translation are named below it.

            The score of a match by meaning is 100 · the cosine of the vectors of the two texts. With the shipped model \
            nine of ten translations of whole news sentences have 33 or more, nine of ten other sentences 17 or less. \
            Vectors are kept in the memory; those of new sentences are made by the first search, or ahead by \
            `songngu tm embed`.
            """)

    @Argument(help: "A sentence or a phrase.") var text: String

    @Option(help: ArgumentHelp("Look only in variants of this language, such as vi.", valueName: "tag")) var lang:
        LanguageTag?
    @Flag(help: "Tone marks and other diacritics count.") var tones = false
    @Flag(help: "The words in sequence; whole sentences that are equal come first (default).") var phrase = false
    @Flag(help: "All the words, anywhere in a sentence and in any order.") var allWords = false
    @Option(
        help: ArgumentHelp(
            "All the words in any order, with at most so many between the first and the last of them (without a number: "
                + "\(Self.nearDistance)).", valueName: "words"))
    var near: Int?
    @Flag(help: "Sentences that mean the like, whatever their words and language.") var meaning = false
    @Flag(help: "Only whole sentences that are equal to the text.") var exact = false
    @Option(
        help: ArgumentHelp(
            "Sentences that are similar, from this score on: 0 to 100 (without a number: \(Desk.fuzzyThreshold)).",
            valueName: "score"))
    var fuzzy: Int?
    @Option(help: ArgumentHelp("For --fuzzy: the segment before; none where only --after is given.", valueName: "text"))
    var before: String?
    @Option(help: ArgumentHelp("For --fuzzy: the segment after.", valueName: "text")) var after: String?
    @Option(help: ArgumentHelp("Most units to show.", valueName: "number")) var limit = 20
    @Option(help: "Output: \(OutputFormat.allValueStrings.joined(separator: ", ")).") var format = OutputFormat.table

    @OptionGroup var choice: ChoiceOptions
    @OptionGroup var glossaries: GlossaryOptions
    @OptionGroup var model: ModelOptions
    @OptionGroup var memory: MemoryOptions

    /// Words between, where --near names no number.
    static let nearDistance = 10
    private static let mostUnits = 100_000
    /// Longer than any sentence.
    private static let mostNear = 1000

    func validate() throws {
        guard (1...Self.mostUnits).contains(limit) else {
            throw ValidationError("--limit is a number from 1 to \(Self.mostUnits).")
        }
        guard fuzzy.map((0...100).contains) ?? true else {
            throw ValidationError("--fuzzy is a score from 0 to 100.")
        }
        guard fuzzy == nil || !exact && !tones else {
            throw ValidationError("--fuzzy goes without --exact and --tones: tone marks always count in it.")
        }
        guard fuzzy != nil || before == nil && after == nil else {
            throw ValidationError("--before and --after go with --fuzzy.")
        }
        guard near.map((0...Self.mostNear).contains) ?? true else {
            throw ValidationError("--near is a number of words from 0 to \(Self.mostNear).")
        }
        let kinds = [
            ("--phrase", phrase), ("--all-words", allWords), ("--near", near != nil), ("--meaning", meaning),
            ("--exact", exact), ("--fuzzy", fuzzy != nil),
        ].filter(\.1).map(\.0)
        guard kinds.count < 2 else {
            throw ValidationError("\(kinds.joined(separator: " and ")) do not go together: give one of them.")
        }
        guard !meaning || !tones else {
            throw ValidationError("--meaning goes without --tones: tone marks always count in it.")
        }
        if meaning { _ = try model.choice(memory: memory) }
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
        let choice = try choice.choice()
        if let fuzzy {
            let context = before == nil && after == nil ? nil : SegmentContext(before: before, after: after)
            // Rows of a table of values have no room for names.
            return try Desk.searchFuzzy(
                text, language: lang, context: context, threshold: fuzzy, limit: limit, choice: choice,
                glossaries: format == .tsv ? nil : glossaries.sources, in: store)
        }
        if meaning {
            let progress = EmbeddingProgress()
            defer { progress.clear() }
            return try Desk.searchMeaning(
                text, language: lang, limit: limit, choice: choice, model: model.choice(memory: memory), in: store,
                warn: Output.warning, progress: progress.show)
        }
        let mode: PhraseMode = allWords ? .allWords : near.map { .near($0) } ?? .phrase
        // Rows of a table of values have no marks.
        let marks =
            exact || format == .tsv
            ? nil : try TranslationMarks(glossaries: glossaries.sources, model: model.choice(memory: memory))
        return try Desk.search(
            text, mode: mode, language: lang, tones: tones ? .kept : .ignored, isExactOnly: exact, limit: limit,
            choice: choice, marking: marks, in: store)
    }

    /// The arguments with a number after each --fuzzy and --near that has none: the parser knows no options with or
    /// without a value.
    static func completing(_ arguments: [String]) -> [String] {
        guard arguments.first == configuration.commandName else { return arguments }
        let values = ["--fuzzy": Desk.fuzzyThreshold, "--near": nearDistance]
        return arguments.enumerated().flatMap { index, argument in
            let next = index + 1 < arguments.count ? arguments[index + 1] : nil
            guard let value = values[argument], next.flatMap(Int.init) == nil else { return [argument] }
            return [argument, "\(value)"]
        }
    }
}
