import SongnguText
internal import GRDB

/// The operation that a transaction belongs to; its row is made when there is something to tell.
final class OperationWriter {
    private let database: Database
    private let kind: Operation.Kind
    private let stamp: String
    private let author: String?
    private let file: String?
    private let undoes: Int64?
    private var row: Int64?
    var made = 0
    private var changed = 0
    private var removed = 0

    init(
        _ database: Database, _ kind: Operation.Kind, stamp: String, author: String?, file: String? = nil,
        undoes: Int64? = nil
    ) {
        self.database = database
        self.kind = kind
        self.stamp = stamp
        self.author = author
        self.file = file
        self.undoes = undoes
    }

    /// Makes the row where there is none yet.
    func id() throws -> Int64 {
        if let row { return row }
        try database.execute(
            sql: "INSERT INTO operation (kind, at, author, file, undoes) VALUES (?, ?, ?, ?, ?)",
            arguments: [kind.rawValue, stamp, author, file, undoes])
        row = database.lastInsertedRowID
        return database.lastInsertedRowID
    }

    /// Keeps a unit as it is, once an operation; to be called before it is changed or removed. A unit that this operation
    /// made is not kept.
    func record(_ state: UnitState, isRemoved: Bool = false) throws {
        let id = try id()
        if state.operation == id {
            if isRemoved { made -= 1 }
            return
        }
        var before = state
        before.provenance.removeAll { $0.operation == id }
        if try keep(state.id, JSONColumn.text(of: before), in: id) { changed += 1 }
        if isRemoved {
            changed -= 1
            removed += 1
        }
    }

    /// Keeps that a unit was not there; to be called before it is brought back.
    func recordAbsence(of unit: Int64) throws {
        if try keep(unit, nil, in: id()) { made += 1 }
    }

    /// False where something was kept of the unit before.
    private func keep(_ unit: Int64, _ state: String?, in operation: Int64) throws -> Bool {
        try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO revision (unit_id, operation_id, before) VALUES (?, ?, ?)"
        ).execute(arguments: [unit, operation, state])
        return database.changesCount > 0
    }

    /// Writes the counts; to be called before the transaction ends.
    func finish() throws {
        guard let row else { return }
        try database.execute(
            sql: "UPDATE operation SET made = ?, changed = ?, removed = ? WHERE id = ?",
            arguments: [made, changed, removed, row])
    }
}
