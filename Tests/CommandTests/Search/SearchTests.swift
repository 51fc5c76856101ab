import Foundation
import Testing

/// A memory with sentences made for searching, brought in as TMX.
enum SearchMemory {
    static let pairs = [
        ("The two sides agreed to resume dialogue.", "Hai bên nhất trí nối lại đối thoại."),
        ("Dialogue is the only way out.", "Đối thoại là con đường duy nhất."),
        ("The ministers met in Hue on Friday.", "Các bộ trưởng gặp nhau tại Huế hôm thứ Sáu."),
        ("He said \"not now\" and left.", "Ông nói “chưa phải lúc” rồi rời đi."),
    ]

    static var tmx: String { tmx(pairs.map(unit)) }

    static func unit(_ source: String, _ target: String) -> String {
        """
        <tu><tuv xml:lang="en"><seg>\(source)</seg></tuv><tuv xml:lang="vi"><seg>\(target)</seg></tuv></tu>
        """
    }

    static func tmx(_ units: [String]) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <tmx version="1.4">
        <header creationtool="test" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" \
        srclang="en" datatype="plaintext"/>
        <body>\(units.joined(separator: "\n"))</body></tmx>
        """
    }
}

@Suite struct SearchTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace(hasSamples: false)
        try workspace.write(SearchMemory.tmx, to: "search.tmx")
        let outcome = try workspace.run("tm", "import", "search.tmx")
        #expect(
            outcome
                == Outcome(
                    status: 0, output: "", errors: "songngu: search.tmx: 4 new units, 0 known in TM/songngu.sqlite\n"))
    }

    private func found(_ arguments: String...) throws -> Contract.Found {
        let outcome = try workspace.run(["search", "--format", "json"] + arguments)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        return try Contract.decode(Contract.Found.self, outcome.output)
    }

    private func targets(_ found: Contract.Found) -> Set<String> {
        Set(found.hits.compactMap { $0.variants.first { $0.lang == "vi" }?.text })
    }

    @Test(arguments: ["đối thoại", "doi thoai", "ĐỐI THOẠI", "đối  thoại", "đo\u{302}\u{301}i thoa\u{323}i"])
    func tonesAndCaseAndDoNotCount(query: String) throws {
        let found = try found(query)
        #expect(targets(found) == [SearchMemory.pairs[0].1, SearchMemory.pairs[1].1])
    }

    @Test func marksShowTheFoundWordsAsTheyStandInTheText() throws {
        let found = try found("doi thoai")
        for hit in found.hits {
            let variant = try #require(hit.variants.first { $0.lang == "vi" })
            #expect(variant.ranges.map { variant.text.cut($0).lowercased() } == ["đối thoại"])
        }
    }

    @Test func tableMarksHitsInBracketsWhereThereIsNoColour() throws {
        let outcome = try workspace.run("search", "doi thoai")
        #expect(
            outcome.output.replacing(/\d{4}-\d\d-\d\d/, with: "DAY") == """
                1  phrase  unit 2  search.tmx, DAY
                  en  {Dialogue} is the only way out.
                  vi  [Đối thoại] là con đường duy nhất.

                2  phrase  unit 1  search.tmx, DAY
                  en  The two sides agreed to resume {dialogue}.
                  vi  Hai bên nhất trí nối lại [đối thoại].

                """)
    }

    @Test func tsvIsARowAUnit() throws {
        let outcome = try workspace.run("search", "--format", "tsv", "--lang", "en", "hue")
        #expect(
            outcome.output == """
                unit\tmatch\tlanguage\ttext\tlanguage\ttext
                3\tphrase\ten\tThe ministers met in Hue on Friday.\tvi\tCác bộ trưởng gặp nhau tại Huế hôm thứ Sáu.

                """)
    }

    @Test(arguments: [["--fuzzy"], ["--fuzzy", "70"], ["--fuzzy", "85"], ["--fuzzy=85"]])
    func similarSentencesAreFoundWithTheirScoreAndWhatDiffers(options: [String]) throws {
        let outcome = try workspace.run(
            ["search", "--format", "json"] + options + ["The ministers met in Hanoi on Friday."])
        let found = try Contract.decode(Contract.Found.self, outcome.output)
        #expect(found.hits.map(\.match) == ["fuzzy"])
        #expect(found.hits[0].score == 85.71)
        let variant = found.hits[0].variants[0]
        #expect(variant.ranges.map { variant.text.cut($0) } == ["Hue"])
        #expect(found.hits[0].variants[1].ranges == [])
    }

    @Test func fuzzyMarksWhatDiffersAndRoundsScoresDown() throws {
        let outcome = try workspace.run("search", "--fuzzy", "Dialogue is the best way out!")
        #expect(outcome.output.hasPrefix("1  fuzzy 83  unit 2  search.tmx"))
        #expect(outcome.output.contains("  en  Dialogue is the [only] way out.\n"))
    }

    @Test(arguments: [["--fuzzy", "101"], ["--fuzzy", "--tones"], ["--fuzzy", "--exact"], ["--fuzzy", "-5"]])
    func fuzzyWithWhatItCannotDoIsWrongUse(options: [String]) throws {
        let outcome = try workspace.run(["search"] + options + ["dialogue"])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("--fuzzy"))
    }

    @Test func withTonesOnlyTheSameTonesAreFound() throws {
        #expect(try found("--tones", "đối thoại").total == 2)
        #expect(try found("--tones", "doi thoai").total == 0)
        #expect(try found("--tones", "hue").hits.map { $0.variants[1].ranges } == [[]])
    }

    @Test func langLooksOnlyInThatLanguage() throws {
        #expect(try found("hue").hits.map { $0.variants.map(\.ranges.count) } == [[1, 1]])
        #expect(try found("--lang", "en", "hue").hits.map { $0.variants.map(\.ranges.count) } == [[1, 0]])
        #expect(try found("--lang", "fr", "hue").total == 0)
    }

    @Test func limitShowsFewerAndTellsHowManyThereAre() throws {
        let found = try found("--limit", "1", "doi thoai")
        #expect(found.hits.count == 1)
        #expect(found.total == 2)
        let table = try workspace.run("search", "--limit", "1", "doi thoai")
        #expect(table.lines.last == "1 of 2 units; more with --limit")
    }

    @Test func ofManyThatThereAreMoreIsTold() throws {
        let units = (1...205).map { SearchMemory.unit("Peace \($0)", "Số \($0)") }
        try workspace.write(SearchMemory.tmx(units), to: "many.tmx")
        _ = try workspace.run("tm", "import", "many.tmx")
        let found = try found("peace")
        #expect(found.total == 200)
        #expect(found.totalIsLowerBound == true)
        #expect(
            try workspace.run("search", "peace").lines.last == "20 of more than 200 units; more with --limit")
        #expect(try self.found("--limit", "205", "peace").totalIsLowerBound == false)
    }

    @Test(arguments: [
        (["--all-words", "bên đối"], "words"), (["--near", "đối nối"], "near"), (["--near", "1", "đối nối"], "near"),
        (["--near=1", "đối nối"], "near"), (["--phrase", "nối lại đối"], "phrase"),
    ])
    func wordsStandToEachOtherAsAsked(arguments: [String], match: String) throws {
        let outcome = try workspace.run(["search", "--format", "json"] + arguments)
        let found = try Contract.decode(Contract.Found.self, outcome.output)
        #expect(found.hits.map(\.match) == [match])
        #expect(targets(found) == [SearchMemory.pairs[0].1])
    }

    @Test func wordsTooFarApartAreNotNear() throws {
        #expect(try found("--near", "0", "đối nối").total == 0)
    }

    @Test func theLikelyTranslationIsInTheRecord() throws {
        let hit = try #require(try found("--lang", "vi", "doi thoai").hits.first)
        #expect(hit.variants[0].translation?.map { hit.variants[0].text.cut($0) } == ["Dialogue"])
        #expect(hit.variants[1].translation == [])
    }

    @Test func exactFindsWholeSentencesOnly() throws {
        #expect(try found("--exact", "doi thoai").total == 0)
        let whole = try found("--exact", "Dialogue is the only way out.")
        #expect(whole.hits.map(\.match) == ["exact"])
    }

    @Test func anExactMatchStandsBeforeOthers() throws {
        #expect(try found("Đối thoại là con đường duy nhất.").hits.map(\.match) == ["exact"])
    }

    @Test(arguments: ["\"not now\"", "not now", "NOT now", "said \"not", "“chưa phải lúc”", "now)", "(now", "now: -"])
    func quotesAndKeywordsOfTheIndexAreOrdinaryText(query: String) throws {
        #expect(try found(query).total == 1)
    }

    @Test(arguments: ["dialogue AND out", "dialogue OR", "NEAR(dialogue out)", "dialogue NOT out", "toned : dialogue"])
    func whatDoesNotStandInTheTextIsNotFound(query: String) throws {
        #expect(try found(query).total == 0)
    }

    @Test func aStarMakesTheLastWordABeginning() throws {
        #expect(try found("minis*").total == 1)
        #expect(try found("minis").total == 0)
    }

    @Test func findingNothingIsNoError() throws {
        let outcome = try workspace.run("search", "volcano")
        #expect(
            outcome
                == Outcome(
                    status: 0, output: "", errors: "songngu: nothing found for “volcano” in TM/songngu.sqlite\n"))
    }

    @Test(arguments: ["", "  ", "\"", "***", "…"])
    func aQueryWithoutWordsIsWrongUse(query: String) throws {
        let outcome = try workspace.run("search", query)
        #expect(outcome.status == 2)
        #expect(
            outcome.errors == "songngu: error: there is no word in the query \"\(query)\": give at least one letter or "
                + "digit\n")
    }

    @Test func beforeThereIsAMemoryTheNextStepIsNamed() throws {
        let empty = try Workspace(hasSamples: false)
        let outcome = try empty.run("search", "dialogue")
        #expect(
            outcome
                == Outcome(
                    status: 2, output: "",
                    errors: """
                        songngu: error: there is no translation memory at TM/songngu.sqlite: save a pair or import a \
                        TMX file to make one, or name another file

                        """))
        #expect(!empty.exists("TM"))
    }
}
