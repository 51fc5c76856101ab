/// A place in a text that names a concept of a glossary.
package struct TermMention: Hashable, Sendable {
    /// The concept's id: equal in all languages.
    package var concept: String
    /// Concepts that the name may stand for besides (Moscow: Russia).
    package var metonyms: [String]
    /// Where it stands, in UTF-8 bytes of the text that was searched.
    package var range: ByteRange

    package init(concept: String, metonyms: [String] = [], range: ByteRange) {
        self.concept = concept
        self.metonyms = metonyms
        self.range = range
    }
}

/// Whoever can find concepts in a text: a glossary, to those who need its evidence but not the glossary itself.
package protocol TermMentioning: Sendable {
    /// The mentions in a text, in order, not overlapping: the longest name wins.
    func mentions(in text: String, language: LanguageTag) -> [TermMention]
}
