internal import Foundation
import SongnguText

extension Concept {
    /// An id made of a type and a name, as the curated glossaries have them: "person.sergey-lavrov", "org.united-nations";
    /// with a number where that is taken.
    ///
    /// - Parameter fallback: in the place of a name that has no letter of the alphabet.
    package static func id(
        type: String, name: String, otherwise fallback: String = "concept", isTaken: (String) -> Bool
    ) -> String {
        let prefix = slug(type == "organisation" ? "org" : type)
        let name = slug(name)
        let base = "\(prefix.isEmpty ? "term" : prefix).\(name.isEmpty ? fallback : name)"
        var id = base
        var number = 2
        while isTaken(id) {
            id = "\(base)-\(number)"
            number += 1
        }
        return id
    }

    private static func slug(_ name: String) -> String {
        let plain = FoldedText.fold(NameSpelling(name).latin, .toneless).unicodeScalars.map { scalar in
            scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
        }
        return String(plain).split(separator: "-").joined(separator: "-")
    }

    /// What the id is made of: the English form, else the first to write.
    package var nameForID: String { preferred(in: .english) ?? label }

    /// The concept as it counts, wherever it stands: terms in the order of languages, statuses and kinds, as a table
    /// parts them, and no origin.
    package var canonical: Concept {
        var concept = self
        concept.origin = nil
        func key(_ term: Term) -> String {
            "\(term.language)\u{1F}\(TermStatus.allCases.firstIndex(of: term.status) ?? 0)\u{1F}\(term.kind.rawValue)"
        }
        concept.terms = terms.enumerated().sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }
            .map(\.element)
        concept.exceptions = exceptions.enumerated().sorted {
            ($0.element.language.rawValue, $0.offset) < ($1.element.language.rawValue, $1.offset)
        }.map(\.element)
        return concept
    }
}
