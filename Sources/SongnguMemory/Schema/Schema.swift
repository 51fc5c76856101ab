internal import GRDB

/// The shape of the data. The indexes, which can be made anew from it, have their own versions: ``VariantIndexes``.
enum Schema {
    /// "sngu" in ASCII: what `PRAGMA application_id` says of our files.
    static let applicationID = 0x736E_6775

    /// What `PRAGMA user_version` says of a file whose migrations have all run. Each migration sets its own.
    static let version = 3

    static func migrate(_ writer: any DatabaseWriter) throws {
        do {
            try migrator.migrate(writer)
        } catch {
            // Two processes that make the same file at once both try; the one that comes second finds it done.
            guard try writer.read(userVersion) == version else { throw error }
        }
    }

    static func userVersion(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1: documents, units, provenance", migrate: migrateToVersion1)
        migrator.registerMigration("v2: operations, status, annotations, codes", migrate: migrateToVersion2)
        migrator.registerMigration("v3: reviews", migrate: migrateToVersion3)
        return migrator
    }
}
