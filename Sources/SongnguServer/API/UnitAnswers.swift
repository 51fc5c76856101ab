#if Server
import SongnguDesk
import SongnguMemory

/// What a change of a unit did.
struct UnitChangeAnswer: Encodable, Sendable {
    private let v = 1
    /// As it is now; null where it was removed.
    var unit: UnitRecord?
    /// To be undone by; null where nothing is different.
    var operation: Int64?

    init(_ report: UnitEditReport) {
        unit = report.unit.map(UnitRecord.init)
        operation = report.operation
    }

    private enum CodingKeys: CodingKey {
        case v, unit, operation
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(v, forKey: .v)
        try container.encode(unit, forKey: .unit)
        try container.encode(operation, forKey: .operation)
    }
}

/// That a unit is not any more as the caller saw it, and what it is now.
struct UnitConflictAnswer: Encodable, Sendable {
    private let v = 1
    var error: ErrorAnswer.Detail
    /// Null where it is gone.
    var unit: UnitRecord?

    private enum CodingKeys: CodingKey {
        case v, error, unit
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(v, forKey: .v)
        try container.encode(error, forKey: .error)
        try container.encode(unit, forKey: .unit)
    }
}

/// What undoing did.
struct UndoAnswer: Encodable, Sendable {
    private let v = 1
    /// What was undone.
    var undone: Int64
    /// Units that are as they were before it, or gone again.
    var units: Int
}
#endif
