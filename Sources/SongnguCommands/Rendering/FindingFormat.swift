import ArgumentParser
import SongnguDesk

/// How findings are printed.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, tsv, sarif, rdjson, github
}

/// Writes findings in the formats that other programs read, one by one.
struct FindingWriter {
    private let format: FindingFormat
    private let sarif: SARIFLog
    private var isFirst = true

    /// - Parameter format: `sarif`, `rdjson` or `github`.
    init(_ format: FindingFormat, hasBaseline: Bool = false) throws {
        self.format = format
        sarif = SARIFLog(version: Songngu.version, hasBaseline: hasBaseline)
        if format == .sarif { try Output.write(sarif.head()) }
        if format == .rdjson { try Output.write(ReviewdogLog.head) }
    }

    /// SARIF tells of those too that are not to be reported, and says so.
    mutating func write(_ finding: ReportedFinding) throws {
        guard format == .sarif || finding.state == .open else { return }
        switch format {
        case .sarif: try write(sarif.result(finding), SARIFLog.separator)
        case .rdjson: try write(ReviewdogLog.diagnostic(finding), ReviewdogLog.separator)
        default: try Output.line(GitHubAnnotation.line(finding))
        }
    }

    private mutating func write(_ text: String, _ separator: String) throws {
        try Output.write((isFirst ? "" : separator) + text)
        isFirst = false
    }

    func finish() throws {
        if format == .sarif { try Output.line(SARIFLog.tail) }
        if format == .rdjson { try Output.line(ReviewdogLog.tail) }
    }
}
