/// Which of the two texts something stands in.
package enum Side: String, Codable, Hashable, Sendable {
    case source, target
}

/// How much a finding matters.
package enum Severity: String, Codable, Hashable, Sendable {
    /// Something is wrong.
    case fault
    /// Something an editor may want to know, and which may be right.
    case note
}

/// Something a check reports, in place.
package struct Finding: Hashable, Sendable {
    /// A place that belongs to the finding besides its own: the other spelling, the passage of the source.
    package struct Place: Hashable, Sendable {
        package var side: Side
        package var range: ByteRange
        package var surface: String

        package init(side: Side, range: ByteRange, surface: String) {
            self.side = side
            self.range = range
            self.surface = surface
        }
    }

    /// The rule's name: "deprecated", "inconsistent".
    package var rule: String
    package var side: Side
    /// Where, in the decoded text of that side.
    package var range: ByteRange
    /// The words found there, as written.
    package var surface: String
    /// The id of the glossary concept, where there is one.
    package var concept: String?
    /// What to write instead, where that is known.
    package var prefer: String?
    /// What may be put in its place without reading it: only where that is certain. Often ``prefer``.
    package var correction: String?
    /// One sentence that says what is wrong.
    package var reason: String
    package var places: [Place]
    package var severity: Severity

    package init(
        rule: String, side: Side, range: ByteRange, surface: String, concept: String? = nil, prefer: String? = nil,
        correction: String? = nil, reason: String, places: [Place] = [], severity: Severity = .fault
    ) {
        self.rule = rule
        self.side = side
        self.range = range
        self.surface = surface
        self.concept = concept
        self.prefer = prefer
        self.correction = correction
        self.reason = reason
        self.places = places
        self.severity = severity
    }
}
