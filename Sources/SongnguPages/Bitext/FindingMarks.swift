import SongnguDesk
import SongnguText

/// Where findings stand in one of the texts: their own places, and places of others that belong to them.
struct FindingMarks {
    struct Place {
        /// Index of the finding.
        var finding: Int
        var range: ByteRange
        /// What a link to the place names; one place a finding and side has it.
        var id: String?
        /// The reason stands below this place.
        var isOwn: Bool
    }

    let places: [Place]
    private let findings: [Finding]
    private let words: [String: String]

    init(_ findings: [Finding], on side: Side, words: [String: String]) {
        self.findings = findings
        self.words = words
        places = findings.enumerated().flatMap { index, finding -> [Place] in
            let isOwn = finding.side == side
            var ranges = finding.places.filter { $0.side == side }.map(\.range)
            if isOwn {
                ranges.removeAll { $0 == finding.range }
                ranges.insert(finding.range, at: 0)
            }
            return ranges.enumerated().map { order, range in
                Place(
                    finding: index, range: range, id: order == 0 ? Self.id(index, side, of: finding) : nil,
                    isOwn: isOwn && order == 0)
            }
        }
    }

    /// Of the first place of a finding on a side.
    static func id(_ index: Int, _ side: Side, of finding: Finding) -> String {
        side == finding.side ? "at-\(index + 1)" : "at-\(index + 1)-\(side.rawValue)"
    }

    /// Marks that touch a stretch of the text.
    ///
    /// - Parameter shown: indices of places that were shown before, whose ids must not stand in the page again.
    func marks(in range: ByteRange, shown: inout Set<Int>) -> [MarkedStretch.Mark] {
        places.indices.compactMap { index in
            let place = places[index]
            guard place.range.overlaps(range) || place.range.isEmpty && range.contains(place.range.lowerBound) else {
                return nil
            }
            let finding = findings[place.finding]
            let id = shown.insert(index).inserted ? place.id : nil
            let name = finding.rule.escapedForHTML
            return MarkedStretch.Mark(
                range: place.range,
                open: #"<mark class="finding \#(finding.severity.rawValue) \#(name)">"#, close: "</mark>",
                after: ##"<a class="ref \##(finding.severity.rawValue)""## + (id.map { #" id="\#($0)""# } ?? "")
                    + ##" href="#finding-\##(place.finding + 1)" title="\##(finding.reason.escapedForHTML)">"##
                    + "\(label(finding).escapedForHTML)\(place.finding + 1)</a>")
        }
    }

    /// What nobody must miss is said in words beside the number.
    private func label(_ finding: Finding) -> String {
        words["mark-\(finding.rule)"].map { "⚠ \($0) " } ?? ""
    }
}
