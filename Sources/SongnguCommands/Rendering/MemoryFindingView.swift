import SongnguDesk
import SongnguText

/// Findings in the memory as they come, and how many there are of each concept and rule.
struct MemoryFindingView {
    private struct Kind: Hashable {
        var rule: String
        var concept: String
        var prefer: String
    }

    private let format: FindingFormat
    private let path: String
    private let limit: Int
    private var writer: FindingWriter?
    private var counts: [Kind: Int] = [:]
    private var shown = 0
    private(set) var faults = 0

    private static let tableLimit = 50

    init(_ format: FindingFormat, path: String, limit: Int?) {
        self.format = format
        self.path = path
        self.limit = limit ?? (format == .table ? Self.tableLimit : .max)
    }

    mutating func begin() throws {
        switch format {
        case .table, .json: break
        case .tsv:
            try Output.line(
                TSV.row([
                    "unit", "language", "rule", "start", "end", "surface", "concept", "prefer", "reason", "severity",
                    "fingerprint", "text",
                ]))
        case .sarif, .rdjson, .github: writer = try FindingWriter(format)
        }
    }

    mutating func show(_ found: MemoryFinding) throws {
        let finding = found.finding
        counts[Kind(rule: finding.rule, concept: finding.concept ?? "", prefer: finding.prefer ?? ""), default: 0] += 1
        if finding.severity == .fault { faults += 1 }
        guard shown < limit else { return }
        shown += 1
        switch format {
        case .table: for line in lines(found, for: .current) { try Output.line(line) }
        case .json: try Output.line(ContractJSON.line(MemoryFindingRecord(found)))
        case .tsv: try Output.line(row(found))
        case .sarif, .rdjson, .github: try writer?.write(ReportedFinding(found, memory: path))
        }
    }

    mutating func finish(units: Int) throws {
        try writer?.finish()
        let total = counts.values.reduce(0, +)
        if format == .table, !counts.isEmpty {
            if shown > 0 { try Output.line("") }
            for line in table(for: .current) { try Output.line(line) }
        }
        let hidden = shown < total ? ", \(shown) shown" : ""
        Output.warn("songngu: \(Count.of(total, "finding"))\(hidden) in \(Count.of(units, "unit"))")
    }

    private func lines(_ found: MemoryFinding, for terminal: Terminal) -> [String] {
        let finding = found.finding
        let head =
            "\(terminal.styled("unit \(found.unit)", .bold)): "
            + "\(terminal.styled(finding.rule, .yellow)): \(finding.reason)"
        let margin = TextWrap.padded("    \(found.language)", to: 12)
        let parts = Excerpt.parts(around: finding.range, in: found.text, width: terminal.width - margin.count)
        return [head] + FindingView.underlined(margin, parts, for: terminal)
    }

    private func row(_ found: MemoryFinding) -> String {
        let finding = found.finding
        return TSV.row([
            "\(found.unit)", found.language.rawValue, finding.rule, "\(finding.range.lowerBound)",
            "\(finding.range.upperBound)", finding.surface, finding.concept ?? "", finding.prefer ?? "", finding.reason,
            finding.severity.rawValue, "\(found.fingerprint)", found.text,
        ])
    }

    private func table(for terminal: Terminal) -> [String] {
        var table = Table([
            .init(title: "findings", width: 8), .init(title: "rule", width: 24), .init(title: "concept", width: nil),
            .init(title: "write", width: nil),
        ])
        let ordered = counts.sorted {
            ($1.value, $0.key.rule, $0.key.concept) < ($0.value, $1.key.rule, $1.key.concept)
        }
        for (kind, count) in ordered { table.add(["\(count)", kind.rule, kind.concept, kind.prefer]) }
        return table.lines(for: terminal)
    }
}
