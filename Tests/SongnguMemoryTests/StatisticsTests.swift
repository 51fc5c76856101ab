import SongnguText
import Testing

@testable import SongnguMemory

@Suite struct StatisticsTests {
    @Test func emptyMemory() throws {
        var statistics = try TranslationMemory.sample().statistics()
        #expect(statistics.fileSize > 0)
        statistics.fileSize = 0
        var expected = MemoryStatistics()
        expected.schemaVersion = 3
        expected.indexVersions = [
            "exact_index": 2, "phrase_index": 3, "fuzzy_index": 4, "vector_cache": 1, "meaning_index": 1,
        ]
        #expect(statistics == expected)
    }

    @Test func countsEverything() throws {
        let memory = try TranslationMemory.sample()
        var pair = PairDraft.lines(["One.", "Two."], ["Một.", "Hai."], [([0], [0]), ([1], [1])])
        pair.units[0].kind = .quote
        pair.units[0].quotes = [QuotePair(source: [0..<3], target: [0..<3]), QuotePair(source: [], target: [0..<2])]
        _ = try memory.save(pair)
        try memory.add("One.", "Một.")
        var statistics = try memory.statistics()
        statistics.fileSize = 0
        var expected = MemoryStatistics()
        expected.documents = [.english: 1, .vietnamese: 1]
        expected.units = 2
        expected.statuses = [.draft: 2]
        expected.variants = [.english: 2, .vietnamese: 2]
        expected.provenance = [.quote: 1, .paraphrase: 1]
        expected.provenanceWithoutKind = 1
        expected.quotes = 2
        expected.firstSaved = TestClock.date(0)
        expected.lastSaved = TestClock.date(1)
        expected.schemaVersion = 3
        expected.indexVersions = [
            "exact_index": 2, "phrase_index": 3, "fuzzy_index": 4, "vector_cache": 1, "meaning_index": 1,
        ]
        #expect(statistics == expected)
    }
}
