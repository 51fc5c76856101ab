import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguModel

@Suite struct EmbeddingCacheTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func key(_ text: String) -> EmbeddingKey { EmbeddingKey(identity: "m", text: text) }

    @Test func keysTellModelsAndTextsApart() {
        let keys = [("m", "a"), ("m", "b"), ("n", "a"), ("ma", ""), ("", "ma")].map {
            EmbeddingKey(identity: $0.0, text: $0.1)
        }
        #expect(Set(keys).count == keys.count)
        #expect(Set(keys.map(\.high)).count == keys.count && Set(keys.map(\.low)).count == keys.count)
        #expect(key("a") == key("a"))
    }

    @Test func onlyWhatIsMissingIsAsked() throws {
        let teacher = ToyTeacher()
        let cached = CachedEmbedding(teacher, cache: EmbeddingMemory(), portion: 2)
        let texts = ["peace", "war", "peace", "gas", "talks"]
        #expect(try cached.vectors(of: texts, language: "en") == teacher.vectors(of: texts, language: "en"))
        #expect(teacher.asked == 4 + 5)
        _ = try cached.vectors(of: texts + ["army"], language: "en")
        #expect(teacher.asked == 4 + 5 + 1)
    }

    @Test func fileKeepsVectors() throws {
        let path = folder.path("vectors")
        let vectors: [EmbeddingKey: [Float]] = [key("a"): [0.6, -0.8], key("b"): [0, 1], key("zero"): [0, 0]]
        try EmbeddingFile(file: path).save(vectors)
        let again = try EmbeddingFile(file: path)
        try again.save([key("a"): [1, 0], key("c"): [1, 0]])
        let found = try EmbeddingFile(file: path).vectors(for: [key("a"), key("b"), key("c"), key("d"), key("zero")])
        #expect(
            found.mapValues { $0.map { ($0 * 1000).rounded() } } == [
                key("a"): [600, -800], key("b"): [0, 1000], key("c"): [1000, 0], key("zero"): [0, 0],
            ])
    }

    @Test func recordThatWasCutShortIsDropped() throws {
        let path = folder.path("vectors")
        try EmbeddingFile(file: path).save([key("a"): [0.6, -0.8], key("b"): [0, 1]])
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        for length in 0..<whole.count {
            try whole.prefix(length).write(to: URL(fileURLWithPath: path))
            let file = try EmbeddingFile(file: path)
            try file.save([key("a"): [0.6, -0.8], key("b"): [0, 1]])
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == whole.count)
            #expect(try EmbeddingFile(file: path).vectors(for: [key("a"), key("b")]).count == 2)
        }
    }

    @Test func faultsAreNamed() throws {
        let text = try folder.write("Xin chào các bạn.", to: "a.txt")
        #expect(throws: ModelError.damaged(file: text, reason: "it does not hold embeddings")) {
            try EmbeddingFile(file: text)
        }
        #expect(throws: ModelError.self) { try EmbeddingFile(file: folder.path("no/such/folder")) }
        let file = try EmbeddingFile(file: folder.path("vectors"))
        try file.save([key("a"): [0.6, -0.8]])
        #expect(throws: ModelError.self) { try file.save([key("b"): [1, 0, 0]]) }
    }
}
