import Foundation
import SongnguExchange
import SongnguGlossary

/// The file of the desk's own glossary, and what lies beside it: the lock, and the history.
struct DeskGlossaryFile: Sendable {
    /// What tells whether a file is the one that was read.
    struct Stamp: Hashable, Sendable {
        private let numbers: [Int]

        /// Of no file.
        init() { numbers = [] }

        init(_ status: stat) {
            numbers = [
                Int(status.st_dev), Int(truncatingIfNeeded: status.st_ino), Int(status.st_size),
                status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
            ]
        }
    }

    struct Content: Sendable {
        var table: GlossaryTableText
        var stamp: Stamp

        var warnings: [String] {
            table.unknownColumns.map { "\(table.file): the column \"\($0)\" is kept, and not read" }
        }
    }

    /// As it was named.
    let path: String
    /// Where links lead, so that all who edit it hold the same lock.
    private let target: String

    init(_ path: String) {
        self.path = path
        target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }

    var history: GlossaryHistory { GlossaryHistory(path: target + ".history.jsonl") }

    /// Throws ``GlossaryError`` for the first line that cannot be read, and ``DeskError``; a file that is not there is
    /// empty.
    func read() throws -> Content {
        let (bytes, stamp) = try bytes()
        return Content(table: try GlossaryTableText(bytes, file: path), stamp: stamp)
    }

    func readLeniently() throws -> (concepts: [Concept], faults: [GlossaryError]) {
        let table = try GlossaryTable(try bytes().bytes, file: path, isLenient: true, isOwn: true)
        let unknown = table.unknownColumns.map {
            GlossaryError(.unknownColumn($0), file: path, line: table.headerLine)
        }
        return (table.concepts, unknown + table.faults)
    }

    var stamp: Stamp {
        var status = stat()
        return stat(target, &status) == 0 ? Stamp(status) : Stamp()
    }

    private func bytes() throws -> (bytes: [UInt8], stamp: Stamp) {
        guard GlossaryLocation.isThere(path) else { return ([], Stamp()) }
        do {
            return try Descriptor.open(path) { descriptor in
                var status = stat()
                guard fstat(descriptor.number, &status) == 0 else { throw SystemFailure.last }
                return (try descriptor.readToEnd(), Stamp(status))
            }
        } catch let failure as SystemFailure {
            throw DeskError.unreadable(path: path, reason: failure.description)
        }
    }

    /// Reads the file and writes what `body` makes of it, with nobody else doing so at the same time.
    ///
    /// The history is written before the file is put in its place: after a crash between the two, what was is in the file
    /// and in the history, and what was to be in the history. A history whose change failed is as it was.
    /// - Returns: what the file holds now.
    func edit(_ body: (inout GlossaryTableText) throws -> [GlossaryChange]) throws -> Content {
        try GlossaryLocation.prepare(path)
        return try FileLock.holding(target + ".lock", of: path) {
            var content = try read()
            let changes = try body(&content.table)
            guard !changes.isEmpty else { return content }
            let bytes = content.table.bytes
            var length: off_t?
            do {
                try AtomicFile.replace([target]) { temporaries in
                    try Data(bytes).write(to: URL(fileURLWithPath: temporaries[0]))
                    length = try history.append(changes)
                }
            } catch {
                if let length { history.cut(to: length) }
                throw error
            }
            content.stamp = stamp
            return content
        }
    }
}
