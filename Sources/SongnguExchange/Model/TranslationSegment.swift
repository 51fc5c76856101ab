package import SongnguText

/// A segment of a document that is, or is to be, translated.
package struct TranslationSegment: Hashable, Sendable {
    /// Unique in its file; readers join the ids of nested elements with "/".
    package var id: String?
    /// The name of the document it is from, as the file has it.
    package var original: String?
    package var source: Variant
    /// Nil where there is none yet, or only an empty one or a copy of the source that nobody has touched.
    package var target: Variant?
    /// Nil where the file does not say.
    package var status: UnitStatus?
    /// False where the file says that it stays as it is.
    package var isTranslatable: Bool
    /// Notes, properties and attributes of the segment as a whole.
    package var annotations: [Annotation]
    /// Best first. Written, but not read.
    package var matches: [TranslationMatch]
    /// Written, but not read.
    package var terms: [TermNote]

    package init(
        id: String? = nil, original: String? = nil, source: Variant, target: Variant? = nil, status: UnitStatus? = nil,
        isTranslatable: Bool = true, annotations: [Annotation] = [], matches: [TranslationMatch] = [],
        terms: [TermNote] = []
    ) {
        self.id = id
        self.original = original
        self.source = source
        self.target = target
        self.status = status
        self.isTranslatable = isTranslatable
        self.annotations = annotations
        self.matches = matches
        self.terms = terms
    }
}

/// A unit of the memory that is proposed for a segment.
package struct TranslationMatch: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        /// The same text between the same neighbours.
        case context
        /// The same or a like text.
        case text
        /// Near in meaning.
        case meaning
    }

    package var kind: Kind
    package var source: Variant
    package var target: Variant
    /// How like the sources are: 0 to 1.
    package var similarity: Double
    /// How good the translation is held to be: 0 to 1.
    package var quality: Double?
    /// Where it is from, such as the name of a memory.
    package var origin: String?

    package init(
        kind: Kind = .text, source: Variant, target: Variant, similarity: Double, quality: Double? = nil,
        origin: String? = nil
    ) {
        self.kind = kind
        self.source = source
        self.target = target
        self.similarity = similarity
        self.quality = quality
        self.origin = origin
    }
}

/// A term of a glossary that stands in a segment.
package struct TermNote: Hashable, Sendable {
    package var term: String
    /// Preferred first.
    package var translations: [String]
    package var definition: String?
    /// The glossary.
    package var origin: String?
    /// Where it stands in the source's text; nil where that is not said.
    package var range: ByteRange?

    package init(
        term: String, translations: [String], definition: String? = nil, origin: String? = nil, range: ByteRange? = nil
    ) {
        self.term = term
        self.translations = translations
        self.definition = definition
        self.origin = origin
        self.range = range
    }
}

/// What a reader of segments meets in a file.
package enum TranslationItem: Hashable, Sendable {
    case segment(TranslationSegment, line: Int)
    case skipped(SkippedUnit)
}
