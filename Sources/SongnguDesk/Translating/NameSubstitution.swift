package import SongnguGlossary
package import SongnguMemory
package import SongnguText

/// A name to put in the place of another, so that the translation of a similar segment fits.
package struct NameSubstitution: Hashable, Sendable {
    /// The name in the similar segment, as it stands there.
    package var found: String
    /// The name that the segment at hand has in its place.
    package var wanted: String
    /// The name in the translation, as it stands there.
    package var target: String
    /// Where it stands in the translation, in UTF-8 bytes; never empty.
    package var ranges: [ByteRange]
    /// What is to be written there.
    package var write: String
}

extension NameSubstitution {
    /// The substitutions that a fuzzy match needs, in the order of the match's source.
    ///
    /// Only what is sure: names of a glossary that stand in each other's place when the two segments are laid side by
    /// side, of one type, the one nowhere else in the match's source and found in its translation, the other with a form
    /// to write in that language. Words such as roles are no names. O(words of the one × words of the other).
    /// - Parameters:
    ///   - query: the segment at hand, in the language of the match's source.
    ///   - target: the translation: a variant of the unit in another language.
    package static func list(
        query: String, hit: FuzzyHit, target: Variant, terms: TermMatcher
    ) -> [NameSubstitution] {
        let source = hit.unit.variants[hit.variant]
        guard !hit.changes.isEmpty, source.text != query else { return [] }
        let old = NamedText(source.text, source.language, terms)
        // Most matches differ in no name.
        guard !old.names.isEmpty else { return [] }
        let new = NamedText(query, source.language, terms)
        var changes: [Change] = []
        for (removed, added) in SideBySide(old.items.map(\.key), new.items.map(\.key)).hunks {
            let (before, after) = (removed.compactMap { old.items[$0].name }, added.compactMap { new.items[$0].name })
            guard before.count == after.count, zip(before, after).allSatisfy({ $0.concept.type == $1.concept.type })
            else { continue }
            changes += zip(before, after).map { Change(old: $0, new: $1) }
        }
        let found = terms.matches(in: target.text, language: target.language)
        return changes.enumerated().flatMap { index, change -> [NameSubstitution] in
            // A name that stands several times must everywhere be the same other one.
            let same = changes.filter { $0.old.concept.id == change.old.concept.id }
            guard change.old.concept.id != change.new.concept.id,
                same.allSatisfy({ $0.new.concept.id == change.new.concept.id }),
                same.count == old.names.count(where: { $0 == change.old.concept.id }),
                changes.firstIndex(where: { $0.old.concept.id == change.old.concept.id }) == index
            else { return [] }
            return change.substitutions(in: target, found)
        }
    }

    /// A name and the one in its place.
    private struct Change {
        var old: NamedText.Name
        var new: NamedText.Name

        /// One for each spelling of the old name in the translation.
        func substitutions(in target: Variant, _ found: [TermMatch]) -> [NameSubstitution] {
            var result: [NameSubstitution] = []
            for match in found where match.concept.id == old.concept.id {
                let surface = String(target.text[bytes: match.range])
                if let known = result.firstIndex(where: { $0.target == surface }) {
                    result[known].ranges.append(match.range)
                } else if let form = form(for: match, target.language) {
                    result.append(
                        NameSubstitution(
                            found: old.surface, wanted: new.surface, target: surface, ranges: [match.range],
                            write: match.isAllCaps ? form.uppercased() : form))
                }
            }
            return result
        }

        /// The preferred form of the new name; where the translation has the old one shortened, "Putin" for "Vladimir
        /// Putin", an admitted form that is shortened too.
        private func form(for match: TermMatch, _ language: LanguageTag) -> String? {
            guard let preferred = new.concept.preferred(in: language) else { return nil }
            func isShort(_ form: String, of whole: String?) -> Bool { whole?.hasSuffix(" " + form) ?? false }
            guard isShort(match.term.text, of: old.concept.preferred(in: language)) else { return preferred }
            let short = new.concept.terms.first {
                $0.status == .admitted && $0.language.primary == language.primary && isShort($0.text, of: preferred)
            }
            return short?.text ?? preferred
        }
    }
}

/// A text as words and names.
private struct NamedText {
    struct Name {
        var concept: Concept
        var surface: String
    }

    struct Item {
        /// Equal for words that differ in case only, for all numbers, and for all forms of a name.
        var key: String
        var name: Name?
    }

    private(set) var items: [Item] = []
    /// The concepts of the names, in order.
    var names: [String] { items.compactMap(\.name?.concept.id) }

    /// Types of concepts that are words, no names.
    private static let words: Set<String> = ["role", "term"]

    init(_ text: String, _ language: LanguageTag, _ terms: TermMatcher) {
        var names = terms.matches(in: text, language: language).filter { !Self.words.contains($0.concept.type) }[...]
        for word in text.words {
            while let name = names.first, name.range.lowerBound <= word.range.lowerBound {
                names.removeFirst()
                items.append(
                    Item(
                        // No word has a space in it.
                        key: "name \(name.concept.id)",
                        name: Name(concept: name.concept, surface: String(text[bytes: name.range]))))
                end = name.range.upperBound
            }
            guard word.range.lowerBound >= end else { continue }
            let isNumber = word.text.utf8.first.map { (0x30...0x39).contains($0) } ?? false
            items.append(Item(key: isNumber ? "#" : FoldedText.fold(String(word.text), .caseless)))
        }
    }

    /// Of the last name.
    private var end = 0
}
