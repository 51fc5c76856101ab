package import Foundation
import SongnguExchange
package import SongnguGlossary
import SongnguText

/// What an edit of the desk's glossary did.
package struct ConceptEdit: Sendable {
    /// The concept in use now; nil where it was removed and there is no other of its id.
    package var concept: ConceptRecord?
    /// Nil where nothing was different.
    package var change: GlossaryChange?
    /// What may be as it should.
    package var warnings: [ConceptProblem]
}

/// The glossaries in use, of which the desk's own can be edited.
///
/// A value: edits read the file again before they change it, so that no one else's rows are lost, and leave here what the
/// file holds then.
package struct DeskGlossary: Sendable {
    private let file: DeskGlossaryFile?
    private let base: [Concept]
    private let isCurated: Bool
    /// Of all concepts, drafts and retired ones among them.
    package private(set) var index: ConceptIndex
    /// Of those that count.
    package private(set) var glossary: Glossary
    /// What the file has and is not read.
    package private(set) var warnings: [String] = []
    private var own: Set<String> = []
    private var replaced: [String: Concept] = [:]
    private var stamp = FileStatus.Stamp()

    /// Reads the glossaries. Throws ``GlossaryError``, ``ExchangeError`` and ``DeskError``.
    package init(_ sources: GlossarySources) throws {
        switch sources {
        case .standard(let path):
            try self.init(base: Glossary.curatedTables(isLenient: false).concepts, isCurated: true, path: path)
        case .files, .loaded:
            try self.init(base: Desk.concepts(sources).concepts, isCurated: false, path: nil)
        }
    }

    /// - Parameter path: of the desk's own.
    init(base: [Concept], isCurated: Bool, path: String?) throws {
        self.base = base
        self.isCurated = isCurated
        file = path.map { DeskGlossaryFile($0) }
        index = ConceptIndex(base)
        glossary = try Glossary(base)
        if let file { try take(file.read()) }
    }

    /// Whether there is a file to edit.
    package var isEditable: Bool { file != nil }

    /// Where the desk's own glossary lies, whether it is there yet or not.
    package var path: String? { file?.path }

    private mutating func take(_ content: DeskGlossaryFile.Content) throws {
        let layers = Glossary.layered(base, content.table.concepts)
        glossary = try Glossary(layers.concepts)
        index = index.updated(to: layers.concepts)
        replaced = layers.replaced
        own = Set(content.table.concepts.map(\.id))
        warnings = content.warnings
        stamp = content.stamp
    }

    // MARK: - Reading

    /// Reads the file again where it is another than was read; says whether it was. Throws as ``init(_:)`` does, and then
    /// stays as it was.
    package mutating func refresh() throws -> Bool {
        guard let file, file.stamp != stamp else { return false }
        try take(file.read())
        return true
    }

    /// A concept by its id, as the contract has it.
    package func record(_ id: String) -> ConceptRecord? {
        index.concepts.first { $0.id == id }.map(record)
    }

    package func record(_ concept: Concept) -> ConceptRecord {
        let isOwn = own.contains(concept.id)
        let name = concept.origin.map { URL(fileURLWithPath: $0.file).lastPathComponent }
        return ConceptRecord(
            concept, origin: isOwn ? "desk" : isCurated ? "curated" : name ?? "file",
            replaces: isOwn && replaced[concept.id] != nil ? "curated" : nil)
    }

    /// The concepts that a query finds, the best first.
    ///
    /// - Parameter isOwn: only rows of the desk's own glossary, or only others; all when nil.
    package func search(_ query: ConceptQuery, isOwn: Bool? = nil) -> ConceptPage {
        let (concepts, total) = index.search(query) { isOwn == nil || own.contains($0.id) == isOwn }
        return ConceptPage(concepts.map(record), total: total, offset: query.offset)
    }

    /// What was done, the latest first, to one concept or to all. Throws ``DeskError/unreadable(path:reason:)``.
    package func history(of id: String? = nil, skip: Int = 0, limit: Int = 50) throws -> [GlossaryChange] {
        try file?.history.changes(of: id, skip: skip, limit: limit) ?? []
    }

    /// The same without reading the glossaries, which may be damaged.
    package static func history(at path: String, of id: String? = nil, limit: Int) throws -> [GlossaryChange] {
        try DeskGlossaryFile(path).history.changes(of: id, limit: limit)
    }

    /// What saving a concept would find wrong with it; nothing is saved.
    ///
    /// - Parameter isNew: whether it is to be added, so that its id must not be taken.
    package func problems(of record: ConceptRecord, isNew: Bool = false) -> [ConceptProblem] {
        let concept = index.named(record.concept)
        let id = concept.id.trimmingCharacters(in: .whitespacesAndNewlines)
        let present = index.concepts.first { $0.id == id }
        let problems = ConceptReview(concept, before: isNew ? nil : present, in: index).problems
        guard isNew, let present else { return problems }
        let taken = DeskGlossaryError.exists(present: self.record(present)).description
        return [ConceptProblem(.fault, "id", field: "id", taken)] + problems
    }

    // MARK: - Editing

    /// Adds a concept, where no revision is expected, or puts it in the place of the one of its id.
    ///
    /// A curated concept is replaced by a row of the desk's own. Without an id, one is made of the name to write. Throws
    /// ``DeskGlossaryError``, and what reading and writing the file throws; then nothing is written.
    /// - Parameter revision: of the concept that was edited (``ConceptRecord/revision``).
    package mutating func save(
        _ record: ConceptRecord, expecting revision: String?, author: String?, at time: Date = Date()
    ) throws -> ConceptEdit {
        let id = record.id.trimmingCharacters(in: .whitespacesAndNewlines)
        return try edit(id, expecting: revision, isNew: revision == nil, author: author, at: time) { _, index in
            index.named(record.concept)
        }
    }

    /// Takes a concept out of use: it is kept, and no check and no search by names knows it any more.
    package mutating func retire(
        _ id: String, expecting revision: String?, author: String?, at time: Date = Date()
    ) throws -> ConceptEdit {
        try set(.retired, id, revision, author, time)
    }

    /// Takes a retired concept, or a draft, into use.
    package mutating func restore(
        _ id: String, expecting revision: String?, author: String?, at time: Date = Date()
    ) throws -> ConceptEdit {
        try set(.current, id, revision, author, time)
    }

    private mutating func set(
        _ status: ConceptStatus, _ id: String, _ revision: String?, _ author: String?, _ time: Date
    ) throws -> ConceptEdit {
        try edit(id, expecting: revision, isNew: false, author: author, at: time) { present, _ in
            guard var concept = present else { throw DeskGlossaryError.noSuchConcept(id: id) }
            concept.status = status
            return concept
        }
    }

    /// Takes a row out of the desk's own glossary, such as one that was added by mistake; a curated concept of its id
    /// counts again. The history keeps it.
    package mutating func remove(
        _ id: String, expecting revision: String?, author: String?, at time: Date = Date()
    ) throws -> ConceptEdit {
        try edit(id, expecting: revision, isNew: false, author: author, at: time) { _, _ in nil }
    }

    /// - Parameter make: the concept to write, of the present one; nil to remove it.
    private mutating func edit(
        _ id: String, expecting revision: String?, isNew: Bool, author: String?, at time: Date,
        _ make: (_ present: Concept?, _ index: ConceptIndex) throws -> Concept?
    ) throws -> ConceptEdit {
        guard let file else { throw DeskGlossaryError.notInUse }
        var result = ConceptEdit(concept: nil, change: nil, warnings: [])
        var current = self
        var written = id
        let content = try file.edit { table in
            // What others wrote meanwhile.
            try current.take(DeskGlossaryFile.Content(table: table, stamp: .init()))
            let present = current.index.concepts.first { $0.id == id }
            try current.check(present, id, expecting: revision, isNew: isNew)
            guard let concept = try make(present, current.index) else {
                guard current.own.contains(id) else { throw DeskGlossaryError.curated(id: id) }
                table.remove(id)
                let after = current.replaced[id].map { ConceptRecord($0) }
                result.change = GlossaryChange(
                    at: time, by: author, id: id, action: .remove, before: present.map { ConceptRecord($0) },
                    after: after)
                return result.change.map { [$0] } ?? []
            }
            let review = ConceptReview(concept, before: present, in: current.index)
            guard !review.isRefused else {
                throw DeskGlossaryError.refused(id: concept.id, problems: review.problems)
            }
            result.warnings = review.problems
            written = review.concept.id
            guard present?.canonical != review.concept.canonical else { return [] }
            try table.put(review.concept)
            let action: GlossaryChange.Action =
                switch (present?.status, review.concept.status) {
                case (nil, _): .add
                case (let old?, .retired) where old != .retired: .retire
                case (.retired, .current): .restore
                default: .edit
                }
            result.change = GlossaryChange(
                at: time, by: author, id: written, action: action, before: present.map { ConceptRecord($0) },
                after: ConceptRecord(review.concept))
            return result.change.map { [$0] } ?? []
        }
        try current.take(content)
        self = current
        result.concept = record(written)
        return result
    }

    private func check(_ present: Concept?, _ id: String, expecting revision: String?, isNew: Bool) throws {
        guard let present else {
            if isNew { return }
            throw DeskGlossaryError.noSuchConcept(id: id)
        }
        if isNew { throw DeskGlossaryError.exists(present: record(present)) }
        guard let revision, revision != ConceptRecord.revision(of: present) else { return }
        throw DeskGlossaryError.changed(present: record(present))
    }
}
