import SongnguText

/// A finding as a workflow command of GitHub Actions, which shows it beside the line.
package enum GitHubAnnotation {
    package static func line(_ reported: ReportedFinding) -> String {
        let finding = reported.finding
        var properties = [("file", reported.place.path)]
        if let (text, range) = reported.place.range {
            let start = TextPosition(of: range.lowerBound, in: text, columns: .utf16)
            let end = TextPosition(of: range.upperBound, in: text, columns: .utf16)
            properties += [("line", "\(start.line)"), ("endLine", "\(end.line)")]
            // GitHub takes columns within one line only; the last is the last character's.
            if start.line == end.line {
                properties += [("col", "\(start.column)"), ("endColumn", "\(max(start.column, end.column - 1))")]
            }
        }
        properties.append(("title", "songngu: \(finding.rule)"))
        let list = properties.map { "\($0)=\(escaped($1, isProperty: true))" }.joined(separator: ",")
        let name = reported.place.name.map { "\($0): " } ?? ""
        let command = finding.severity == .fault ? "error" : "notice"
        return "::\(command) \(list)::\(escaped(name + finding.reason, isProperty: false))"
    }

    private static func escaped(_ text: String, isProperty: Bool) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result += "%25".unicodeScalars
            case "\r": result += "%0D".unicodeScalars
            case "\n": result += "%0A".unicodeScalars
            case ":" where isProperty: result += "%3A".unicodeScalars
            case "," where isProperty: result += "%2C".unicodeScalars
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
