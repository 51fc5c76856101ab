/// Which differences of spelling a ``FoldedText`` levels.
package struct Folding: OptionSet, Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// All dashes and hyphens become "-", all quotation marks ' or ".
    package static let punctuation = Folding(rawValue: 1)
    /// Both placements of the Vietnamese tone mark become one: hòa and hoà, thủy and thuỷ.
    package static let tonePlacement = Folding(rawValue: 2)
    package static let letterCase = Folding(rawValue: 4)
    /// Tone marks and all other diacritics go, and đ becomes d.
    package static let diacritics = Folding(rawValue: 8)

    /// NFC, LF line ends, plain spaces for no-break and wide ones, no invisible characters: done by every folding.
    package static let reading: Folding = []
    /// What glossary forms and texts are compared in.
    package static let matching: Folding = [.punctuation, .tonePlacement]
    package static let caseless: Folding = [.punctuation, .tonePlacement, .letterCase]
    package static let toneless: Folding = [.punctuation, .tonePlacement, .letterCase, .diacritics]
}
