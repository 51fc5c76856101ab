import SongnguAlignment
package import SongnguMemory
import SongnguText

/// What a change did, for who made it and for those who look on.
package struct ReviewReceipt: Hashable, Sendable {
    package var id: Int64
    package var revision: Int
    /// "accept", "undo" …
    package var change: String
    package var author: String?
    package var progress: ReviewProgress
    /// Indices of the segments that it concerns, ascending.
    package var source: [Int]
    package var target: [Int]
}

extension Desk {
    /// Aligns two articles that are to be reviewed.
    ///
    /// Throws ``DeskError/empty(path:)`` for an article without a sentence, and ``EmbedderError`` where an endpoint is
    /// required.
    package func align(forReview source: DocumentDraft, _ target: DocumentDraft) throws -> Alignment {
        for (draft, name) in [(source, "the source"), (target, "the target")] where draft.article.segments.isEmpty {
            throw DeskError.empty(path: draft.path ?? name)
        }
        return try align(source: source.article, target: target.article)
    }

    /// Puts an alignment on the desk for review; the review there is where the two are in review. Throws
    /// ``MemoryError``.
    ///
    /// - Parameters:
    ///   - source: what the source is known by.
    ///   - target: what the target is known by.
    package static func keep(
        _ alignment: Alignment, source: String?, target: String?, in memory: TranslationMemory, author: String?
    ) throws -> (id: Int64, isNew: Bool) {
        let state = ReviewState(alignment)
        return try memory.addReview(
            source: DocumentDraft(article: alignment.source, path: source),
            target: DocumentDraft(article: alignment.target, path: target),
            articles: ContractJSON.line(ReviewArticles(source: alignment.source, target: alignment.target)),
            state: ContractJSON.line(state), progress: state.progress, author: author)
    }

    /// A review as it is now, with the findings of the texts as they read now. Throws ``MemoryError``, also
    /// ``MemoryError/noSuchReview(path:id:)``, and ``ReviewError/unreadable(id:)``.
    package func review(_ id: Int64, in memory: TranslationMemory) throws -> Review {
        guard let stored = try memory.review(id) else { throw MemoryError.noSuchReview(path: memory.path, id: id) }
        return try reviews.review(stored) { try review(stored) }
    }

    private func review(_ stored: StoredReview) throws -> Review {
        let contents = try ReviewContents(stored)
        let edits: [Side: [Int: String]] = [
            .source: contents.state.edits(of: .source), .target: contents.state.edits(of: .target),
        ]
        let source = contents.articles.source.replacing(edits[.source] ?? [:])
        let target = contents.articles.target.replacing(edits[.target] ?? [:])
        let beads = contents.state.beads.inOrder().map { bead -> ReviewBead in
            guard !bead.isNull else { return bead }
            var bead = bead
            let rendering = Rendering(bead.source.map { source.segments[$0] }, bead.target.map { target.segments[$0] })
            bead.kind = rendering.kind
            bead.quotes = rendering.quotes
            return bead
        }
        let findings = try findings(in: target, source: source, beads: beads.flatMap(\.checked)).filter {
            $0.rule != RuleDescription.unlisted
        }
        return Review(
            id: stored.summary.id, revision: stored.summary.revision, source: source, target: target, beads: beads,
            edited: [
                .source: contents.originals(of: .source), .target: contents.originals(of: .target),
            ],
            findings: findings, warnings: contents.state.warnings, progress: contents.state.progress)
    }

    /// Changes a review, and the units with it, whole or not at all.
    ///
    /// Throws ``ReviewError``: where somebody has changed one of the segments since, nothing is done; and ``MemoryError``.
    /// - Parameter revision: of the review that the caller saw.
    package func change(
        review id: Int64, _ change: ReviewChange, seen revision: Int, in memory: TranslationMemory, author: String?
    ) throws -> ReviewReceipt {
        let pairs = try bestPairs(of: change, in: id, memory)
        return try Self.change(id, in: memory, author) { stored, steps in
            let contents = try ReviewContents(stored)
            var editor = ReviewEditor(contents.articles, contents.state, author: author, change: change.name)
            let since = try steps.filter { $0.revision > revision }.map {
                try (step: ReviewStep($0, in: id), stored: $0)
            }
            func requireUntouched(_ place: ReviewStep) throws {
                guard let other = since.last(where: { $0.step.touches(place) }) else { return }
                throw ReviewError.changedSince(author: other.stored.author, change: other.step.change)
            }
            // First, since what somebody did may leave nothing to do.
            try requireUntouched(editor.place(of: change))
            try editor.apply(change, pairs: pairs)
            try requireUntouched(editor.step)
            return (editor, editor.units)
        }
    }

    /// Takes back the last thing that somebody did in a review and that still counts; again, the one before it.
    ///
    /// Throws ``ReviewError/nothingToUndo``, and ``ReviewError/changedSince(author:change:)`` where somebody went on from
    /// it.
    package static func undo(
        review id: Int64, in memory: TranslationMemory, author: String?
    ) throws -> ReviewReceipt {
        try change(id, in: memory, author) { stored, steps in
            let contents = try ReviewContents(stored)
            let read = try steps.map { try (step: ReviewStep($0, in: id), stored: $0) }
            let undone = Set(read.compactMap(\.step.undoes))
            let counting = read.filter { $0.step.undoes == nil && !undone.contains($0.stored.revision) }
            guard let last = counting.last(where: { $0.stored.author == author }) else {
                throw ReviewError.nothingToUndo
            }
            let later = counting.filter { $0.stored.revision > last.stored.revision }
            if let other = later.last(where: { $0.step.touches(last.step) }) {
                throw ReviewError.changedSince(author: other.stored.author, change: other.step.change)
            }
            var editor = ReviewEditor(contents.articles, contents.state, author: author, change: "undo")
            try editor.undo(last.step, revision: last.stored.revision)
            // What others did since in other places may stand on the units of this step: then by their places.
            let units: ReviewUpdate.Units =
                last.stored.operation.map { later.isEmpty ? editor.units(undoing: $0) : editor.units }
                ?? .replace(dropped: [], accepted: [])
            return (editor, units)
        }
    }

    private static func change(
        _ id: Int64, in memory: TranslationMemory, _ author: String?,
        _ body: (StoredReview, [StoredReviewStep]) throws -> (ReviewEditor, ReviewUpdate.Units)
    ) throws -> ReviewReceipt {
        var done: ReviewEditor?
        let revision = try memory.changeReview(id, author: author) { stored, steps in
            let (editor, units) = try body(stored, steps)
            done = editor
            return ReviewUpdate(
                state: try ContractJSON.line(editor.state), progress: editor.state.progress,
                step: try ContractJSON.line(editor.step), units: units)
        }
        guard let done else { throw ReviewError.unreadable(id: id) }
        return ReviewReceipt(
            id: id, revision: revision, change: done.step.change, author: author, progress: done.state.progress,
            source: done.step.segments(of: .source), target: done.step.segments(of: .target))
    }

    /// Of a bead that is to be split: its segments as they fit best, one a side.
    ///
    /// What the aligner leaves in one bead is paired in order; so is all where it finds nothing.
    private func bestPairs(
        of change: ReviewChange, in id: Int64, _ memory: TranslationMemory
    ) throws -> [(source: Int, target: Int)] {
        guard case .split(let bead) = change, let stored = try memory.review(id) else { return [] }
        let contents = try ReviewContents(stored)
        guard let bead = contents.state.beads.first(where: { $0.id == bead }), !bead.isNull else { return [] }
        let source = contents.articles.source.only(bead.source)
        let target = contents.articles.target.only(bead.target)
        let pairs = try aligner.align(source, target).beads.flatMap { zip($0.source, $0.target) }
        return (pairs.isEmpty ? Array(zip(bead.source.indices, bead.target.indices)) : pairs).map { pair in
            (bead.source[pair.0], bead.target[pair.1])
        }
    }
}

/// What the memory keeps of a review, read.
private struct ReviewContents {
    let articles: ReviewArticles
    let state: ReviewState

    /// Throws ``ReviewError/unreadable(id:)``.
    init(_ stored: StoredReview) throws(ReviewError) {
        do {
            articles = try ContractJSON.decode(ReviewArticles.self, from: Array(stored.articles.utf8))
            state = try ContractJSON.decode(ReviewState.self, from: Array(stored.state.utf8))
        } catch {
            throw .unreadable(id: stored.summary.id)
        }
    }

    func originals(of side: Side) -> [Int: String] {
        state.edits(of: side).keys.reduce(into: [:]) { $0[$1] = articles[side].segments[$1].text }
    }
}

extension ReviewStep {
    fileprivate init(_ stored: StoredReviewStep, in review: Int64) throws(ReviewError) {
        do {
            self = try ContractJSON.decode(ReviewStep.self, from: Array(stored.step.utf8))
        } catch {
            throw .unreadable(id: review)
        }
    }
}

extension ReviewBead {
    /// For checks: the two sides of what was rejected render nothing.
    fileprivate var checked: [Bead] {
        guard state == .rejected else { return [bead] }
        return source.map { Bead(source: [$0], target: [], score: 1) }
            + target.map { Bead(source: [], target: [$0], score: 1) }
    }
}

extension Article {
    /// The article with these segments alone.
    fileprivate func only(_ segments: [Int]) -> Article {
        var article = self
        article.segments = segments.map { self.segments[$0] }
        return article
    }
}
