import Foundation
import Testing
import TestSupport

@testable import SongnguMemory

@Suite struct VectorTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("tm.sqlite")
    }

    private func key(_ number: UInt64) -> VectorKey { VectorKey(high: .max - number, low: number) }

    @Test func keepsVectorsByBothHalvesOfTheKey() throws {
        let first: [VectorKey: Data] = [key(1): Data([1, 2]), key(2): Data([3]), VectorKey(high: 0, low: 1): Data()]
        try TranslationMemory.open(path: path).saveVectors(first)
        let memory = try TranslationMemory.open(path: path)
        #expect(try memory.vectors(for: first.keys) == first)
        #expect(try memory.vectors(for: [key(3), VectorKey(high: 1, low: 0)]) == [:])
        try memory.saveVectors([key(1): Data([9]), key(3): Data([4])])
        #expect(
            try memory.vectors(for: [key(1), key(1), key(3)]) == [key(1): Data([1, 2]), key(3): Data([4])])
        #expect(try memory.statistics().vectors == 4)
    }

    @Test func theOldestAreRemovedBeyondTheLimit() throws {
        let memory = try TranslationMemory.open(path: path)
        for number in 0..<UInt64(30) { try memory.saveVectors([key(number): Data([UInt8(number)])], limit: 10) }
        #expect(try memory.vectors(for: (0..<30).map { key($0) }).keys.map(\.low).sorted() == Array(20..<30))
        #expect(try memory.statistics().vectors == 10)
    }

    /// What a memory of an earlier songngu, or one edited by other means, lacks.
    @Test(arguments: [
        "DROP TABLE vector_cache; DELETE FROM index_version WHERE name = 'vector_cache'",
        "DROP TABLE vector_cache",
        "UPDATE index_version SET version = 0",
    ])
    func anOldMemoryGetsTheTableWhenItIsOpened(spoil: String) throws {
        let memory = try TranslationMemory.open(path: path)
        try memory.add("Peace.", "Hòa bình.")
        try memory.saveVectors([key(1): Data([1])])
        try Shell.run(path, spoil)
        let again = try TranslationMemory.open(path: path)
        #expect(try again.vectors(for: [key(1)]) == [:])
        try again.saveVectors([key(1): Data([2])])
        #expect(try again.vectors(for: [key(1)]) == [key(1): Data([2])])
        #expect(try again.statistics().units == 1)
        #expect(try again.statistics().indexVersions["vector_cache"] == 1)
    }
}
