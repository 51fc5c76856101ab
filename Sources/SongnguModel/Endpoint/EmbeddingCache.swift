package import SongnguText
import Synchronization

/// What a vector is kept under: 128 bits of hash of the model's identity and the text.
package struct EmbeddingKey: Hashable, Sendable {
    package let high: UInt64
    package let low: UInt64

    package init(identity: String, text: String) {
        var (first, second) = (WordHash.empty, WordHash.empty ^ 0x6a09_e667_f3bc_c908)
        func add(_ byte: UInt8) {
            first = WordHash.adding(byte, to: first)
            second = WordHash.adding(byte, to: second &* 0x9e37_79b9_7f4a_7c15)
        }
        for byte in identity.utf8 { add(byte) }
        // Stands in no text: identity and text never run together.
        add(0xFF)
        for byte in text.utf8 { add(byte) }
        high = WordHash.finished(first)
        low = WordHash.finished(second)
    }

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }
}

/// Whoever keeps vectors, so that a text is embedded once: a memory, a file.
package protocol EmbeddingCache: Sendable {
    /// The vectors that are there. Their length is 1, up to the rounding of the cache.
    func vectors(for keys: [EmbeddingKey]) throws -> [EmbeddingKey: [Float]]
    func save(_ vectors: [EmbeddingKey: [Float]]) throws
}

/// Vectors kept as long as the process.
package final class EmbeddingMemory: EmbeddingCache {
    private let kept = Mutex<[EmbeddingKey: [Float]]>([:])
    private let limit: Int

    /// - Parameter limit: begins anew with more vectors than this.
    package init(limit: Int = .max) {
        self.limit = limit
    }

    package func vectors(for keys: [EmbeddingKey]) -> [EmbeddingKey: [Float]] {
        kept.withLock { kept in
            var result: [EmbeddingKey: [Float]] = [:]
            for key in keys { result[key] = kept[key] }
            return result
        }
    }

    package func save(_ vectors: [EmbeddingKey: [Float]]) {
        kept.withLock { kept in
            if kept.count > limit - min(vectors.count, limit) { kept = [:] }
            kept.merge(vectors) { _, new in new }
        }
    }
}

/// An embedding that asks another only for what a cache lacks.
///
/// A cache may keep vectors of a model that an address served before. All vectors of one object are of one dimension:
/// another one is an ``EmbedderError/wrongDimension(url:expected:given:)``.
package final class CachedEmbedding: SentenceEmbedding {
    private let base: any SentenceEmbedding
    private let cache: any EmbeddingCache
    /// Texts asked for at once; what was answered is kept before more is asked.
    private let portion: Int
    /// Of the first vector.
    private let dimension = Mutex<Int?>(nil)

    package init(_ base: any SentenceEmbedding, cache: any EmbeddingCache, portion: Int = 256) {
        self.base = base
        self.cache = cache
        self.portion = max(portion, 1)
    }

    package var identity: String { base.identity }

    package func covers(_ language: LanguageTag) -> Bool {
        base.covers(language)
    }

    package func vectors(of sentences: [String], language: LanguageTag) throws -> [[Float]] {
        let keys = sentences.map { EmbeddingKey(identity: identity, text: $0) }
        var known = try cache.vectors(for: keys)
        var asked: Set<EmbeddingKey> = []
        let missing = keys.indices.filter { known[keys[$0]] == nil && asked.insert(keys[$0]).inserted }
        for start in stride(from: 0, to: missing.count, by: portion) {
            let part = missing[start..<min(start + portion, missing.count)]
            let vectors = try base.vectors(of: part.map { sentences[$0] }, language: language)
            guard vectors.count == part.count else {
                throw ModelError.unusableVectors(reason: "\(part.count) were asked for, \(vectors.count) given")
            }
            let new = Dictionary(uniqueKeysWithValues: zip(part.map { keys[$0] }, vectors))
            try cache.save(new)
            // As the cache rounds them, so that a later run gets the same.
            known.merge(new) { _, new in new }
            known.merge(try cache.vectors(for: Array(new.keys))) { _, kept in kept }
        }
        return try keys.map { try checked(known[$0] ?? []) }
    }

    private func checked(_ vector: [Float]) throws -> [Float] {
        try dimension.withLock { dimension in
            let expected = dimension ?? vector.count
            dimension = expected
            guard vector.count == expected else {
                throw EmbedderError.wrongDimension(url: identity, expected: expected, given: vector.count)
            }
        }
        return vector
    }
}
