import Foundation
internal import GRDB

/// Looks at a file before it is opened for writing, so that nothing is done to what is not ours.
enum FileProbe {
    enum Found: Equatable {
        case nothing
        /// An empty file, or a database that nothing was ever put into.
        case empty
        case memory(version: Int)
    }

    /// Throws for everything that is neither empty nor a memory of a version we know.
    static func probe(_ path: String) throws -> Found {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return .nothing }
        if isFolder.boolValue { throw MemoryError.cannotOpen(path: path, reason: "it is a folder") }
        // A path may end in a link to something that is not a plain file.
        let size = try? URL(fileURLWithPath: path).resolvingSymlinksInPath().resourceValues(forKeys: [.fileSizeKey])
        if size?.fileSize == 0 { return .empty }
        return try MemoryError.translating(path) {
            try look(at: path)
        }
    }

    // The pragmas and not the bytes of the header: those may still stand in the write-ahead log.
    private static func look(at path: String) throws -> Found {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        return try ReadOnlyFile.open(path, configuration).read { database in
            let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
            let version = try Schema.userVersion(database)
            if application == Schema.applicationID {
                guard version <= Schema.version else {
                    throw MemoryError.newerVersion(path: path, found: version, supported: Schema.version)
                }
                return .memory(version: version)
            }
            // Another process may be making the file just now, and begins with GRDB's own list of migrations.
            let entries =
                try Int.fetchOne(
                    database, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name NOT GLOB 'grdb_*'") ?? 0
            guard application == 0, version == 0, entries == 0 else { throw MemoryError.notAMemory(path: path) }
            return .empty
        }
    }
}
