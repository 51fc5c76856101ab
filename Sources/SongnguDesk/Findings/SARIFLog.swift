import Foundation
import SongnguText

/// Findings as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), a result a line.
///
/// Columns count UTF-16 code units. A region is given where the words stand in the file's own text; of HTML that cannot
/// be told for certain and of Word documents the file alone is named. To be written as ``head``, the results joined by
/// ``separator``, ``tail``.
package struct SARIFLog: Sendable {
    /// Whether results say if they stand in a baseline.
    private let hasBaseline: Bool
    private let version: String

    package init(version: String, hasBaseline: Bool = false) {
        self.version = version
        self.hasBaseline = hasBaseline
    }

    package static let separator = ",\n"
    package static let tail = "\n]}]}"

    /// Up to the first result.
    package func head() throws -> String {
        let tool = try ContractJSON.line(
            Tool(driver: Driver(name: "songngu", semanticVersion: version, rules: RuleDescription.all.map(Rule.init))))
        return """
            {"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",\
            "version":"2.1.0","runs":[{"tool":\(tool),"columnKind":"utf16CodeUnits","results":[

            """
    }

    package func result(_ reported: ReportedFinding) throws -> String {
        let finding = reported.finding
        var result = Result(
            ruleId: finding.rule, ruleIndex: RuleDescription.all.firstIndex { $0.name == finding.rule },
            level: Self.level(finding.severity), message: Message(text: finding.reason),
            locations: [Location(reported.place)],
            partialFingerprints: ["songnguFinding/v1": reported.fingerprint.description])
        if !reported.others.isEmpty {
            result.relatedLocations = reported.others.enumerated().map { index, place in
                Location(place, id: index + 1, message: place.surface.collapsingWhitespace)
            }
        }
        if let correction = reported.correction, let region = Region(reported.place, hasSnippet: false) {
            let replacement = Replacement(deletedRegion: region, insertedContent: Message(text: correction))
            result.fixes = [
                Fix(
                    description: Message(text: "write \"\(finding.correction ?? correction)\""),
                    artifactChanges: [
                        ArtifactChange(
                            artifactLocation: ArtifactLocation(reported.place.path), replacements: [replacement])
                    ])
            ]
        }
        switch reported.state {
        case .open: if hasBaseline { result.baselineState = "new" }
        case .ignored(let reason):
            if hasBaseline { result.baselineState = "new" }
            result.suppressions = [Suppression(kind: "inSource", justification: reason)]
        case .known:
            result.baselineState = "unchanged"
            result.suppressions = [Suppression(kind: "external")]
        }
        return try ContractJSON.line(result)
    }

    fileprivate static func level(_ severity: Severity) -> String { severity == .fault ? "error" : "note" }
}

private struct Tool: Encodable {
    var driver: Driver
}

private struct Driver: Encodable {
    var name: String
    var semanticVersion: String
    var rules: [Rule]
}

private struct Rule: Encodable {
    struct Configuration: Encodable {
        var level: String
    }

    var id: String
    var shortDescription: Message
    var help: Message
    var defaultConfiguration: Configuration

    init(_ rule: RuleDescription) {
        id = rule.name
        shortDescription = Message(text: rule.summary)
        help = Message(text: rule.advice)
        defaultConfiguration = Configuration(level: SARIFLog.level(rule.severity))
    }
}

private struct Result: Encodable {
    var ruleId: String
    var ruleIndex: Int?
    var level: String
    var message: Message
    var locations: [Location]
    var relatedLocations: [Location]?
    var partialFingerprints: [String: String]
    var fixes: [Fix]?
    var baselineState: String?
    var suppressions: [Suppression]?
}

private struct Message: Encodable {
    var text: String
}

private struct Location: Encodable {
    struct Physical: Encodable {
        var artifactLocation: ArtifactLocation
        var region: Region?
    }

    struct Logical: Encodable {
        var name: String
    }

    var id: Int?
    var message: Message?
    var physicalLocation: Physical
    var logicalLocations: [Logical]?

    init(_ place: ReportedFinding.Place, id: Int? = nil, message: String? = nil) {
        self.id = id
        self.message = message.map(Message.init)
        physicalLocation = Physical(artifactLocation: ArtifactLocation(place.path), region: Region(place))
        logicalLocations = place.name.map { [Logical(name: $0)] }
    }
}

private struct ArtifactLocation: Encodable {
    var uri: String

    /// A URI reference (RFC 3986): what is not unreserved is percent-encoded.
    init(_ path: String) {
        let encoded = path.utf8.map { byte -> String in
            let scalar = Unicode.Scalar(byte)
            let isPlain =
                byte < 0x80 && (scalar.properties.isAlphabetic || "0123456789-._~/".unicodeScalars.contains(scalar))
            return isPlain ? String(scalar) : "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
        uri = path.hasPrefix("/") ? "file://" + encoded : encoded
    }
}

private struct Region: Encodable {
    var startLine: Int
    var startColumn: Int
    var endLine: Int
    var endColumn: Int
    var snippet: Message?

    init?(_ place: ReportedFinding.Place, hasSnippet: Bool = true) {
        guard let (text, range) = place.range else { return nil }
        let start = TextPosition(of: range.lowerBound, in: text, columns: .utf16)
        let end = TextPosition(of: range.upperBound, in: text, columns: .utf16)
        (startLine, startColumn, endLine, endColumn) = (start.line, start.column, end.line, end.column)
        snippet = hasSnippet ? Message(text: String(text[bytes: range])) : nil
    }
}

private struct Fix: Encodable {
    var description: Message
    var artifactChanges: [ArtifactChange]
}

private struct ArtifactChange: Encodable {
    var artifactLocation: ArtifactLocation
    var replacements: [Replacement]
}

private struct Replacement: Encodable {
    var deletedRegion: Region
    var insertedContent: Message
}

private struct Suppression: Encodable {
    var kind: String
    var justification: String?
}
