package import Foundation
internal import GRDB

/// The translation memory: every accepted pair, in one SQLite file.
///
/// Readers work while one writer writes, in this process and in others (write-ahead log); a second writer waits, for ten
/// seconds unless told otherwise, and then is told who it waited for. Calls of one object wait for one another: threads
/// that are not to wait open the file each. What a call reads or writes is one transaction. GRDB's types and errors stay
/// inside this module: everything thrown is a ``MemoryError``, except what a caller's own closure throws.
package final class TranslationMemory: Sendable {
    /// The file, or ":memory:".
    package let path: String
    let now: @Sendable () -> Date
    let meanings = MeaningCache()
    private let database: DatabaseQueue

    private init(path: String, database: DatabaseQueue, now: @escaping @Sendable () -> Date) {
        self.path = path
        self.database = database
        self.now = now
    }

    /// Opens a memory, bringing its schema and its indexes up to date; makes the file where there is none.
    ///
    /// A file that is not a memory is left as it is, byte for byte, and so is a memory that is up to date until something
    /// is saved.
    /// - Parameters:
    ///   - mustExist: Throw ``MemoryError/missing(path:)`` instead of making a file. The folder must exist either way.
    ///   - isReadOnly: Unless it has to be brought up to date, the file and its folder need not be writable; then saving
    ///     fails.
    ///   - patience: How many seconds to wait for another writer.
    ///   - now: The clock of all stamps; they keep whole seconds.
    package static func open(
        path: String, mustExist: Bool = false, isReadOnly: Bool = false, patience: TimeInterval = 10,
        now: @escaping @Sendable () -> Date = { Date() }
    ) throws -> TranslationMemory {
        let found = try FileProbe.probe(path)
        if found == .nothing, mustExist { throw MemoryError.missing(path: path) }
        if found == .empty, mustExist { throw MemoryError.notAMemory(path: path) }
        return try MemoryError.translating(path) {
            let configuration = configuration(patience: patience)
            if isReadOnly, found == .memory(version: Schema.version),
                let memory = try openToRead(path, configuration, now: now)
            {
                return memory
            }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try logAhead(queue)
            let memory = TranslationMemory(path: path, database: queue, now: now)
            if found != .memory(version: Schema.version) { try Schema.migrate(queue) }
            try memory.updateIndexes()
            return memory
        }
    }

    /// Readers need not wait for a writer then. Setting what is set would write to the file, as a pool of connections
    /// would when it is opened; a queue that may write, but does not, tidies up after itself.
    private static func logAhead(_ queue: DatabaseQueue) throws {
        try queue.writeWithoutTransaction { database in
            guard try String.fetchOne(database, sql: "PRAGMA journal_mode") != "wal" else { return }
            try database.execute(sql: "PRAGMA journal_mode = WAL")
        }
    }

    /// Nil where indexes have to be made first.
    private static func openToRead(
        _ path: String, _ configuration: Configuration, now: @escaping @Sendable () -> Date
    ) throws -> TranslationMemory? {
        func open(_ queue: DatabaseQueue) throws -> TranslationMemory? {
            let isCurrent = try queue.read { try VariantIndexes.outdated($0).isEmpty }
            return isCurrent ? TranslationMemory(path: path, database: queue, now: now) : nil
        }
        do {
            return try open(DatabaseQueue(path: path, configuration: configuration))
        } catch let error as DatabaseError where error.isRefusal {
            return try open(ReadOnlyFile.open(path, configuration))
        }
    }

    /// An empty memory that lives as long as the object.
    package static func inMemory(now: @escaping @Sendable () -> Date = { Date() }) throws -> TranslationMemory {
        let path = ":memory:"
        return try MemoryError.translating(path) {
            let queue = try DatabaseQueue(configuration: configuration())
            let memory = TranslationMemory(path: path, database: queue, now: now)
            try Schema.migrate(queue)
            try memory.updateIndexes()
            return memory
        }
    }

    /// Builds all indexes anew from the units: for a file that was edited by other means.
    package func rebuildIndexes() throws {
        try write { database in
            try VariantIndexes.rebuild(VariantIndexes.all, in: database)
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try MemoryError.translating(path) {
            // GRDB's own reading forbids and allows writing each time, at which SQLite prepares every statement anew.
            try database.unsafeRead { database in
                try database.beginTransaction(.deferred)
                do {
                    let value = try body(database)
                    try database.commit()
                    return value
                } catch {
                    if database.isInsideTransaction { try? database.rollback() }
                    throw error
                }
            }
        }
    }

    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try MemoryError.translating(path) { try database.write(body) }
    }

    func vacuum() throws {
        try MemoryError.translating(path) { try database.vacuum() }
    }

    /// Takes the write lock only when an index, or the table of vectors, is missing or of another version.
    private func updateIndexes() throws {
        let isCurrent = try read {
            try VariantIndexes.outdated($0).isEmpty && !VectorTable.isOutdated($0) && !MeaningIndex.isOutdated($0)
        }
        guard !isCurrent else { return }
        try write { database in
            try VariantIndexes.rebuild(try VariantIndexes.outdated(database), in: database)
            if try VectorTable.isOutdated(database) { try VectorTable.create(in: database) }
            if try MeaningIndex.isOutdated(database) { try MeaningIndex.create(in: database) }
        }
    }

    /// Of a connection, in KiB.
    private static let cacheSize = 65_536

    private static func configuration(patience: TimeInterval = 10) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = true
        configuration.label = "songngu.memory"
        // SQLite's own 2 MB make a large import read and write every page of an index many times over. Pages are taken
        // as they are needed, so that a look-up costs no more.
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA cache_size = -\(cacheSize); PRAGMA synchronous = NORMAL")
        }
        return configuration
    }
}
