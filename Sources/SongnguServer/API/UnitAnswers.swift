#if Server
import SongnguDesk
import SongnguMemory

/// What a change of a unit did.
struct UnitChangeAnswer: Encodable, Sendable {
    private let v = 1
    /// As it is now; null where it was removed.
    var unit: OrNull<UnitRecord>
    /// To be undone by; null where nothing is different.
    var operation: OrNull<Int64>

    init(_ report: UnitEditReport) {
        unit = OrNull(report.unit.map(UnitRecord.init))
        operation = OrNull(report.operation)
    }
}

/// That a unit is not any more as the caller saw it, and what it is now.
struct UnitConflictAnswer: Encodable, Sendable {
    private let v = 1
    var error: ErrorAnswer.Detail
    /// Null where it is gone.
    var unit: OrNull<UnitRecord>

    init(_ error: MemoryError, present: VersionedUnit?) {
        self.error = .init(code: Refusal.conflict("").code, message: error.description)
        unit = OrNull(present.map(UnitRecord.init))
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

/// A value that is written as null where there is none: other optional values are left out.
struct OrNull<Value: Encodable & Sendable>: Encodable, Sendable {
    private let value: Value?

    init(_ value: Value?) {
        self.value = value
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value { try container.encode(value) } else { try container.encodeNil() }
    }
}
#endif
