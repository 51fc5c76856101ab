package import SongnguText

/// A concept that mining proposes, or new spellings of a known one.
package struct MinedConcept: Hashable, Sendable {
    package struct Form: Hashable, Sendable {
        package var text: String
        package var language: LanguageTag
        package var status: TermStatus
        package var kind: TermKind
        /// In how many units it is a partner; 0 for a form that the memory does not have.
        package var units: Int
    }

    package struct Example: Hashable, Sendable {
        package var unit: Int64
        /// In UTF-8 bytes of the unit's texts.
        package var source: ByteRange
        package var target: ByteRange
    }

    /// Why the names are held to be one.
    package enum Evidence: String, Sendable, CaseIterable {
        /// Spelt alike on both sides.
        case spelling
        /// Spelt in Vietnamese syllables as the other sounds.
        case transliteration
        /// They stand together more often than chance lets them.
        case association
        /// The same of a phrase with small letters in it.
        case phrase
    }

    /// New for a new concept; of the glossary where only forms are proposed.
    package var id: String
    package var isKnown: Bool
    /// A guess: "name" where nothing speaks for a type.
    package var type: String
    /// Preferred forms first. Of a known concept, only the new ones.
    package var forms: [Form]
    package var evidence: Evidence
    /// 0...1, to rank by; no probability.
    package var score: Double
    /// Units in which the names of both sides are partners.
    package var together: Int
    package var sourceAlone: Int
    package var targetAlone: Int
    package var examples: [Example]
}
