package import SongnguMemory
package import SongnguText

/// How a text is to be pretranslated.
package struct PretranslationPlan: Hashable, Sendable {
    /// The language to translate into; what the file says when nil, else Vietnamese, and of a Vietnamese text English.
    package var target: LanguageTag?
    /// Candidates have this score at least, 0...100.
    package var threshold: Int
    /// Most candidates of a segment.
    package var limit: Int
    /// From this score on the best candidate is filled in as the target.
    package var fill: Int
    package var choice: UnitChoice

    package init(
        target: LanguageTag? = nil, threshold: Int = Desk.fuzzyThreshold, limit: Int = 5, fill: Int = 100,
        choice: UnitChoice = UnitChoice()
    ) {
        self.target = target
        self.threshold = threshold
        self.limit = limit
        self.fill = fill
        self.choice = choice
    }
}

/// What a pretranslation did.
package struct PretranslationReport: Hashable, Sendable {
    package var target: LanguageTag
    package var segments = 0
    /// Segments that got a target.
    package var filled = 0
    /// Segments that got candidates, but no target.
    package var proposed = 0
    /// Segments that had a target, or are not to be translated, and stay as they were.
    package var kept = 0
    /// Units of XLIFF that could not be taken over.
    package var skipped = 0

    init(target: LanguageTag) {
        self.target = target
    }
}

/// Why a text cannot be pretranslated.
package enum PretranslationError: Error, Hashable, Sendable, CustomStringConvertible {
    case nothing(String)
    case sameLanguage(LanguageTag, file: String)
    /// A file of several source languages.
    case languages(LanguageTag, LanguageTag, file: String)

    package var description: String {
        switch self {
        case .nothing(let file): "\(file) holds no segment to translate: give a story as plain text, HTML or XLIFF"
        case .sameLanguage(let language, let file):
            "\(file) is in the language \"\(language)\" and is to be translated into it: name the two with --lang and "
                + "--target-lang"
        case .languages(let one, let other, let file):
            "\(file) is in \"\(one)\" and in \"\(other)\": split it, so that each file is in one language"
        }
    }
}
