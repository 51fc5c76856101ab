import SongnguText

/// Findings in the Reviewdog Diagnostic Format, rdjson: a diagnostic a line. Columns count bytes of UTF-8; ends are
/// exclusive.
///
/// To be written as ``head``, the diagnostics joined by ``separator``, ``tail``.
package enum ReviewdogLog {
    package static let head = "{\"source\":{\"name\":\"songngu\"},\"diagnostics\":[\n"
    package static let separator = ",\n"
    package static let tail = "\n]}"

    package static func diagnostic(_ reported: ReportedFinding) throws -> String {
        let finding = reported.finding
        let range = Span(reported.place)
        let name = reported.place.name.map { "\($0): " } ?? ""
        return try ContractJSON.line(
            Diagnostic(
                message: name + finding.reason, location: Location(path: reported.place.path, range: range),
                severity: finding.severity == .fault ? "ERROR" : "INFO", code: Code(value: finding.rule),
                suggestions: range.flatMap { range in
                    reported.correction.map { [Suggestion(range: range, text: $0)] }
                }))
    }

    private struct Diagnostic: Encodable {
        var message: String
        var location: Location
        var severity: String
        var code: Code
        var suggestions: [Suggestion]?
    }

    private struct Location: Encodable {
        var path: String
        var range: Span?
    }

    private struct Code: Encodable {
        var value: String
    }

    private struct Suggestion: Encodable {
        var range: Span
        var text: String
    }

    private struct Span: Encodable {
        struct Position: Encodable {
            var line: Int
            var column: Int

            init(_ offset: Int, _ text: String) {
                let position = TextPosition(of: offset, in: text, columns: .utf8)
                (line, column) = (position.line, position.column)
            }
        }

        var start: Position
        var end: Position

        init?(_ place: ReportedFinding.Place) {
            guard let (text, range) = place.range else { return nil }
            start = Position(range.lowerBound, text)
            end = Position(range.upperBound, text)
        }
    }
}
