import Foundation
package import SongnguGlossary
package import SongnguText

/// What to look for among concepts.
package struct ConceptQuery: Hashable, Sendable {
    /// Words; all concepts when there is nothing but white space.
    package var text: String
    package var type: String?
    /// All when empty.
    package var statuses: Set<ConceptStatus>
    /// That there is a form in.
    package var language: LanguageTag?
    package var hasDeprecated: Bool
    package var offset: Int
    package var limit: Int

    package init(
        text: String = "", type: String? = nil, statuses: Set<ConceptStatus> = [], language: LanguageTag? = nil,
        hasDeprecated: Bool = false, offset: Int = 0, limit: Int = 50
    ) {
        self.text = text
        self.type = type
        self.statuses = statuses
        self.language = language
        self.hasDeprecated = hasDeprecated
        self.offset = offset
        self.limit = limit
    }
}

/// Concepts and their words, folded, for searching them.
///
/// A concept is found when every word of the query occurs in its forms, its id, its definition, note or source; capitals,
/// tone marks, đ and hyphens make no difference.
package struct ConceptIndex: Sendable {
    private let entries: [ConceptEntry]

    /// O(*n*) for the bytes of the concepts' texts.
    package init(_ concepts: [Concept]) {
        entries = concepts.map { ConceptEntry($0) }
    }

    private init(entries: [ConceptEntry]) { self.entries = entries }

    package var concepts: [Concept] { entries.map(\.concept) }

    /// The index of other concepts, of which most are the same: those are not folded anew. O(*n*) for *n* concepts.
    func updated(to concepts: [Concept]) -> ConceptIndex {
        var known: [String: Int] = Dictionary(minimumCapacity: entries.count)
        for (index, entry) in entries.enumerated() { known[entry.concept.id] = index }
        return ConceptIndex(
            entries: concepts.map { concept in
                guard let index = known[concept.id], entries[index].concept == concept else {
                    return ConceptEntry(concept)
                }
                return entries[index]
            })
    }

    /// The concepts that a query finds, the best first, and how many there are without its limit.
    ///
    /// A form that is the query comes first, then one that begins with it, one with a word that does, one that contains
    /// it, the rest; the shorter of equals first. O(*n*) for the bytes of all words.
    ///
    /// - Parameter isAmong: which concepts to look at.
    package func search(
        _ query: ConceptQuery, where isAmong: (Concept) -> Bool = { _ in true }
    ) -> (concepts: [Concept], total: Int) {
        let words = ConceptEntry.words(of: query.text)
        if words.isEmpty, !query.text.isBlank { return ([], 0) }
        let parts = words.split(separator: 0x20).map(Array.init)
        let whole = Array(words.dropFirst().dropLast())
        var found: [(rank: Int, length: Int, index: Int)] = []
        for (index, entry) in entries.enumerated() {
            guard entry.passes(query), isAmong(entry.concept) else { continue }
            if parts.isEmpty {
                found.append((0, 0, index))
            } else if let rank = entry.rank(whole, parts) {
                found.append((rank, entry.formsEnd, index))
            }
        }
        found.sort { $0 < $1 }
        let shown = found.dropFirst(max(0, query.offset)).prefix(max(0, query.limit))
        return (shown.map { entries[$0.index].concept }, found.count)
    }

    /// A concept with an id made of its name to write, where it has none.
    func named(_ concept: Concept) -> Concept {
        guard concept.id.isBlank else { return concept }
        let ids = Set(entries.map(\.concept.id))
        var concept = concept
        concept.id = Concept.id(type: concept.type, name: concept.nameForID) { ids.contains($0) }
        return concept
    }

    /// The concepts that an edited one may have to do with: that share a form, or a part of one, or an id. Not itself.
    func related(to versions: [Concept]) -> [Concept] {
        guard let id = versions.first?.id else { return [] }
        var fields: [UInt8] = []
        for concept in versions { fields += ConceptEntry(concept).forms }
        fields.append(0x0A)
        let mine = fields.split(separator: 0x0A).map(Array.init)
        var ids = Set(versions.flatMap { $0.metonyms + $0.countries })
        // Metonyms that lead on, as far as they do.
        var next = ids
        while !next.isEmpty {
            let further = Set(entries.lazy.map(\.concept).filter { next.contains($0.id) }.flatMap(\.metonyms))
            next = further.subtracting(ids)
            ids.formUnion(next)
        }
        return entries.filter { entry in
            guard entry.concept.id != id else { return false }
            if ids.contains(entry.concept.id) || entry.concept.metonyms.contains(id)
                || entry.concept.countries.contains(id)
            {
                return true
            }
            return mine.contains { entry.holds($0) } || entry.hasForm(within: fields)
        }.map(\.concept)
    }
}
