package import SongnguText

/// A place in a text where a term of a glossary stands.
package struct TermMatch: Hashable, Sendable {
    /// A concept and the form of it that was found.
    package struct Reading: Hashable, Sendable {
        package var concept: Concept
        package var term: Term
    }

    /// The first reading is the one to believe; others are there where several concepts share the form.
    package var readings: [Reading]
    /// In UTF-8 bytes of the text that was searched.
    package var range: ByteRange
    /// Whether the text has the form in capitals, as headlines do.
    package var isAllCaps: Bool
    /// Whether the text has y where the term has i, or the reverse: "Hoa Kì" for Hoa Kỳ.
    package var isVariant = false
    /// Whether the words around it say whose short form it is; full forms need none.
    var isIntroduced = true

    package var concept: Concept { readings[0].concept }
    package var term: Term { readings[0].term }

    package var mention: TermMention {
        TermMention(concept: concept.id, metonyms: concept.metonyms, range: range)
    }
}
