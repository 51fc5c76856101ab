import SongnguAlignment
import SongnguMemory
import SongnguText

/// What a change makes of the beads of a review: a calculation on values, which the memory carries out whole or not at all.
struct ReviewEditor {
    /// As they were when the review began; ranges of units are of these.
    let articles: ReviewArticles
    private(set) var state: ReviewState
    private let author: String?

    private(set) var step: ReviewStep
    private var dropped: Set<ReviewUpdate.Place> = []
    private var accepted: [UnitDraft] = []

    init(_ articles: ReviewArticles, _ state: ReviewState, author: String?, change: String) {
        self.articles = articles
        self.state = state
        self.author = author
        step = ReviewStep(change: change)
    }

    /// What becomes of the units; the step holds what was done.
    var units: ReviewUpdate.Units { .replace(dropped: dropped, accepted: accepted) }

    /// The same of a step that is undone: as they were before an operation, where nothing else touched them since.
    func units(undoing operation: Int64) -> ReviewUpdate.Units {
        .undo(operation, dropped: dropped, accepted: accepted)
    }

    // MARK: - Changes

    /// Throws ``ReviewError``.
    ///
    /// - Parameter pairs: of the bead that is split, its segments as they fit best.
    mutating func apply(_ change: ReviewChange, pairs: [(source: Int, target: Int)]) throws(ReviewError) {
        switch change {
        case .accept(let ids): try judge(ids, .accepted)
        case .reject(let ids): try judge(ids, .rejected)
        case .reopen(let ids): try judge(ids, .proposed)
        case .link(let source, let target): try link(Set(source), Set(target))
        case .merge(let ids): try merge(ids)
        case .split(let id): try split(id, pairs)
        case .edit(let side, let segment, let text): try edit(side, segment, text)
        }
    }

    private mutating func judge(_ ids: [Int], _ judgement: ReviewBead.State) throws(ReviewError) {
        let beads = try self.beads(ids)
        guard beads.contains(where: { $0.state != judgement }) else {
            throw .invalid(reason: "nothing to do: they are \(judgement.rawValue) already")
        }
        for bead in beads where bead.state != judgement {
            guard !bead.isNull else {
                throw .invalid(
                    reason: "bead \(bead.id) has one side only: link it with a sentence of the other text first")
            }
            remove(bead)
            // A draft that an alignment saved is no less wrong.
            if judgement == .rejected { dropped.insert(place(of: bead)) }
            var judged = bead
            judged.state = judgement
            judged.author = author
            add(judged)
        }
    }

    private mutating func link(_ source: Set<Int>, _ target: Set<Int>) throws(ReviewError) {
        try require(source, .source)
        try require(target, .target)
        guard !source.isEmpty || !target.isEmpty else {
            throw .invalid(reason: "name the segments that are to be linked")
        }
        let isNull = source.isEmpty || target.isEmpty
        let touched = state.beads.filter { $0.stands(on: .source, source) || $0.stands(on: .target, target) }
        if isNull, touched.allSatisfy(\.isNull) { throw .invalid(reason: "these segments have no partner as it is") }
        if !isNull, touched.contains(where: { Set($0.source) == source && Set($0.target) == target }) {
            throw .invalid(reason: "these segments are one bead as it is")
        }
        for bead in touched {
            remove(bead)
            addRest(
                of: bead, source: bead.source.filter { !source.contains($0) },
                bead.target.filter { !target.contains($0) })
        }
        if isNull {
            addNulls(source: source.sorted(), target: target.sorted())
        } else {
            add(source: source.sorted(), target: target.sorted())
        }
    }

    private mutating func merge(_ ids: [Int]) throws(ReviewError) {
        let beads = try self.beads(ids)
        guard beads.count > 1 else { throw .invalid(reason: "merging takes two beads or more") }
        let source = Set(beads.flatMap(\.source)).sorted()
        let target = Set(beads.flatMap(\.target)).sorted()
        guard !source.isEmpty, !target.isEmpty else {
            throw .invalid(reason: "all of these stand in one text: merge them with a bead that has both")
        }
        for bead in beads { remove(bead) }
        add(source: source, target: target)
    }

    private mutating func split(_ id: Int, _ pairs: [(source: Int, target: Int)]) throws(ReviewError) {
        let bead = try self.beads([id])[0]
        guard !bead.isNull else { throw .invalid(reason: "bead \(id) has one side only: there is nothing to split") }
        remove(bead)
        let isPair = bead.source.count == 1 && bead.target.count == 1
        let kept = isPair ? [] : pairs.filter { bead.source.contains($0.source) && bead.target.contains($0.target) }
        for pair in kept { add(source: [pair.source], target: [pair.target]) }
        let sources = Set(kept.map(\.source))
        let targets = Set(kept.map(\.target))
        addNulls(
            source: bead.source.filter { !sources.contains($0) }, target: bead.target.filter { !targets.contains($0) })
    }

    private mutating func edit(_ side: Side, _ segment: Int, _ text: String) throws(ReviewError) {
        try require([segment], side)
        let text = text.collapsingWhitespace
        guard !text.isBlank else { throw .invalid(reason: "a segment cannot be without words") }
        guard text.utf8.count <= Self.longestSegment else {
            throw .invalid(reason: "a segment has at most \(Self.longestSegment) bytes")
        }
        let original = articles[side].segments[segment].text
        let before = state.text(of: segment, side)
        guard text != before ?? original else { throw .invalid(reason: "these are the words that it has") }
        let after = text == original ? nil : text
        set(after, segment, side, was: before)
    }

    /// Nil for the article's own words.
    private mutating func set(_ text: String?, _ segment: Int, _ side: Side, was before: String?) {
        let holders = holders(of: segment, side)
        for bead in holders { drop(bead) }
        state.set(text, segment, side)
        for bead in holders { accept(bead) }
        step.edit = ReviewStep.Edit(side: side, segment: segment, before: before, after: text)
    }

    private static let longestSegment = 20_000

    /// Accepted beads.
    private func holders(of segment: Int, _ side: Side) -> [ReviewBead] {
        state.beads.filter { $0.state == .accepted && $0.stands(on: side, [segment]) }
    }

    // MARK: - Undoing

    /// Takes back what a step did. Its segments must be as it left them.
    mutating func undo(_ other: ReviewStep, revision: Int) throws(ReviewError) {
        step.undoes = revision
        for bead in other.added {
            guard let present = state.beads.first(where: { $0.id == bead.id }) else { throw .gone(bead: bead.id) }
            remove(present)
        }
        if let edit = other.edit { set(edit.before, edit.segment, edit.side, was: edit.after) }
        for bead in other.removed { add(bead) }
    }

    /// What a change is about, as a step that does nothing.
    func place(of change: ReviewChange) -> ReviewStep {
        var place = ReviewStep(change: change.name)
        switch change {
        case .accept(let ids), .reject(let ids), .reopen(let ids), .merge(let ids):
            place.removed = state.beads.filter { ids.contains($0.id) }
        case .split(let id): place.removed = state.beads.filter { $0.id == id }
        case .link(let source, let target): place.removed = [ReviewBead(id: -1, source: source, target: target)]
        case .edit(let side, let segment, _): place.edit = ReviewStep.Edit(side: side, segment: segment)
        }
        return place
    }

    // MARK: - Beads

    private func beads(_ ids: [Int]) throws(ReviewError) -> [ReviewBead] {
        guard !ids.isEmpty else { throw .invalid(reason: "name at least one bead") }
        var beads: [ReviewBead] = []
        for id in Set(ids).sorted() {
            guard let bead = state.beads.first(where: { $0.id == id }) else {
                throw id < state.nextID && id >= 0 ? .gone(bead: id) : .noSuchBead(id)
            }
            beads.append(bead)
        }
        return beads
    }

    private func require(_ segments: Set<Int>, _ side: Side) throws(ReviewError) {
        for segment in segments.sorted() where !articles[side].segments.indices.contains(segment) {
            throw .noSuchSegment(side, segment)
        }
    }

    private mutating func remove(_ bead: ReviewBead) {
        state.beads.removeAll { $0.id == bead.id }
        step.removed.append(bead)
        drop(bead)
    }

    private mutating func add(_ bead: ReviewBead) {
        state.beads.append(bead)
        step.added.append(bead)
        accept(bead)
    }

    private mutating func add(source: [Int], target: [Int]) {
        add(ReviewBead(id: state.nextID, source: source, target: target, author: author))
        state.nextID += 1
    }

    private mutating func addNulls(source: [Int], target: [Int]) {
        for segment in source { add(source: [segment], target: []) }
        for segment in target { add(source: [], target: [segment]) }
    }

    /// What is left of a bead after segments went.
    private mutating func addRest(of bead: ReviewBead, source: [Int], _ target: [Int]) {
        if source.isEmpty || target.isEmpty {
            addNulls(source: source, target: target)
        } else {
            add(source: source, target: target)
        }
    }

    // MARK: - Units

    private mutating func drop(_ bead: ReviewBead) {
        guard bead.state == .accepted else { return }
        dropped.insert(place(of: bead))
    }

    private func place(of bead: ReviewBead) -> ReviewUpdate.Place {
        ReviewUpdate.Place(
            source: bead.source.map { articles.source.segments[$0].range },
            target: bead.target.map { articles.target.segments[$0].range })
    }

    private mutating func accept(_ bead: ReviewBead) {
        guard bead.state == .accepted else { return }
        accepted.append(draft(of: bead))
    }

    /// The words as they read now, where they stood when the review began.
    private func draft(of bead: ReviewBead) -> UnitDraft {
        let source = bead.source.map { articles.source.segments[$0] }
        let target = bead.target.map { articles.target.segments[$0] }
        let rendering = Rendering(source, target)
        let isEdited =
            bead.source.contains { state.text(of: $0, .source) != nil }
            || bead.target.contains { state.text(of: $0, .target) != nil }
        // Quotations of other words have no place in the documents.
        return UnitDraft(
            source: passage(bead.source, .source), target: passage(bead.target, .target), kind: rendering.kind,
            score: bead.score, quotes: isEdited ? [] : rendering.quotes)
    }

    private func passage(_ segments: [Int], _ side: Side) -> Passage {
        Passage(
            text: segments.map { state.text(of: $0, side) ?? articles[side].segments[$0].text }.joined(separator: " "),
            ranges: segments.map { articles[side].segments[$0].range })
    }
}

extension ReviewArticles {
    subscript(side: Side) -> Article { side == .source ? source : target }
}

extension ReviewState {
    /// Nil for the article's own words.
    fileprivate mutating func set(_ text: String?, _ segment: Int, _ side: Side) {
        edits.removeAll { $0.side == side && $0.segment == segment }
        if let text { edits.append(Edit(side: side, segment: segment, text: text)) }
    }
}
