package import SongnguText
internal import GRDB

/// What can go wrong with a translation memory.
package enum MemoryError: Error, Hashable, Sendable {
    /// There is no file, and none was to be made.
    case missing(path: String)
    /// The file is something else: a text, another program's database.
    case notAMemory(path: String)
    /// The file was written by a later songngu.
    case newerVersion(path: String, found: Int, supported: Int)
    /// The file or its folder cannot be opened or written.
    case cannotOpen(path: String, reason: String)
    /// Another process kept the write lock for longer than a writer waits; `holder` names it where the system tells.
    case busy(path: String, holder: String?)
    /// A file that was to be made is there.
    case alreadyExists(path: String)
    case damaged(path: String, reason: String)
    /// Any other fault of SQLite: a full disk, most of the time.
    case failed(path: String, reason: String)
    /// A query in which there is no word to look for.
    case emptyQuery(query: String)
    /// A unit that cannot be saved, by its place in what was handed over, from 0. Nothing was saved.
    case invalidUnit(index: Int, reason: String)
    case noSuchUnit(path: String, id: Int64)
    case noSuchVariant(unit: Int64, language: LanguageTag)
    case invalidEdit(unit: Int64, reason: String)
    /// A unit is not any more as whoever edits it saw it; it may be gone.
    case editedSince(unit: Int64)
    case noSuchOperation(path: String, id: Int64)
    case nothingToUndo(path: String)
    case undoneBefore(path: String, id: Int64)
    /// An operation cannot be undone, since these units were changed after it.
    case changedSince(path: String, id: Int64, units: [Int64])
    case noSuchReview(path: String, id: Int64)
    /// An operation cannot be undone, since compacting dropped what was before it.
    case forgotten(path: String, id: Int64)
}

extension MemoryError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let path):
            "there is no translation memory at \(path): save a pair or import a TMX file to make one, "
                + "or name another file"
        case .notAMemory(let path):
            "\(path) is not a translation memory: name another file; to bring a TMX file in, import it"
        case .newerVersion(let path, let found, let supported):
            "\(path) has schema version \(found) and this songngu knows \(supported): use a newer songngu"
        case .cannotOpen(let path, let reason):
            "cannot open \(path) (\(reason)): the file and its folder must exist and be writable"
        case .busy(let path, let holder):
            "\(holder ?? "another process") is writing to \(path): try again when it is done"
        case .alreadyExists(let path):
            "\(path) is there already: name another file, or say that it may be replaced"
        case .damaged(let path, let reason):
            "\(path) is damaged (\(reason)): restore a copy, or save what is left with `sqlite3 FILE .recover`"
        case .failed(let path, let reason):
            "SQLite failed on \(path) (\(reason)): see that the disk has room and the file is not held elsewhere"
        case .emptyQuery(let query):
            "there is no word in the query \"\(query)\": give at least one letter or digit"
        case .invalidUnit(let index, let reason):
            "unit \(index + 1) cannot be saved: \(reason); nothing was saved"
        case .noSuchUnit(let path, let id):
            "\(path) has no unit \(id): the number of a unit stands in what a search shows; nothing was changed"
        case .noSuchVariant(let unit, let language):
            "unit \(unit) has no variant in the language \"\(language)\": nothing was changed"
        case .invalidEdit(let unit, let reason):
            "unit \(unit) cannot be changed so: \(reason); nothing was changed"
        case .editedSince(let unit):
            "unit \(unit) was changed meanwhile: look at it as it is now, and change that; nothing was changed"
        case .noSuchOperation(let path, let id):
            "\(path) has no operation \(id): see `songngu tm history`"
        case .nothingToUndo(let path):
            "nothing was done to \(path) that could be undone"
        case .changedSince(let path, let id, let units):
            "operation \(id) on \(path) cannot be undone: \(units.count) of its units were changed since ("
                + units.prefix(8).map { "\($0)" }.joined(separator: ", ") + (units.count > 8 ? ", …" : "")
                + "); undo that first, see `songngu tm history --unit \(units.first ?? 0)`; nothing was changed"
        case .forgotten(let path, let id):
            "operation \(id) on \(path) cannot be undone: `tm compact --forget-before` dropped what was before it"
        case .noSuchReview(let path, let id):
            "\(path) has no review \(id): the list of reviews shows those that are there"
        case .undoneBefore(let path, let id):
            "operation \(id) on \(path) was undone before: see `songngu tm history`"
        }
    }
}

extension MemoryError {
    /// Runs `body`, turning SQLite's errors into ours.
    static func translating<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw MemoryError(error, path: path)
        } catch let error as RowDecodingError {
            throw MemoryError.damaged(path: path, reason: error.description)
        }
    }

    private init(_ error: DatabaseError, path: String) {
        let reason = error.message ?? "SQLite error \(error.resultCode.rawValue)"
        switch error.resultCode.primaryResultCode {
        case .SQLITE_NOTADB: self = .notAMemory(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path, reason: reason)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path, holder: WriteLock.holder(of: path))
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH:
            self = .cannotOpen(path: path, reason: reason)
        default: self = .failed(path: path, reason: reason)
        }
    }
}
