import Foundation
import SongnguExchange
import SongnguGlossary

/// The file of the desk's own glossary, and what lies beside it: the lock, and the history.
struct DeskGlossaryFile: Sendable {
    struct Content: Sendable {
        var table: GlossaryTableText
        var stamp: FileStatus.Stamp

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

    var stamp: FileStatus.Stamp { FileStatus.Stamp(path: target) }

    private func bytes() throws -> (bytes: [UInt8], stamp: FileStatus.Stamp) {
        guard GlossaryLocation.isThere(path) else { return ([], FileStatus.Stamp()) }
        do {
            return try Descriptor.open(path) { descriptor in
                let status = try FileStatus(of: descriptor)
                return (try descriptor.readToEnd(), status.stamp)
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
