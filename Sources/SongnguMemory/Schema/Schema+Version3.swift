internal import GRDB

extension Schema {
    /// Reviews of alignments and what was done in them.
    ///
    /// What stands in `review.articles`, `review.state` and `review_step.step` is JSON of whoever reviews; the memory
    /// does not read it. `review_step.revision` is the review's revision after the step; `operation_id` is what the step
    /// did to the units.
    static func migrateToVersion3(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE review (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    source_id INTEGER NOT NULL REFERENCES document (id),
                    target_id INTEGER NOT NULL REFERENCES document (id),
                    created_at TEXT NOT NULL,
                    created_by TEXT,
                    changed_at TEXT NOT NULL,
                    changed_by TEXT,
                    revision INTEGER NOT NULL,
                    open INTEGER NOT NULL,
                    accepted INTEGER NOT NULL,
                    rejected INTEGER NOT NULL,
                    articles TEXT NOT NULL,
                    state TEXT NOT NULL,
                    UNIQUE (source_id, target_id)
                ) STRICT;
                CREATE TABLE review_step (
                    review_id INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
                    revision INTEGER NOT NULL,
                    at TEXT NOT NULL,
                    author TEXT,
                    operation_id INTEGER REFERENCES operation (id),
                    step TEXT NOT NULL,
                    PRIMARY KEY (review_id, revision)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX review_changed ON review (changed_at);
                PRAGMA user_version = 3;
                """)
    }
}
