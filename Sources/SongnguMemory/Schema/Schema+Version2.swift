import Foundation
internal import GRDB

extension Schema {
    /// Operations with their revisions; status, stamps and annotations of units; inline codes; context.
    ///
    /// `operation.at` and the stamps of units are UTC, ISO 8601; a unit without `created_at` was made when its operation
    /// was. `operation.merged_by` is set of an operation that happened to another memory, which this one was merged with,
    /// `is_forgotten` of one whose revisions were dropped.
    /// `unit.key` is ``UnitKey`` in 16 bytes. `variant.codes` is a JSON array of ``InlineCode``,
    /// `provenance.context` a JSON object of ``SegmentContext``, `annotation.variant` the ordinal of a variant or null for
    /// the unit as a whole, `revision.before` a JSON object of ``UnitState``, or null where the operation brought the unit back. `revision.unit_id` is no reference: the
    /// unit may be gone. Ids of units and variants are never given twice, so that rows which outlive them in an index can
    /// be told.
    static func migrateToVersion2(_ database: Database) throws {
        database.add(function: keyFromHex)
        defer { database.remove(function: keyFromHex) }
        try database.execute(sql: operations)
        try database.execute(sql: unitsWithStatus)
        try database.execute(sql: provenanceOfOperations)
        try database.execute(sql: "PRAGMA user_version = 2")
    }

    private static let keyFromHex = DatabaseFunction("songngu_key", argumentCount: 1, pure: true) { values in
        let digits = Array((String.fromDatabaseValue(values[0]) ?? "").utf8)
        return Data(
            stride(from: 0, to: digits.count - 1, by: 2).compactMap {
                UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
            })
    }

    private static let operations = """
        CREATE TABLE operation (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            at TEXT NOT NULL,
            author TEXT,
            file TEXT,
            undoes INTEGER REFERENCES operation (id),
            merged_by INTEGER REFERENCES operation (id),
            is_forgotten INTEGER NOT NULL DEFAULT 0,
            made INTEGER NOT NULL DEFAULT 0,
            changed INTEGER NOT NULL DEFAULT 0,
            removed INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE TABLE revision (
            unit_id INTEGER NOT NULL,
            operation_id INTEGER NOT NULL REFERENCES operation (id),
            before TEXT,
            PRIMARY KEY (unit_id, operation_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX revision_operation ON revision (operation_id);
        INSERT INTO operation (kind, at, file)
            SELECT DISTINCT origin, saved_at, file FROM provenance ORDER BY saved_at, origin, file;
        INSERT INTO operation (kind, at)
            SELECT 'import', min(created_at) FROM unit WHERE id NOT IN (SELECT unit_id FROM provenance)
            HAVING count(*) > 0;
        """

    private static let unitsWithStatus = """
        CREATE TABLE new_unit (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            key BLOB NOT NULL UNIQUE,
            status TEXT NOT NULL CHECK (status IN ('draft', 'approved', 'rejected')),
            operation_id INTEGER NOT NULL REFERENCES operation (id),
            created_at TEXT,
            created_by TEXT,
            changed_at TEXT,
            changed_by TEXT
        ) STRICT;
        INSERT INTO new_unit (id, key, status, operation_id, created_at)
            SELECT unit.id, songngu_key(unit.key),
                CASE WHEN EXISTS (SELECT 1 FROM provenance WHERE unit_id = unit.id AND origin = 'import')
                    THEN 'approved' ELSE 'draft' END,
                coalesce((SELECT operation.id FROM provenance
                    JOIN operation ON operation.kind = provenance.origin AND operation.at = provenance.saved_at
                        AND operation.file IS provenance.file
                    WHERE provenance.unit_id = unit.id ORDER BY provenance.saved_at, provenance.id LIMIT 1),
                    (SELECT max(id) FROM operation)),
                unit.created_at
            FROM unit;
        UPDATE operation SET made = (SELECT count(*) FROM new_unit WHERE operation_id = operation.id);
        DROP TABLE unit;
        ALTER TABLE new_unit RENAME TO unit;
        CREATE TABLE new_variant (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            language TEXT NOT NULL,
            text TEXT NOT NULL,
            codes TEXT,
            UNIQUE (unit_id, ordinal)
        ) STRICT;
        INSERT INTO new_variant (id, unit_id, ordinal, language, text)
            SELECT id, unit_id, ordinal, language, text FROM variant;
        DROP TABLE variant;
        ALTER TABLE new_variant RENAME TO variant;
        CREATE TABLE annotation (
            unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            variant INTEGER,
            kind TEXT NOT NULL CHECK (kind IN ('note', 'property', 'attribute')),
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            attributes TEXT,
            PRIMARY KEY (unit_id, ordinal)
        ) STRICT, WITHOUT ROWID;
        """

    private static let provenanceOfOperations = """
        CREATE TABLE new_provenance (
            id INTEGER PRIMARY KEY,
            unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
            operation_id INTEGER NOT NULL REFERENCES operation (id),
            kind TEXT,
            score REAL,
            source_id INTEGER REFERENCES document (id),
            target_id INTEGER REFERENCES document (id),
            source_ranges TEXT,
            target_ranges TEXT,
            tuid TEXT,
            context TEXT,
            CHECK (
                source_id IS NOT NULL AND target_id IS NOT NULL AND source_ranges IS NOT NULL
                    AND target_ranges IS NOT NULL AND tuid IS NULL
                OR source_id IS NULL AND target_id IS NULL AND source_ranges IS NULL AND target_ranges IS NULL
            )
        ) STRICT;
        INSERT INTO new_provenance
            SELECT provenance.id, unit_id, operation.id, provenance.kind, score, source_id, target_id, source_ranges,
                target_ranges, tuid, NULL
            FROM provenance
            JOIN operation ON operation.kind = provenance.origin AND operation.at = provenance.saved_at
                AND operation.file IS provenance.file;
        DROP TABLE provenance;
        ALTER TABLE new_provenance RENAME TO provenance;
        CREATE INDEX provenance_unit ON provenance (unit_id);
        CREATE INDEX provenance_pair ON provenance (source_id, target_id) WHERE source_id IS NOT NULL;
        CREATE INDEX provenance_target ON provenance (target_id) WHERE target_id IS NOT NULL;
        """
}
