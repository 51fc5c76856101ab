import Foundation
import Synchronization

/// Vectors kept in a file, so that distilling goes on where it was interrupted.
///
/// Records are only appended: 16 bytes of key and a ``PackedVector``. One that was cut
/// short is dropped when the file is opened. The dimension is that of the first vector saved. One process at a time.
package final class EmbeddingFile: EmbeddingCache {
    private struct State {
        var dimension: Int
        var places: [EmbeddingKey: UInt64] = [:]
        var end: UInt64
    }

    private static let magic: [UInt8] = Array("SNGEMBED".utf8)
    private static let headerSize: UInt64 = 16

    private let file: String
    private let handle: FileHandle
    private let state: Mutex<State>

    /// Opens a file, or makes it. Throws ``ModelError``.
    package init(file: String) throws {
        self.file = file
        let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            throw ModelError.cannotWrite(file: file, reason: String(cString: strerror(errno)))
        }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        state = Mutex(try Self.read(handle, file))
    }

    package func vectors(for keys: [EmbeddingKey]) throws -> [EmbeddingKey: [Float]] {
        try state.withLock { state in
            var result: [EmbeddingKey: [Float]] = [:]
            for key in keys where result[key] == nil {
                guard let place = state.places[key] else { continue }
                let size = Self.recordSize(state.dimension)
                let record = try translating {
                    try handle.seek(toOffset: place)
                    return try handle.read(upToCount: size) ?? Data()
                }
                guard record.count == size else { throw damaged("it has become shorter") }
                result[key] = PackedVector.vector(record.dropFirst(16))
            }
            return result
        }
    }

    package func save(_ vectors: [EmbeddingKey: [Float]]) throws {
        try state.withLock { state in
            let new = vectors.filter { state.places[$0.key] == nil }
                .sorted { ($0.key.high, $0.key.low) < ($1.key.high, $1.key.low) }
            guard let dimension = new.first?.value.count, dimension > 0 else { return }
            var data = Data()
            if state.dimension == 0 {
                state.dimension = dimension
                data.append(contentsOf: Self.magic)
                Self.append(UInt32(1), to: &data)
                Self.append(UInt32(dimension), to: &data)
            }
            let start = state.end
            for (key, vector) in new {
                guard vector.count == state.dimension else {
                    throw ModelError.unusableVectors(
                        reason: "\(file) keeps \(state.dimension) dimensions, these have \(vector.count)")
                }
                state.places[key] = start + UInt64(data.count)
                Self.append(key, vector, to: &data)
            }
            try translating {
                try handle.seek(toOffset: start)
                try handle.write(contentsOf: data)
            }
            state.end += UInt64(data.count)
        }
    }

    private static func recordSize(_ dimension: Int) -> Int { 16 + PackedVector.size(dimension: dimension) }

    private static func read(_ handle: FileHandle, _ file: String) throws -> State {
        func fault(_ reason: String) -> ModelError { .damaged(file: file, reason: reason) }
        guard let data = try? handle.readToEnd() ?? Data() else {
            throw ModelError.cannotRead(file: file, reason: "it cannot be read to its end")
        }
        guard !data.isEmpty else { return State(dimension: 0, end: 0) }
        guard magic.starts(with: data.prefix(magic.count)) else { throw fault("it does not hold embeddings") }
        guard data.count >= headerSize else { return State(dimension: 0, end: 0) }
        return try data.withUnsafeBytes { bytes in
            let dimension = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self)))
            guard (1...65536).contains(dimension) else { throw fault("dimension \(dimension)") }
            let size = recordSize(dimension)
            let count = (bytes.count - Int(headerSize)) / size
            var state = State(dimension: dimension, end: headerSize + UInt64(count * size))
            state.places.reserveCapacity(count)
            for index in 0..<count {
                let offset = Int(headerSize) + index * size
                let high = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                let low = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
                state.places[EmbeddingKey(high: high, low: low)] = UInt64(offset)
            }
            return state
        }
    }

    private static func append(_ key: EmbeddingKey, _ vector: [Float], to data: inout Data) {
        append(key.high, to: &data)
        append(key.low, to: &data)
        data.append(PackedVector.data(vector))
    }

    private static func append(_ number: some FixedWidthInteger, to data: inout Data) {
        withUnsafeBytes(of: number.littleEndian) { data.append(contentsOf: $0) }
    }

    private func translating<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            throw ModelError.cannotWrite(file: file, reason: error.localizedDescription)
        }
    }

    private func damaged(_ reason: String) -> ModelError {
        .damaged(file: file, reason: reason)
    }
}
