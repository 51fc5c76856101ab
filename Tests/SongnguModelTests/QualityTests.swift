import SongnguText
import Testing
import TestSupport

@testable import SongnguModel

@Suite struct SentencePairsTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test(arguments: [
        "Peace.\tHòa bình.\nWar.\tChiến tranh.\n",
        "Peace.\tHòa bình.\tnote\r\n\r\nWar.\tChiến tranh.",
        "{\"source\": \"Peace.\", \"target\": \"Hòa bình.\"}\n{\"en\": \"War.\", \"vi\": \"Chiến tranh.\"}",
    ])
    func filesOfPairs(text: String) throws {
        let pairs = try SentencePairs(file: folder.write(text, to: "pairs"), source: "en", target: "vi")
        #expect(
            pairs.pairs == [
                .init(source: "Peace.", target: "Hòa bình."), .init(source: "War.", target: "Chiến tranh."),
            ])
    }

    @Test(arguments: [
        ("Peace.\tHòa bình.\nWar.\n", 2), ("\tHòa bình.", 1), ("{\"source\": \"Peace.\"}", 1), ("{\"sou", 1),
        ("\n\n{\"source\": 1, \"target\": 2}", 3),
    ])
    func linesThatAreNoPair(text: String, line: Int) throws {
        let file = try folder.write(text, to: "pairs")
        #expect(throws: ModelError.invalidPair(file: file, line: line)) {
            try SentencePairs(file: file, source: "en", target: "vi")
        }
    }

    @Test func emptyFile() throws {
        let file = try folder.write("\n", to: "pairs")
        #expect(throws: ModelError.noLines(file: file)) { try SentencePairs(file: file, source: "en", target: "vi") }
    }
}

@Suite struct ModelTestTests {
    /// Vectors by sentence, to the letter.
    private struct Table: SentenceEmbedding {
        let identity = "table"
        let table: [String: [Float]]

        func covers(_ language: LanguageTag) -> Bool { true }

        func vectors(of sentences: [String], language: LanguageTag) -> [[Float]] {
            sentences.map { (table[$0] ?? []).normalized }
        }
    }

    private func test(_ table: [String: [Float]]) throws -> ModelTest {
        let pairs = table.keys.filter { $0.hasPrefix("s") }.sorted().map {
            SentencePairs.Pair(source: $0, target: $0.replacing("s", with: "t"))
        }
        return try ModelTest(Table(table: table), SentencePairs(source: "en", target: "vi", pairs: pairs))
    }

    @Test func countsEachDirection() throws {
        // s1 and t2 are nearest to each other; s2 is nearest to t1, which is nearest to s1.
        let test = try test([
            "s1": [1, 0, 0], "s2": [0, 1, 0], "s3": [0, 0, 1], "t1": [1.2, 1, 0], "t2": [1, 0.1, 0], "t3": [0, 0, 1],
        ])
        #expect(test.pairs == 3)
        #expect(test.forward.cosine == 1.0 / 3 && test.backward.cosine == 2.0 / 3)
    }

    @Test func marginForgivesASentenceThatIsNearToAll() throws {
        // t9 is a hub: every source is nearer to it than to its own target.
        var table: [String: [Float]] = ["s9": [0, 0, 0, 0, 0, 1], "t9": [1, 1, 1, 1, 1, 0.8]]
        for index in 0..<5 {
            var source = [Float](repeating: 0.2, count: 6)
            source[index] = 0.6
            var target = [Float](repeating: 0, count: 6)
            target[index] = 1
            table["s\(index)"] = source
            table["t\(index)"] = target
        }
        let test = try test(table)
        #expect(test.forward.cosine < test.forward.margin)
        #expect(test.forward.margin == 1)
    }
}
