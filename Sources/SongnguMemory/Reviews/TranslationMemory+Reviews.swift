import SongnguText
internal import GRDB

extension TranslationMemory {
    /// Keeps a review of two documents; the id of the one there is where they are in review. No unit is saved.
    package func addReview(
        source: DocumentDraft, target: DocumentDraft, articles: String, state: String, progress: ReviewProgress,
        author: String? = nil
    ) throws -> (id: Int64, isNew: Bool) {
        let stamp = Timestamp.text(of: now())
        return try write { database in
            let documents = DocumentWriter(database: database, stamp: stamp)
            let source = try documents.save(source).id
            let target = try documents.save(target).id
            let known = try Int64.fetchOne(
                database, sql: "SELECT id FROM review WHERE source_id = ? AND target_id = ?",
                arguments: [source, target])
            if let known { return (known, false) }
            try database.execute(
                sql: """
                    INSERT INTO review (source_id, target_id, created_at, created_by, changed_at, changed_by, revision,
                        open, accepted, rejected, articles, state)
                    VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    source, target, stamp, author, stamp, author, progress.open, progress.accepted, progress.rejected,
                    articles, state,
                ])
            return (database.lastInsertedRowID, true)
        }
    }

    /// A review by its id; nil where there is none.
    package func review(_ id: Int64) throws -> StoredReview? {
        try read { try ReviewReader(database: $0).review(id) }
    }

    /// Reviews, the last changed first.
    package func reviews(limit: Int = 100) throws -> [ReviewSummary] {
        try read { try ReviewReader(database: $0).summaries(limit: max(0, limit)) }
    }

    /// What was done in a review after a revision, the oldest first.
    package func reviewSteps(_ id: Int64, after revision: Int = 0) throws -> [StoredReviewStep] {
        try read { try ReviewReader(database: $0).steps(of: id, after: revision) }
    }

    /// Changes a review, and the units with it, in one transaction; returns its revision then.
    ///
    /// `body` gets the review and its steps as they are and says what becomes of them; what it throws is thrown, and
    /// nothing is changed. It must not call the memory. Throws ``MemoryError/noSuchReview(path:id:)``, and what undoing
    /// an operation throws.
    package func changeReview(
        _ id: Int64, author: String? = nil,
        _ body: (StoredReview, [StoredReviewStep]) throws -> ReviewUpdate
    ) throws -> Int {
        let stamp = Timestamp.text(of: now())
        return try write { database in
            let reader = ReviewReader(database: database)
            guard let review = try reader.review(id) else { throw MemoryError.noSuchReview(path: path, id: id) }
            let update = try body(review, try reader.steps(of: id, after: 0))
            let units = ReviewedUnits(database: database, review: review.summary, author: author, stamp: stamp)
            let operation: Int64?
            switch update.units {
            case .replace(let dropped, let accepted):
                operation = try units.replace(dropped, by: accepted)
            case .undo(let undone, let dropped, let accepted):
                operation = nil
                do {
                    _ = try undo(undone, author: author, stamp: stamp, in: database)
                } catch MemoryError.undoneBefore {
                } catch MemoryError.changedSince, MemoryError.forgotten, MemoryError.noSuchOperation {
                    // Nothing was written yet. The same words may stand in two places, and each has its own judges.
                    _ = try units.replace(dropped, by: accepted)
                }
            }
            let revision = review.summary.revision + 1
            try database.execute(
                sql: """
                    UPDATE review SET revision = ?, changed_at = ?, changed_by = ?, state = ?, open = ?, accepted = ?,
                        rejected = ? WHERE id = ?
                    """,
                arguments: [
                    revision, stamp, author, update.state, update.progress.open, update.progress.accepted,
                    update.progress.rejected, id,
                ])
            try database.execute(
                sql: """
                    INSERT INTO review_step (review_id, revision, at, author, operation_id, step)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [id, revision, stamp, author, operation, update.step])
            return revision
        }
    }
}
