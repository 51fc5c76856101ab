import Foundation
import GRDB
import SongnguText
import TestSupport
import Testing

@testable import SongnguMemory

@Suite struct FuzzySearchTests {
    /// Levenshtein distance by the book.
    static func distance(_ one: [String], _ other: [String]) -> Int {
        var row = Array(0...other.count)
        for (index, token) in one.enumerated() {
            var next = [index + 1]
            for column in 1..<other.count + 1 {
                let change = row[column - 1] + (token == other[column - 1] ? 0 : 1)
                next.append(min(change, row[column] + 1, next[column - 1] + 1))
            }
            row = next
        }
        return row[other.count]
    }

    static func tokens(_ text: String) -> [String] { FuzzyTokens(PhraseWords(text, tones: .kept)).texts }

    /// A text of words of which a few are common and many are rare.
    static func text(_ dice: inout SeededGenerator, lengths: ClosedRange<Int>) -> String {
        (0..<Int.random(in: lengths, using: &dice)).map { _ in
            let rarity = Int.random(in: 1...7, using: &dice)
            let word = Int.random(in: 0..<1 << rarity, using: &dice)
            return word % 11 == 10 ? "\(word)" : "w\(rarity)x\(word)"
        }
        .joined(separator: " ")
    }

    /// The text with some words put in, taken out or exchanged.
    static func edited(_ text: String, _ dice: inout SeededGenerator) -> String {
        var words = text.split(separator: " ").map(String.init)
        for _ in 0..<Int.random(in: 0...6, using: &dice) {
            let place = Int.random(in: 0...words.count, using: &dice)
            switch Int.random(in: 0..<3, using: &dice) {
            case 0: words.insert("new\(Int.random(in: 0..<3, using: &dice))", at: place)
            case 1 where place < words.count && words.count > 1: words.remove(at: place)
            case _ where place < words.count: words[place] = Self.text(&dice, lengths: 1...1)
            default: break
            }
        }
        return words.joined(separator: " ")
    }

    /// In English candidates are looked up by words, in Vietnamese by pairs of syllables.
    @Test(arguments: 0..<16, ["en", "vi"] as [LanguageTag])
    func findsExactlyWhatComparingWithAllFinds(seed: Int, language: LanguageTag) throws {
        var dice = SeededGenerator(seed: UInt64(seed) &* 7919)
        let lengths = seed % 4 == 3 ? 50...90 : 1...(seed % 4 * 12 + 4)
        var texts: [String] = []
        while texts.count < 90 {
            let base = texts.isEmpty || Bool.random(using: &dice) ? nil : texts.randomElement(using: &dice)
            let text = base.map { Self.edited($0, &dice) } ?? Self.text(&dice, lengths: lengths)
            // Short texts of few words run out: let them grow.
            texts.append(texts.contains(text) ? "\(text) \(Self.text(&dice, lengths: 1...4))" : text)
            if Set(texts).count < texts.count || texts.contains("") { texts.removeLast() }
        }
        let memory = try TranslationMemory.sample()
        // In several transactions, so that numbers of tokens are given in portions.
        for start in stride(from: 0, to: texts.count, by: 30) {
            _ = try memory.importUnits(
                texts[start..<start + 30].enumerated().map { index, text in
                    ImportedUnit(
                        variants: [
                            Variant(language: language, text: text),
                            Variant(language: "fr", text: "v \(start + index)"),
                        ])
                }, file: "a.tmx")
        }
        for threshold in [0, 40, 50, 70, 71, 80, 95, 100] {
            for _ in 0..<3 {
                let query = Self.edited(texts.randomElement(using: &dice) ?? "", &dice)
                let expected = texts.filter {
                    let length = max(Self.tokens($0).count, Self.tokens(query).count)
                    return 100 * (length - Self.distance(Self.tokens(query), Self.tokens($0))) >= threshold * length
                }
                let found = try memory.fuzzy(query, language: language, threshold: threshold, limit: 1_000)
                #expect(Set(found.hits.map { $0.unit.variants[0].text }) == Set(expected), "\(query) at \(threshold)")
                #expect(found.total == expected.count)
                for hit in found.hits {
                    let text = hit.unit.variants[0].text
                    #expect(hit.distance == Self.distance(Self.tokens(query), Self.tokens(text)))
                }
            }
        }
    }

    /// Three edits in ten words; one that moved by two words takes four.
    @Test(
        arguments: [
            (10, 10, 2, 3, true), (10, 10, 2, 4, false), (8, 10, 2, 4, true), (8, 10, 4, 2, false),
            (10, 10, nil, 9, true),
            (10, 10, 0, nil, true),
        ] as [(Int, Int, Int?, Int?, Bool)])
    func aWordThatMovedFarIsNotShared(m: Int, n: Int, position: Int?, other: Int?, isAllowed: Bool) {
        for grams in [FuzzyGrams.tokens, .pairs] {
            let limits = FuzzyBounds(threshold: 70, grams: grams).limits(m, n)
            #expect(limits.allows(position: position, other) == isAllowed)
        }
    }

    @Test func gramsComeRarestFirstAndEachOnce() {
        let placed = FuzzyGrams.first(4, of: [5, 9, 5, 7, 1])
        #expect(placed.map(\.number) == [9, 7, 5])
        #expect(placed.map(\.place) == [0, 1, 2])
        #expect(placed.map(\.position) == [1, 3, nil])
    }

    @Test func whatIsRemovedIsNotFound() throws {
        let memory = try TranslationMemory.sample([("one two three four five", "a"), ("one two three four six", "b")])
        try memory.write { try $0.execute(sql: "DELETE FROM unit WHERE id = 1") }
        #expect(try memory.fuzzy("one two three four five").hits.map(\.unit.id) == [2])
        // The row id of a deleted variant may be given again: its postings find nothing of the old.
        try memory.write { try $0.execute(sql: "DELETE FROM unit WHERE id = 2") }
        try memory.add("seven eight nine ten eleven", "c")
        #expect(try memory.fuzzy("one two three four five").total == 0)
        #expect(try memory.fuzzy("seven eight nine ten twelve").total == 1)
    }

    @Test(arguments: [
        ("Gas rose by 5% on May 5, 2021.", 100.0), ("Gas rose by 7% on May 5, 2021.", 99),
        ("gas rose by 7% on May 5, 2021!", 97), ("GAS ROSE BY 1,200% ON MAY 15, 2022!", 95),
        ("Gas prices rose by 5% on May 5, 2021.", 100 * (1 - 1 / 9.0)),
    ])
    func scoresSayHowTextsDiffer(query: String, score: Double) throws {
        let memory = try TranslationMemory.sample([("Gas rose by 5% on May 5, 2021.", "Giá khí đốt tăng 5%.")])
        let hit = try #require(try memory.fuzzy(query, threshold: 80).hits.first)
        #expect(abs(hit.score - score) < 1e-9)
    }

    @Test func bothPlacementsOfAToneAreOneButOtherTonesAreNot() throws {
        let memory = try TranslationMemory.sample([("Peace talks went on.", "Hòa đàm tiếp tục diễn ra")])
        let found = try memory.fuzzy("Hoà đàm tiếp tục diễn ra", language: .vietnamese)
        #expect(found.hits.map(\.score) == [99])
        #expect(try memory.fuzzy("Hóa đàm tiếp tục diễn ra").hits.map(\.distance) == [1])
        #expect(try memory.fuzzy("Hoà đàm tiếp tục diễn ra", language: .english).total == 0)
    }

    @Test func theBestComeFirstAndTheLimitHolds() throws {
        let memory = try TranslationMemory.sample([
            ("a b c d e f g h i x", "1"), ("a b c d e f g h i j", "2"), ("A b c d e f g h i j", "3"),
        ])
        let found = try memory.fuzzy("a b c d e f g h i j", limit: 2)
        #expect(found.hits.map(\.score) == [100, 99])
        #expect(found.total == 3)
        #expect(try memory.fuzzy("a b c d e f g h i j", limit: 0).hits.isEmpty)
    }

    @Test(arguments: ["", " ", "…!"])
    func aQueryWithoutWordsIsAnError(query: String) throws {
        let memory = try TranslationMemory.sample()
        #expect(throws: MemoryError.emptyQuery(query: query)) { try memory.fuzzy(query) }
    }

    @Test func aRareWordIsLookedUpAndNotTheCommonOnes() throws {
        let memory = try TranslationMemory.sample()
        _ = try memory.importUnits(
            (0..<400).map { number in
                ImportedUnit(
                    variants: .pair("the cat of the king sat on the mat of rare\(number) house", "\(number)"))
            }, file: "a.tmx")
        try memory.read { database in
            var search = FuzzySearch(database, language: "en", threshold: 90)
            let query = Self.tokens("the cat of the king sat on the mat of rare7 house")
            let all = try search.matches(query)
            #expect(all.count == 400)
            // One edit in twelve words is too many: only the postings of the rare word are read.
            search = FuzzySearch(database, language: "en", threshold: 95)
            let one = try search.matches(query)
            #expect(one.count == 1)
            #expect(search.work == FuzzySearch.Work(postings: 1, candidates: 1))
        }
    }

    /// Pairs are counted anew when a memory outgrows its first import; postings of words went with theirs.
    @Test func aLargeImportAfterASmallOneLosesNothing() throws {
        let memory = try TranslationMemory.sample([("Go on.", "Tiếp đi nào."), ("The end.", "Hết cả rồi.")])
        let units = (0..<1_500).map {
            ImportedUnit(variants: .pair("Number \($0) of it", "Số thứ \($0 % 7) của nó \($0)"))
        }
        _ = try memory.importUnits(units, file: "large.tmx")
        #expect(try memory.fuzzy("Go on.").hits.map(\.unit.id) == [1])
        #expect(try memory.fuzzy("Hết cả rồi.").hits.map(\.unit.id) == [2])
        #expect(try memory.verify() == [])
        #expect(try memory.verifyFuzzy(["Go on.", "The end."], language: .english).isEmpty)
    }

    @Test(arguments: [(96, 1), (97, 1), (98, 0), (100, 0)])
    func equalWordsThatDifferOtherwiseHaveToReachTheThresholdToo(threshold: Int, count: Int) throws {
        let memory = try TranslationMemory.sample([("The port opened on May 6 with 12 ships.", "Cảng mở cửa.")])
        let found = try memory.fuzzy("The port opened on may 7 with 31 ships.", language: "en", threshold: threshold)
        #expect(found.total == count)
    }
}
