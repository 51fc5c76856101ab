import Foundation
import SongnguText
import TestSupport
import Testing

@testable import SongnguMemory

@Suite struct FuzzyPostingTests {
    static func posting(_ dice: inout SeededGenerator, variants: Int64) -> FuzzyPosting {
        FuzzyPosting(
            gram: Bool.random(using: &dice)
                ? Int32.random(in: -3...3, using: &dice) : .random(in: .min ... .max, using: &dice),
            length: Int.random(in: 0..<10, using: &dice) == 0 ? 100_000 : .random(in: 500...515, using: &dice),
            place: .random(in: 0...70_000, using: &dice),
            position: Bool.random(using: &dice) ? .random(in: 0...300, using: &dice) : nil,
            variant: .random(in: 1...variants, using: &dice), signature: .random(in: 0..<1 << 40, using: &dice))
    }

    /// One posting for each variant of a gram and length.
    static func postings(_ count: Int, _ dice: inout SeededGenerator, variants: Int64 = 5_000) -> [FuzzyPosting] {
        var known: Set<[Int64]> = []
        return (0..<count).map { _ in posting(&dice, variants: variants) }
            .filter { known.insert([$0.head, $0.variant]).inserted }
    }

    @Test(arguments: 0..<4)
    func bytesComeBackAsPostings(seed: Int) {
        var dice = SeededGenerator(seed: UInt64(seed))
        let postings = Self.postings(500, &dice, variants: seed == 0 ? .max : 600).sorted()
        var bytes = FuzzyPostingBytes()
        for posting in postings { bytes.append(posting) }
        #expect(bytes.bytes.withUnsafeBytes(FuzzyPostingBytes.postings) == postings)
        #expect(zip(postings, postings.dropFirst()).allSatisfy { $0.bucket <= $1.bucket })
        // What another program cut off is no crash.
        for count in 0..<40 { _ = bytes.bytes.prefix(count).withUnsafeBytes(FuzzyPostingBytes.postings) }
    }

    /// In portions of all sizes, down to one by one, and with some taken out again.
    @Test(arguments: [(1, 1), (2, 7), (3, 500), (4, 4_000)])
    func theTableHasWhatWasAddedAndNotWhatWasRemoved(seed: Int, portion: Int) throws {
        var dice = SeededGenerator(seed: UInt64(seed))
        let all = Self.postings(4_000, &dice)
        let memory = try TranslationMemory.sample()
        try memory.write { database in
            let table = try FuzzyPostingTable(database)
            for start in stride(from: 0, to: all.count, by: portion) {
                var rest = all[start..<min(start + portion, all.count)].sorted()[...]
                try table.add { rest.popFirst() }
            }
            for posting in all.prefix(1_000) { try table.remove(posting) }
            let kept = all.dropFirst(1_000)
            for gram in Int32(-3)...3 {
                for lengths in [0...FuzzyPosting.most, 505...505, 510...512] {
                    var found: [FuzzyPosting] = []
                    try table.forEach(gram: gram, lengths: lengths) { found.append($0) }
                    #expect(found == kept.filter { $0.gram == gram && lengths.contains($0.length) }.sorted())
                }
            }
        }
    }

    @Test func moreThanMemoryHoldsIsSortedInAFile() throws {
        var dice = SeededGenerator(seed: 1)
        let folder = try TemporaryFolder()
        let sorter = FuzzyPostingSorter(folder: folder.path(""), most: 1_000)
        let all = Self.postings(9_500, &dice)
        for start in stride(from: 0, to: all.count, by: 250) {
            try sorter.add(Array(all[start..<min(start + 250, all.count)]))
        }
        var sorted: [FuzzyPosting] = []
        try sorter.finish { next in while let posting = try next() { sorted.append(posting) } }
        #expect(sorted == all.sorted())
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("")).isEmpty)
    }

    @Test func aFolderThatCannotBeWrittenIsAnError() throws {
        let sorter = FuzzyPostingSorter(folder: "/nowhere", most: 1)
        var dice = SeededGenerator(seed: 1)
        #expect(throws: (any Error).self) { try sorter.add([Self.posting(&dice, variants: 1)]) }
    }

    /// A memory that began small counts its pairs anew when a large import comes, and still finds what it had.
    @Test func pairsAreCountedAnewAndOldTextsAreFound() throws {
        let memory = try TranslationMemory.sample([("One", "một hai ba bốn năm")])
        _ = try memory.importUnits(
            (0..<1_100).map { number in
                ImportedUnit(variants: .pair("\(number) x", "bốn năm sáu bảy tám số\(number % 50) n\(number)"))
            }, file: "a.tmx")
        #expect(try memory.rows("SELECT count FROM fuzzy_pair WHERE hash = -1") == ["1100"])
        #expect(try memory.fuzzy("một hai ba bốn sáu", language: .vietnamese).total == 1)
        #expect(try memory.fuzzy("bốn năm sáu bảy tám số7 n7", language: .vietnamese, threshold: 100).total == 1)
        let faults = try memory.verifyFuzzy(try memory.sampleTexts(40, language: .vietnamese), language: .vietnamese)
        #expect(faults.isEmpty)
    }
}
