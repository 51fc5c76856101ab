import SongnguMemory
import SongnguModel
import Synchronization

/// Vectors kept in a translation memory.
///
/// The file is opened, and made, when the first vector is asked for. When it cannot be read or written, that is told
/// once, and new vectors are kept in the process from then on: a cache stops no work.
final class VectorCache: EmbeddingCache {
    private struct State {
        /// Of a memory that is not open yet.
        var path: String?
        var memory: TranslationMemory?
        var isWritable = true
    }

    private let state: Mutex<State>
    /// What the memory does not take: enough for the pairs at work.
    private let kept = EmbeddingMemory(limit: 10_000)
    private let warn: @Sendable (String) -> Void

    /// - Parameter path: the memory; nil to keep vectors in the process only.
    init(path: String?, warn: @escaping @Sendable (String) -> Void) {
        state = Mutex(State(path: path))
        self.warn = warn
    }

    func vectors(for keys: [EmbeddingKey]) -> [EmbeddingKey: [Float]] {
        var result = kept.vectors(for: keys)
        do {
            for (key, data) in try memory()?.vectors(for: keys.map(VectorKey.init)) ?? [:] {
                result[EmbeddingKey(key)] = PackedVector.vector(data)?.normalized
            }
        } catch {
            stopSaving(error, andReading: true)
        }
        return result
    }

    func save(_ vectors: [EmbeddingKey: [Float]]) {
        do {
            if let memory = try memory(), state.withLock({ $0.isWritable }) {
                let packed = vectors.map { (VectorKey($0.key), PackedVector.data($0.value)) }
                return try memory.saveVectors(Dictionary(uniqueKeysWithValues: packed))
            }
        } catch {
            stopSaving(error, andReading: false)
        }
        kept.save(vectors)
    }

    private func memory() throws -> TranslationMemory? {
        try state.withLock { state in
            if let path = state.path {
                state.memory = try Desk.openMemory(path, mustExist: false, patience: 2)
                state.path = nil
            }
            return state.memory
        }
    }

    private func stopSaving(_ error: any Error, andReading isUnreadable: Bool) {
        let isFirst = state.withLock { state in
            if isUnreadable { (state.path, state.memory) = (nil, nil) }
            defer { state.isWritable = false }
            return state.isWritable
        }
        if isFirst { warn("vectors are not kept for the next run: \(error)") }
    }
}

extension VectorKey {
    fileprivate init(_ key: EmbeddingKey) {
        self.init(high: key.high, low: key.low)
    }
}

extension EmbeddingKey {
    fileprivate init(_ key: VectorKey) {
        self.init(high: key.high, low: key.low)
    }
}
