internal import GRDB

extension Schema {
    /// Documents with their segments; units with their variants; provenance with its quotations.
    ///
    /// Stamps are UTC, ISO 8601. Ranges are JSON arrays of [start, end] in UTF-8 bytes of the document's text, and not
    /// references to segments: a document may be segmented anew. `ordinal` counts from 0. `unit.key` is ``UnitKey``.
    static func migrateToVersion1(_ database: Database) throws {
        try database.execute(sql: documents)
        try database.execute(sql: units)
        try database.execute(sql: provenance)
        try database.execute(
            sql: """
                CREATE TABLE index_version (
                    name TEXT NOT NULL PRIMARY KEY,
                    version INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID;
                PRAGMA application_id = \(applicationID);
                PRAGMA user_version = 1;
                """)
    }

    private static let documents = """
        CREATE TABLE document (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            language TEXT NOT NULL,
            hash TEXT NOT NULL,
            title TEXT,
            date TEXT,
            outlet TEXT,
            path TEXT,
            text TEXT NOT NULL,
            added_at TEXT NOT NULL,
            UNIQUE (language, hash)
        ) STRICT;
        CREATE TABLE segment (
            document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            start_offset INTEGER NOT NULL,
            end_offset INTEGER NOT NULL,
            block TEXT NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (document_id, ordinal)
        ) STRICT, WITHOUT ROWID;
        """

    private static let units = """
        CREATE TABLE unit (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL UNIQUE,
            created_at TEXT NOT NULL
        ) STRICT;
        CREATE TABLE variant (
            id INTEGER PRIMARY KEY,
            unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            language TEXT NOT NULL,
            text TEXT NOT NULL,
            UNIQUE (unit_id, ordinal)
        ) STRICT;
        """

    private static let provenance = """
        CREATE TABLE provenance (
            id INTEGER PRIMARY KEY,
            unit_id INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
            origin TEXT NOT NULL,
            kind TEXT,
            score REAL,
            saved_at TEXT NOT NULL,
            source_id INTEGER REFERENCES document (id),
            target_id INTEGER REFERENCES document (id),
            source_ranges TEXT,
            target_ranges TEXT,
            file TEXT,
            tuid TEXT,
            CHECK (
                origin = 'align' AND source_id IS NOT NULL AND target_id IS NOT NULL
                    AND source_ranges IS NOT NULL AND target_ranges IS NOT NULL AND file IS NULL AND tuid IS NULL
                OR origin = 'import' AND source_id IS NULL AND target_id IS NULL
                    AND source_ranges IS NULL AND target_ranges IS NULL AND file IS NOT NULL
            )
        ) STRICT;
        CREATE INDEX provenance_unit ON provenance (unit_id);
        CREATE INDEX provenance_pair ON provenance (source_id, target_id) WHERE source_id IS NOT NULL;
        CREATE INDEX provenance_target ON provenance (target_id) WHERE target_id IS NOT NULL;
        CREATE TABLE quotation (
            provenance_id INTEGER NOT NULL REFERENCES provenance (id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            source_ranges TEXT NOT NULL,
            target_ranges TEXT NOT NULL,
            speaker TEXT,
            PRIMARY KEY (provenance_id, ordinal)
        ) STRICT, WITHOUT ROWID;
        """
}
