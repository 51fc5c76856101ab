import Foundation
import SongnguText
import TestSupport
import Testing

@testable import SongnguMemory

@Suite struct MeaningTests {
    /// Directions around as many centres as there are groups.
    static func vectors(_ count: Int, dimension: Int, groups: Int = 40, noise: Float = 0.8) -> [[Float]] {
        var dice = SeededGenerator(seed: 7)
        func direction() -> [Float] {
            (0..<dimension).map { _ in Float(Int32(truncatingIfNeeded: dice.next())) }
        }
        let centres = (0..<groups).map { _ in direction() }
        return (0..<count).map { index in zip(centres[index % groups], direction()).map { $0 + noise * $1 } }
    }

    /// A memory with units "a0", "b0" and so on, whose variants have the vectors in order.
    static func memory(_ vectors: [[Float]?], portion: Int = 100_000, path: String? = nil) throws -> TranslationMemory {
        let memory = try path.map { try TranslationMemory.open(path: $0) } ?? .sample()
        _ = try memory.importUnits(
            (0..<vectors.count / 2).map { ImportedUnit(variants: .pair("a\($0)", "b\($0)")) }, file: "sample.tmx")
        try fill(memory, vectors, portion: portion)
        return memory
    }

    static func fill(_ memory: TranslationMemory, _ vectors: [[Float]?], portion size: Int = 100_000) throws {
        while case let portion = try memory.meaningPortion(model: "m", limit: size), !portion.items.isEmpty {
            let found = portion.items.map { item in vectors[Int(item.variant) - 1].flatMap { MeaningVector($0) } }
            try memory.saveMeanings(found, of: portion, model: "m")
        }
    }

    static let small: [[Float]] = [
        [1, 0, 0], [0.9, 0.1, 0], [0, 1, 0], [0, 0.9, 0.4], [0, 0, 1], [-1, 0, 0],
    ]

    static func found(_ memory: TranslationMemory, _ vector: [Float], _ language: LanguageTag? = nil) throws -> [String]
    {
        let query = try #require(MeaningVector(vector))
        return try memory.meaning(query, model: "m", language: language).map {
            "\($0.unit.variants[$0.variant].text) \(Int(($0.cosine * 100).rounded()))"
        }
    }

    @Test(
        arguments: [
            (nil, ["a0 100", "a2 0", "b1 0"]),
            ("vi", ["b0 99", "b1 0", "b2 -100"]),
            ("fr", []),
        ] as [(LanguageTag?, [String])])
    func theNearestVariantOfEachUnit(language: LanguageTag?, expected: [String]) throws {
        #expect(try Self.found(try Self.memory(Self.small), [1, 0, 0], language) == expected)
    }

    @Test func whatCannotBeComparedIsNotFound() throws {
        let memory = try Self.memory(Self.small)
        let other = try #require(MeaningVector([1, 0]))
        let query = try #require(MeaningVector([1, 0, 0]))
        #expect(try memory.meaning(other, model: "m").isEmpty)
        #expect(try memory.meaning(query, model: "another").isEmpty)
        #expect(try memory.meaning(query, model: "m", limit: 0).isEmpty)
        #expect(MeaningVector([0, 0]) == nil)
        #expect(MeaningVector([1, .nan]) == nil)
        #expect(MeaningVector([1, .infinity]) == nil)
    }

    /// Portions of any size make the same of the variants, and a text without a vector is not asked for again.
    @Test(arguments: [1, 2, 4, 100])
    func portions(size: Int) throws {
        var vectors: [[Float]?] = Self.small
        vectors[1] = nil
        let memory = try Self.memory(vectors, portion: size)
        #expect(try memory.meaningsMissing(model: "m") == 0)
        #expect(try memory.meaningCount(model: "m") == 5)
        #expect(try Self.found(memory, [1, 0, 0], "vi") == ["b1 0", "b2 -100"])
        #expect(try memory.rows("SELECT language, count FROM meaning_block ORDER BY id") == ["en|3", "vi|2"])
    }

    @Test func aPortionThatAnotherHasKeptMeanwhileIsNotKeptTwice() throws {
        let memory = try TranslationMemory.sample()
        try memory.add("a", "b")
        let portion = try memory.meaningPortion(model: "m", limit: 9)
        let vectors = [MeaningVector([1, 0]), MeaningVector([0, 1])]
        try memory.saveMeanings(vectors, of: portion, model: "m")
        try memory.saveMeanings(vectors, of: portion, model: "m")
        #expect(try memory.meaningCount(model: "m") == 2)
    }

    @Test func aModelThatAnswersInAnotherDimensionBeginsAnew() throws {
        let memory = try Self.memory(Self.small)
        try memory.add("a3", "b3")
        let wider = (Self.small + [[1, 1, 1], [1, 1, 0]]).map { $0 + [0.5] }
        try Self.fill(memory, wider)
        #expect(try memory.meaningCount(model: "m") == 8)
        #expect(try Self.found(memory, [0, 1, 0, 0.5]).first == "a1 100")
    }

    @Test func eachModelHasItsOwnVectors() throws {
        let memory = try Self.memory(Self.small)
        let portion = try memory.meaningPortion(model: "n", limit: 2)
        try memory.saveMeanings([MeaningVector([1, 1]), nil], of: portion, model: "n")
        #expect(try memory.meaningCount(model: "n") == 1)
        #expect(try memory.meaningCount(model: "m") == 6)
        let query = try #require(MeaningVector([1, 1]))
        #expect(try memory.meaning(query, model: "n").map(\.unit.id) == [1])
    }

    @Test func deletedUnitsAreNotFoundBeforeAndAfterCompacting() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("tm.sqlite")
        let memory = try Self.memory(Self.small, path: path)
        let before = try Self.found(memory, [1, 0, 0])
        try Shell.run(path, "PRAGMA foreign_keys = ON; DELETE FROM unit WHERE id = 1")
        #expect(try Self.found(memory, [1, 0, 0]) == Array(before.dropFirst()))
        try memory.compactMeaning()
        #expect(try Self.found(memory, [1, 0, 0]) == Array(before.dropFirst()))
        #expect(try memory.rows("SELECT count(*) FROM meaning_vector") == ["4"])
        #expect(try memory.meaningCount(model: "m") == 4)
        try memory.add("a3", "b3")
        try Self.fill(memory, Self.small + [[1, 0, 0], [1, 0, 0]])
        #expect(try Self.found(memory, [1, 0, 0]).first?.hasSuffix("3 100") == true)
    }

    /// More dead entries near the query than are looked at.
    @Test func manyDeletedUnitsDoNotHideOthers() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("tm.sqlite")
        let near = [[Float]](repeating: [1, 0, 0], count: 3000)
        let memory = try Self.memory(near + Self.small, path: path)
        try Shell.run(path, "PRAGMA foreign_keys = ON; DELETE FROM unit WHERE id <= 1500")
        #expect(try Self.found(memory, [1, 0, 0]).count == 3)
    }

    @Test(arguments: ["DROP TABLE meaning_block", "UPDATE index_version SET version = 0 WHERE name = 'meaning_index'"])
    func anotherVersionBeginsAnew(spoil: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("tm.sqlite")
        _ = try Self.memory(Self.small, path: path)
        try Shell.run(path, spoil)
        let memory = try TranslationMemory.open(path: path)
        #expect(try memory.meaningCount(model: "m") == 0)
        try Self.fill(memory, Self.small)
        #expect(try Self.found(memory, [1, 0, 0]).first == "a0 100")
    }

    /// Of the ten best that comparing all vectors finds, nearly all are among the 200 best of 3,000 by their codes; asked
    /// again, from the cache.
    @Test(arguments: [100, 384, 700])
    func recall(dimension: Int) throws {
        let vectors = Self.vectors(3000, dimension: dimension)
        let memory = try Self.memory(vectors, portion: 1000)
        var sum = 0.0
        for query in 0..<20 {
            let vector = try #require(MeaningVector(vectors[query * 37]))
            sum += try #require(try memory.meaningRecall(vector, model: "m", look: 200))
        }
        #expect(sum / 20 >= 0.95, "\(sum / 20)")
    }

    @Test func theRotationKeepsLengthsAndAngles() throws {
        for dimension in [3, 64, 100, 384, 1024] {
            let rotation = MeaningRotation(dimension: dimension)
            let (first, second) = ([Int8](repeating: 1, count: dimension), (0..<dimension).map { Int8($0 % 5) })
            let turned = [first, second].map { $0.withUnsafeBufferPointer(rotation.turned) }
            func dot(_ one: [some BinaryInteger], _ other: [some BinaryInteger]) -> Float {
                zip(one, other).reduce(0) { $0 + Float(Int($1.0) * Int($1.1)) }
            }
            func dot(_ one: [Float], _ other: [Float]) -> Float { zip(one, other).reduce(0) { $0 + $1.0 * $1.1 } }
            #expect(abs(dot(turned[0], turned[0]) - dot(first, first)) < 0.01 * Float(dimension))
            #expect(abs(dot(turned[0], turned[1]) - dot(first, second)) < 0.01 * Float(2 * dimension))
        }
    }
}
