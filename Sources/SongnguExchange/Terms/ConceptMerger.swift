import Foundation
import SongnguGlossary
import SongnguText

/// Gathers concepts of a file of which some have no id: those with the same first term become one.
struct ConceptMerger {
    private(set) var concepts: [Concept] = []
    private let stem: String
    private var positions: [Term: Int] = [:]
    private var ids: Set<String> = []

    init(file: String) {
        stem = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    }

    mutating func add(_ concept: Concept) {
        var concept = concept
        guard concept.id.isEmpty, let first = concept.terms.first else {
            ids.insert(concept.id)
            concepts.append(concept)
            return
        }
        let key = Term(first.text, first.language)
        guard let position = positions[key] else {
            concept.id = id(for: key)
            positions[key] = concepts.count
            concepts.append(concept)
            return
        }
        merge(concept, into: position)
    }

    /// An id that the same term of the same file always gets: "united-nations-1f3a09".
    mutating func id(for term: Term) -> String {
        let folded = FoldedText.fold(term.text, .toneless).utf8.map { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) ? byte : UInt8(ascii: "-")
        }
        let words = folded.split(separator: UInt8(ascii: "-")).map { String(decoding: $0, as: UTF8.self) }
        let hash = "\(stem)\t\(term.language)\t\(term.text)".utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
        }
        let slug = (words.isEmpty ? ["term"] : words).joined(separator: "-").prefix(40)
        // Ids of XML begin with a letter.
        let head = slug.first?.isNumber == true ? "t-\(slug)" : "\(slug)"
        let id = head + "-" + String(hash & 0xFF_FFFF, radix: 16)
        var result = id
        var number = 2
        while !ids.insert(result).inserted {
            result = "\(id)-\(number)"
            number += 1
        }
        return result
    }

    private mutating func merge(_ concept: Concept, into position: Int) {
        for term in concept.terms
        where !concepts[position].terms.contains(where: {
            $0.text == term.text && $0.language == term.language
        }) {
            let isFirst = concepts[position].preferred(in: term.language) == nil
            let status = term.status == .preferred && !isFirst ? .admitted : term.status
            concepts[position].terms.append(Term(term.text, term.language, status, term.kind))
        }
        let note = [concepts[position].note, concept.note].compactMap { $0 }
        if !note.isEmpty {
            concepts[position].note = note.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }.joined(
                separator: "; ")
        }
    }
}
