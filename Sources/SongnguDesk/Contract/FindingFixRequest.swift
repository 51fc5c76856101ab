import SongnguText

extension FindingFix: Decodable {
    private enum CodingKeys: String, CodingKey {
        case unit, lang, start, end, fingerprint, correction
    }

    /// Reads `{"unit", "lang", "start", "end", "fingerprint", "correction"}`, as a ``MemoryFindingRecord`` has them.
    /// Throws ``DeskError/badLine(reason:)``, which names the field.
    package init(json bytes: [UInt8]) throws(DeskError) {
        self = try ContractJSON.decode(FindingFix.self, from: bytes)
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let start = try values.decode(Int.self, forKey: .start)
        let end = try values.decode(Int.self, forKey: .end)
        guard 0 <= start, start <= end else {
            throw ContractFault(path: [CodingKeys.end], reason: "must not be before \"start\"")
        }
        self.init(
            unit: try values.decode(Int64.self, forKey: .unit),
            language: try values.decode(LanguageTag.self, forKey: .lang), range: start..<end,
            fingerprint: try values.decode(String.self, forKey: .fingerprint),
            correction: try values.decode(String.self, forKey: .correction))
    }
}

/// A page of findings over the memory.
package struct MemoryFindingPageRecord: Encodable, Sendable {
    private let v = 1
    private var findings: [MemoryFindingRecord]
    /// The unit to go on after; left out at the end.
    private var next: Int64?
    private var units: Int

    package init(_ page: MemoryFindingPage) {
        findings = page.findings.map { MemoryFindingRecord($0) }
        next = page.next
        units = page.units
    }
}

/// What one correction did.
package struct FixRecord: Encodable, Sendable {
    private let v = 1
    private var unit: Int64
    private var lang: LanguageTag
    private var before: String
    private var after: String
    /// To be undone by its number.
    private var operation: Int64
    private var isMerged: Bool

    package init(_ report: FixReport) {
        unit = report.correction.unit
        lang = report.correction.language
        before = report.correction.before
        after = report.correction.after
        operation = report.operation
        isMerged = report.isMerged
    }
}
