import SongnguAlignment
package import SongnguMemory
import SongnguText

extension Desk {
    /// Score from which a bead counts as accepted.
    package static let acceptedScore = 0.5

    /// Saves the accepted beads of an alignment. Throws ``MemoryError``.
    ///
    /// - Parameters:
    ///   - paths: what the two documents are known by.
    ///   - score: beads below it are not saved.
    package static func save(
        _ alignment: Alignment, source: String?, target: String?, in memory: TranslationMemory,
        from score: Double = acceptedScore
    ) throws -> SaveReport {
        let units = alignment.beads.filter { !$0.isNull && $0.score >= score }.map { bead in
            UnitDraft(
                source: Passage(segments: bead.source, of: alignment.source),
                target: Passage(segments: bead.target, of: alignment.target),
                kind: bead.kind, score: bead.score, quotes: bead.quotes)
        }
        return try memory.save(
            PairDraft(
                source: DocumentDraft(article: alignment.source, path: source),
                target: DocumentDraft(article: alignment.target, path: target), units: units),
            author: Author.name)
    }

    /// Opens the memory at a place, making it, and the folder of the standard place, where there is none.
    ///
    /// - Parameters:
    ///   - mustExist: nothing is made where there is no memory.
    ///   - isReadOnly: it is to be read only, so its folder need not be writable; by default what must exist.
    ///   - patience: how many seconds to wait for another writer.
    package static func openMemory(
        _ path: String, mustExist: Bool, isReadOnly: Bool? = nil, patience: Double = 10
    ) throws -> TranslationMemory {
        if !mustExist { try MemoryLocation.prepare(path) }
        return try TranslationMemory.open(
            path: path, mustExist: mustExist, isReadOnly: isReadOnly ?? mustExist, patience: patience)
    }
}
