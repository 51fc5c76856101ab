package import SongnguText

/// One line of output of `check`.
package struct CheckRecord: Encodable, Sendable {
    private let v = 1
    private var id: CaseID?
    private var findings: [FindingRecord]

    package init(_ findings: [Finding], id: CaseID? = nil) {
        self.id = id
        self.findings = findings.map { FindingRecord($0) }
    }

    package init(_ findings: [ReviewedFinding]) {
        self.findings = findings.map { FindingRecord($0.finding, $0.fingerprint) }
    }
}

/// A finding as the contract writes it.
struct FindingRecord: Encodable, Sendable {
    struct PlaceRecord: Encodable {
        var side: Side
        var start: Int
        var end: Int
        var surface: String
    }

    private var rule: String
    private var side: Side
    private var start: Int
    private var end: Int
    private var surface: String
    private var concept: String?
    private var prefer: String?
    private var correction: String?
    private var fingerprint: Fingerprint?
    private var reason: String
    private var places: [PlaceRecord]?
    /// Left out of faults.
    private var severity: Severity?

    init(_ finding: Finding, _ fingerprint: Fingerprint? = nil) {
        self.fingerprint = fingerprint
        correction = finding.correction
        rule = finding.rule
        side = finding.side
        start = finding.range.lowerBound
        end = finding.range.upperBound
        surface = finding.surface
        concept = finding.concept
        prefer = finding.prefer
        reason = finding.reason
        places =
            finding.places.isEmpty
            ? nil
            : finding.places.map {
                PlaceRecord(side: $0.side, start: $0.range.lowerBound, end: $0.range.upperBound, surface: $0.surface)
            }
        severity = finding.severity == .fault ? nil : finding.severity
    }
}

/// What stands in the place of a result where a line could not be read.
struct ErrorRecord: Encodable, Sendable {
    private let v = 1
    var id: CaseID?
    /// From 1.
    var line: Int
    var error: String
}

/// One line of output of `glossary check`: a finding in a unit of the memory. Ranges count in the variant's text.
package struct MemoryFindingRecord: Encodable, Sendable {
    private struct VariantRecord: Encodable {
        var lang: String
        var text: String
    }

    private let v = 1
    private var unit: Int64
    private var lang: String
    private var text: String
    /// The sentence of the other side.
    private var counterpart: VariantRecord?
    private var finding: FindingRecord

    package init(_ found: MemoryFinding) {
        unit = found.unit
        lang = found.language.rawValue
        text = found.text
        counterpart = found.counterpart.map { VariantRecord(lang: $0.language.rawValue, text: $0.text) }
        finding = FindingRecord(found.finding, found.fingerprint)
    }
}
