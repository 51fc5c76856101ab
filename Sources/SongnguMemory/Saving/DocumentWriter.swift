import SongnguText
internal import GRDB

/// Finds documents and makes them. A document is known by its language and the SHA-256 of its text.
struct DocumentWriter {
    let database: Database
    let stamp: String

    /// The document's id; `isNew` when it had to be made.
    ///
    /// Title, date, outlet and path of a known document stay; those it lacked are filled in. Its segments follow the
    /// draft, since a later songngu may cut better.
    func save(_ draft: DocumentDraft) throws -> (id: Int64, isNew: Bool) {
        let article = draft.article
        let hash = ContentHash(article.text).hex
        let known = try Int64.fetchOne(
            database, sql: "SELECT id FROM document WHERE language = ? AND hash = ?",
            arguments: [article.language.rawValue, hash])
        if let known {
            try fillIn(known, draft)
            try replaceSegments(of: known, article.segments)
            return (known, false)
        }
        try database.execute(
            sql: """
                INSERT INTO document (language, hash, title, date, outlet, path, text, added_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                article.language.rawValue, hash, article.meta.title, article.meta.date, article.meta.outlet, draft.path,
                article.text, stamp,
            ])
        let id = database.lastInsertedRowID
        try insertSegments(of: id, article.segments)
        return (id, true)
    }

    private func fillIn(_ id: Int64, _ draft: DocumentDraft) throws {
        let meta = draft.article.meta
        for (column, value) in [
            ("title", meta.title), ("date", meta.date), ("outlet", meta.outlet), ("path", draft.path),
        ] {
            guard let value else { continue }
            try database.execute(
                sql: "UPDATE document SET \(column) = ? WHERE id = ? AND \(column) IS NULL", arguments: [value, id])
        }
    }

    private func replaceSegments(of id: Int64, _ segments: [Segment]) throws {
        let stored = try DocumentReader(database: database).segments(of: id)
        let wanted = segments.map { Segment(text: $0.text, range: $0.range, block: $0.block) }
        guard stored != wanted else { return }
        try database.execute(sql: "DELETE FROM segment WHERE document_id = ?", arguments: [id])
        try insertSegments(of: id, segments)
    }

    private func insertSegments(of id: Int64, _ segments: [Segment]) throws {
        let insert = try database.cachedStatement(
            sql: """
                INSERT INTO segment (document_id, ordinal, start_offset, end_offset, block, text)
                VALUES (?, ?, ?, ?, ?, ?)
                """)
        for (ordinal, segment) in segments.enumerated() {
            try insert.execute(arguments: [
                id, ordinal, segment.range.lowerBound, segment.range.upperBound, segment.block.rawValue, segment.text,
            ])
        }
    }
}
