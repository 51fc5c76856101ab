package import SongnguText

/// A unit with a variant that equals the query.
package struct ExactHit: Hashable, Sendable {
    package let unit: TranslationUnit
    /// The variant, by its place in ``TranslationUnit/variants``.
    package let variant: Int
    /// Whether capital letters agree too.
    package let isSameCase: Bool
}

/// A unit with a variant that is similar to the query.
package struct FuzzyHit: Hashable, Sendable {
    package let unit: TranslationUnit
    /// The variant, by its place in ``TranslationUnit/variants``.
    package let variant: Int
    /// 0...101, as ``FuzzyScore`` tells, less penalties.
    package let score: Double
    /// Words to put in, take out or exchange.
    package let distance: Int
    /// Words of the variant that the query does not have in their place, in UTF-8 bytes of the variant's text.
    package let changes: [ByteRange]
}

/// What a fuzzy search found.
package struct FuzzyResult: Hashable, Sendable {
    /// The best, up to the limit asked for.
    package let hits: [FuzzyHit]
    /// How many units reach the threshold in all.
    package let total: Int
}

/// A unit in which the words of a query occur.
package struct PhraseHit: Hashable, Sendable {
    /// The places of the phrase, or of each word, in one variant.
    package struct Match: Hashable, Sendable {
        /// The variant, by its place in ``TranslationUnit/variants``.
        package let variant: Int
        /// In UTF-8 bytes of the variant's text, in order, not overlapping; never empty.
        package let ranges: [ByteRange]
    }

    package let unit: TranslationUnit
    package let matches: [Match]
}

/// What a phrase search found.
package struct PhraseResult: Hashable, Sendable {
    /// The best, up to the limit asked for.
    package let hits: [PhraseHit]
    /// How many units were looked at.
    package let total: Int
    /// There are more units than ``total``: not all were looked at.
    package let isLowerBound: Bool
}
