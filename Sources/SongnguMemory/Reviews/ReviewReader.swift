internal import GRDB

/// Reads reviews out of the file.
struct ReviewReader {
    let database: Database

    func review(_ id: Int64) throws -> StoredReview? {
        guard let row = try Row.fetchOne(database, sql: "SELECT * FROM review WHERE id = ?", arguments: [id]) else {
            return nil
        }
        return StoredReview(summary: try summary(row), articles: row["articles"], state: row["state"])
    }

    func summaries(limit: Int) throws -> [ReviewSummary] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT id, source_id, target_id, created_at, created_by, changed_at, changed_by, revision, open,
                    accepted, rejected
                FROM review ORDER BY changed_at DESC, id DESC LIMIT ?
                """, arguments: [limit]
        ).map(summary)
    }

    func steps(of review: Int64, after revision: Int) throws -> [StoredReviewStep] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM review_step WHERE review_id = ? AND revision > ? ORDER BY revision",
            arguments: [review, revision]
        ).map { row in
            StoredReviewStep(
                revision: row["revision"], at: try Timestamp.stored(row["at"]), author: row["author"],
                operation: row["operation_id"], step: row["step"])
        }
    }

    private func summary(_ row: Row) throws -> ReviewSummary {
        let documents = DocumentReader(database: database)
        return ReviewSummary(
            id: row["id"], source: try documents.reference(row["source_id"]),
            target: try documents.reference(row["target_id"]), created: try Timestamp.stored(row["created_at"]),
            createdBy: row["created_by"], changed: try Timestamp.stored(row["changed_at"]),
            changedBy: row["changed_by"], revision: row["revision"],
            progress: ReviewProgress(open: row["open"], accepted: row["accepted"], rejected: row["rejected"]))
    }
}
