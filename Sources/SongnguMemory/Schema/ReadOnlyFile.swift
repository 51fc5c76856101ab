import Foundation
internal import GRDB

/// Opens files to read them, and changes nothing of them.
enum ReadOnlyFile {
    /// SQLite keeps a log and shared memory beside a file, and has to make both even to read. Where the folder does
    /// not let it and no log is there, nobody is writing, and the file is read as one that does not change.
    static func open(_ path: String, _ configuration: Configuration) throws -> DatabaseQueue {
        var configuration = configuration
        configuration.readonly = true
        do {
            return try reading(DatabaseQueue(path: path, configuration: configuration))
        } catch let error as DatabaseError where error.isRefusal && !hasLog(path) {
            guard let queue = try? reading(DatabaseQueue(path: address(of: path), configuration: configuration)) else {
                throw error
            }
            return queue
        }
    }

    /// Opening reads nothing yet.
    private static func reading(_ queue: DatabaseQueue) throws -> DatabaseQueue {
        _ = try queue.read(Schema.userVersion)
        return queue
    }

    private static func hasLog(_ path: String) -> Bool {
        let log = try? URL(fileURLWithPath: path + "-wal").resourceValues(forKeys: [.fileSizeKey])
        return (log?.fileSize ?? 0) > 0
    }

    /// A URI, which Debian's SQLite takes for a path; one that does not finds no such file.
    private static func address(of path: String) -> String {
        URL(fileURLWithPath: path).absoluteString + "?immutable=1"
    }
}

extension DatabaseError {
    /// The file or its folder does not let SQLite do what it wants.
    var isRefusal: Bool {
        [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH].contains(resultCode.primaryResultCode)
    }
}
