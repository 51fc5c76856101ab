import SongnguText
import Synchronization
import Testing

@testable import SongnguAlignment

/// An embedding by letters, which counts how often it is asked and fails where told to.
private final class LetterEmbedding: SentenceEmbedding {
    struct Refusal: Error {}

    let identity = "letters"
    let asked = Mutex(0)
    private let fails: Bool

    init(fails: Bool = false) {
        self.fails = fails
    }

    func covers(_ language: LanguageTag) -> Bool { true }

    func vectors(of sentences: [String], language: LanguageTag) throws -> [[Float]] {
        asked.withLock { $0 += 1 }
        if fails { throw Refusal() }
        return sentences.map { sentence in
            var counts = [Float](repeating: 0, count: 26)
            for byte in sentence.lowercased().utf8 where (97...122).contains(byte) { counts[Int(byte) - 97] += 1 }
            let length = counts.reduce(0) { $0 + $1 * $1 }.squareRoot()
            return length > 0 ? counts.map { $0 / length } : counts
        }
    }
}

@Suite struct JudgeTests {
    private static let sources = [
        ["Anton Velikov opened the Kemran terminal on May 5.", "It cost $1.27 billion.", "Lugovo sent 4,350 workers."]
    ].map { ArticleReader.read(segments: $0, language: .english) }
    private static let targets = [
        ["Ngày 5/5, ông Anton Velikov khai trương nhà ga Kemran.", "Chi phí là 1,27 tỷ USD."]
    ].map { ArticleReader.read(segments: $0, language: .vietnamese) }

    @Test func `a second model that fails is told of and not asked again, and the first decides alone`() throws {
        let broken = LetterEmbedding(fails: true)
        let first = ArticleEmbedding(LetterEmbedding())
        let read = try ReadArticle(Self.sources[0], terms: nil, embedding: first, opposite: .vietnamese)
        let target = try ReadArticle(Self.targets[0], terms: nil, embedding: first, opposite: .english)
        let judge = Judge([read], (.english, .vietnamese), others: [ArticleEmbedding(broken)])
        #expect(judge.failure == nil)
        for _ in 0..<2 { #expect(judge.embedded(target: target) == nil) }
        #expect(judge.failure is LetterEmbedding.Refusal)
        #expect(broken.asked.withLock { $0 } == 1)
        #expect(!judge.verification(target, 0).renderings.isEmpty)
        #expect(judge.verification(target, 0, others: []) == nil)
    }

    @Test func `a second model is not asked about a story that shares nothing`() throws {
        let other = ArticleReader.read(segments: ["Giá cà phê tăng.", "Nông dân vui mừng."], language: .vietnamese)
        let second = LetterEmbedding()
        let result = try ArticlePairer(terms: nil, embeddings: [LetterEmbedding(), second])
            .pairs(sources: Self.sources, targets: [other])
        #expect(result.pairs == [])
        #expect(second.asked.withLock { $0 } == 0)
    }

    @Test func `a first model that fails ends the work`() {
        #expect(throws: LetterEmbedding.Refusal.self) {
            _ = try ArticlePairer(terms: nil, embeddings: [LetterEmbedding(fails: true)])
                .pairs(sources: Self.sources, targets: Self.targets)
        }
    }

    @Test func `what other sources explain already is no gain`() throws {
        let source = try ReadArticle(Self.sources[0], terms: nil, embedding: nil, opposite: .vietnamese)
        let target = try ReadArticle(Self.targets[0], terms: nil, embedding: nil, opposite: .english)
        let verification = Verification(source, target, models: [])
        var explained = Explained(segments: 2)
        #expect(explained.open == [0, 1])
        #expect(verification.renderings.allSatisfy { explained.gain($0) == $0.probability })
        explained.add(verification)
        #expect(verification.renderings.allSatisfy { explained.gain($0) == 0 })
        #expect(explained.open.isEmpty)
    }
}
