import Foundation
internal import GRDB

extension TranslationMemory {
    /// Copies the memory as it is now into a new file, while others go on reading and writing it. The file appears when
    /// it is whole; one that is replaced changes at once, for those who have it open too.
    ///
    /// Throws ``MemoryError/alreadyExists(path:)``, and ``MemoryError/cannotOpen(path:reason:)`` or
    /// ``MemoryError/failed(path:reason:)`` of the copy. O(size of the file).
    /// - Parameter replacing: take the place of a file that is there; it must be a memory.
    package func backUp(to copy: String, replacing: Bool = false) throws {
        let target = URL(fileURLWithPath: copy).resolvingSymlinksInPath()
        if try FileProbe.probe(copy) != .nothing {
            guard replacing, target != URL(fileURLWithPath: path).resolvingSymlinksInPath() else {
                throw MemoryError.alreadyExists(path: copy)
            }
            // Another file under its name would be read with the log that a crash may have left beside it.
            return try replace(copy)
        }
        let name = ".\(target.lastPathComponent).\(UUID().uuidString).tmp"
        let temporary = target.deletingLastPathComponent().appendingPathComponent(name).path
        do {
            try read { source in
                try MemoryError.translating(copy) {
                    // SQLite's own copy is of one moment where all of it is read in one transaction.
                    let queue = try DatabaseQueue(path: temporary)
                    try queue.writeWithoutTransaction { try source.backup(to: $0) }
                    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
                    try queue.close()
                }
            }
            guard rename(temporary, target.path) == 0 else {
                throw MemoryError.cannotOpen(path: copy, reason: String(cString: strerror(errno)))
            }
        } catch {
            for suffix in ["", "-wal", "-shm", "-journal"] { unlink(temporary + suffix) }
            throw error
        }
    }

    private func replace(_ copy: String) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        try read { source in
            try MemoryError.translating(copy) {
                let queue = try DatabaseQueue(path: copy, configuration: configuration)
                try queue.writeWithoutTransaction { try source.backup(to: $0) }
                try queue.close()
            }
        }
    }
}
