package import Foundation
internal import GRDB

extension TranslationMemory {
    /// How many vectors a memory keeps: the sentences of some thousand articles. With 384 dimensions of two bytes this
    /// is 170 MB.
    package static let mostVectors = 200_000

    /// The vectors that are kept under keys, as the bytes they were saved as. Throws ``MemoryError``.
    /// O(keys × log(vectors)).
    package func vectors(for keys: some Sequence<VectorKey>) throws -> [VectorKey: Data] {
        try read { database in
            var result: [VectorKey: Data] = [:]
            guard try VectorTable.exists(database) else { return result }
            let find = try database.cachedStatement(
                sql: "SELECT vector FROM vector_cache WHERE high = ? AND low = ?")
            for key in keys where result[key] == nil {
                result[key] = try Data.fetchOne(find, arguments: key.arguments)
            }
            return result
        }
    }

    /// Keeps vectors, in one transaction; a key that is there keeps its own, so that all who read it get the same.
    /// Throws ``MemoryError``.
    ///
    /// - Parameter limit: the oldest vectors beyond it are removed.
    package func saveVectors(_ vectors: [VectorKey: Data], limit: Int = mostVectors) throws {
        guard !vectors.isEmpty else { return }
        try write { database in
            let insert = try database.cachedStatement(
                sql: "INSERT OR IGNORE INTO vector_cache (high, low, vector) VALUES (?, ?, ?)")
            // In order, so that equal vectors make equal files.
            for (key, vector) in vectors.sorted(by: { ($0.key.high, $0.key.low) < ($1.key.high, $1.key.low) }) {
                try insert.execute(arguments: key.arguments + [vector])
            }
            try database.execute(
                sql: "DELETE FROM vector_cache WHERE id <= (SELECT max(id) FROM vector_cache) - ?", arguments: [limit])
        }
    }
}

extension VectorKey {
    fileprivate var arguments: StatementArguments {
        [Int64(bitPattern: high), Int64(bitPattern: low)]
    }
}
