import Foundation
import SongnguMemory
import SongnguModel
import SongnguText
import Synchronization
import Testing
import TestSupport

@testable import SongnguDesk

@Suite struct VectorCacheTests {
    let folder: TemporaryFolder
    let path: String
    private let warnings = Warnings()

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("tm.sqlite")
    }

    private final class Warnings: Sendable {
        private let all = Mutex<[String]>([])
        var texts: [String] { all.withLock { $0 } }
        func add(_ text: String) { all.withLock { $0.append(text) } }
    }

    private func cache(_ path: String?) -> VectorCache {
        VectorCache(path: path) { [warnings] in warnings.add($0) }
    }

    private func key(_ text: String) -> EmbeddingKey { EmbeddingKey(identity: "m", text: text) }

    @Test func vectorsAreThereInTheNextRun() throws {
        let vectors: [EmbeddingKey: [Float]] = [key("a"): [0.6, -0.8], key("b"): [0, 1]]
        cache(path).save(vectors)
        let found = cache(path).vectors(for: [key("a"), key("b"), key("c")])
        #expect(Set(found.keys) == Set(vectors.keys))
        for (key, vector) in found { #expect(abs(vector.dot(vectors[key] ?? []) - 1) < 1e-6) }
        #expect(warnings.texts == [])
    }

    @Test func nothingIsMadeBeforeAVectorIsAskedFor() {
        _ = cache(path)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func aFileThatIsNoMemoryIsWarnedOfOnceAndLeftAlone() throws {
        let notes = try folder.write("Xin chào.\n", to: "notes.txt")
        let cache = cache(notes)
        for text in ["a", "b"] {
            #expect(cache.vectors(for: [key(text)]) == [:])
            cache.save([key(text): [1, 0]])
        }
        #expect(cache.vectors(for: [key("a"), key("b")]).count == 2)
        #expect(warnings.texts == ["vectors are not kept for the next run: \(MemoryError.notAMemory(path: notes))"])
        #expect(try String(contentsOfFile: notes, encoding: .utf8) == "Xin chào.\n")
    }

    @Test func aMemoryThatAnotherWritesToIsReadAndVectorsStayInTheProcess() throws {
        cache(path).save([key("a"): [1, 0]])
        let cache = cache(path)
        _ = try TranslationMemory.open(path: path).importUnits(file: "a.tmx") { _ in
            cache.save([key("b"): [0, 1]])
            cache.save([key("c"): [0, 1]])
            #expect(cache.vectors(for: [key("a"), key("b"), key("c")]).count == 3)
        }
        #expect(warnings.texts.count == 1)
        let warning = try #require(warnings.texts.first)
        #expect(warning.hasPrefix("vectors are not kept for the next run: "))
        #expect(warning.hasSuffix("is writing to \(path): try again when it is done"))
        #expect(self.cache(path).vectors(for: [key("a"), key("b"), key("c")]).count == 1)
    }

    @Test func manyMayReadAndSaveAtOnce() throws {
        let cache = cache(path)
        let keys = (0..<10).map { key("\($0)") }
        DispatchQueue.concurrentPerform(iterations: 40) { number in
            let key = keys[number % keys.count]
            _ = cache.vectors(for: [key])
            cache.save([key: [1, Float(number % 10)]])
        }
        #expect(cache.vectors(for: keys).count == keys.count)
        #expect(warnings.texts == [])
    }
}
