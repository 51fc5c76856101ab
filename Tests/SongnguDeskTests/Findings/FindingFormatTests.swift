import Foundation
import SongnguText
import Testing

@testable import SongnguDesk

@Suite struct FindingFormatTests {
    /// The emoji takes one character, two code units of UTF-16 and four bytes of UTF-8.
    static let text = "Đoàn 😀 rời Mát-xcơ-va hôm qua, theo tin sáng.\nMát-xcơ-va\nim lặng.\n"

    func reported(_ text: String = text, path: String = "bai 1/tin:sáng.txt", state: ReviewedFinding.State = .open)
        throws -> [ReportedFinding]
    {
        let file = try ArticleFile(text, path: path)
        let findings = Finding.all([("Mát-xcơ-va", "Moscow")], in: file.article)
        return zip(findings, Fingerprint.list(findings, target: file.article, source: nil)).map {
            ReportedFinding(ReviewedFinding($0, $1, state), target: file, source: nil)
        }
    }

    func object(_ text: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func aSARIFResultFieldByField() throws {
        let finding = try reported()[0]
        let uri = "bai%201/tin%3As%C3%A1ng.txt"
        let region = "\"endColumn\":23,\"endLine\":1"
        let start = "\"startColumn\":13,\"startLine\":1"
        #expect(
            try SARIFLog(version: "1.2.3").result(finding) == """
                {"fixes":[{"artifactChanges":[{"artifactLocation":{"uri":"\(uri)"},"replacements":[{"deletedRegion":\
                {\(region),\(start)},"insertedContent":{"text":"Moscow"}}]}],"description":{"text":"write \\"Moscow\\""}}],\
                "level":"error","locations":[{"physicalLocation":{"artifactLocation":{"uri":"\(uri)"},"region":{\(region),\
                "snippet":{"text":"Mát-xcơ-va"},\(start)}}}],"message":{"text":"\\"Mát-xcơ-va\\" is not to be written"},\
                "partialFingerprints":{"songnguFinding/v1":"\(finding.fingerprint)"},"ruleId":"deprecated","ruleIndex":0}
                """)
    }

    @Test func aSARIFLogAsAWhole() throws {
        let log = SARIFLog(version: "1.2.3")
        let text = try log.head() + reported().map(log.result).joined(separator: SARIFLog.separator) + SARIFLog.tail
        let object = try object(text)
        #expect(object["version"] as? String == "2.1.0")
        #expect((object["$schema"] as? String)?.hasSuffix("sarif-schema-2.1.0.json") == true)
        let run = try #require((object["runs"] as? [[String: Any]])?.first)
        #expect(run["columnKind"] as? String == "utf16CodeUnits")
        #expect((run["results"] as? [Any])?.count == 2)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "songngu")
        #expect(driver["semanticVersion"] as? String == "1.2.3")
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == RuleDescription.all.map(\.name))
        _ = try self.object(log.head() + SARIFLog.tail)
    }

    @Test(
        arguments: [
            (.open, "new", []), (.ignored(reason: "sic"), "new", ["inSource"]), (.known, "unchanged", ["external"]),
        ] as [(ReviewedFinding.State, String, [String])])
    func sarifTellsWhatIsSuppressed(state: ReviewedFinding.State, baseline: String, kinds: [String]) throws {
        let result = try object(SARIFLog(version: "1.2.3", hasBaseline: true).result(reported(state: state)[0]))
        #expect(result["baselineState"] as? String == baseline)
        let suppressions = result["suppressions"] as? [[String: Any]] ?? []
        #expect(suppressions.map { $0["kind"] as? String ?? "" } == kinds)
    }

    @Test func ofAPageThePlaceIsThatInTheFile() throws {
        let html =
            "<html>\n<body><p>Đoàn rời M&aacute;t-xcơ-va, rồi lại tới M<b>át-xcơ-va</b> trong đêm.</p></body></html>"
        let found = try reported(html, path: "bai.html")
        #expect(found.map { $0.place.range.map { String($0.text[bytes: $0.range]) } } == ["M&aacute;t-xcơ-va", nil])
        #expect(found.map(\.correction) == ["Moscow", nil])
        let location = try object(SARIFLog(version: "1").result(found[1]))["locations"] as? [[String: [String: Any]]]
        #expect(location?.first?["physicalLocation"]?.keys.sorted() == ["artifactLocation"])
    }

    @Test func rdjsonCountsBytes() throws {
        #expect(
            try ReviewdogLog.diagnostic(reported(path: "bai.txt")[0]) == """
                {"code":{"value":"deprecated"},"location":{"path":"bai.txt","range":{"end":{"column":31,"line":1},\
                "start":{"column":19,"line":1}}},"message":"\\"Mát-xcơ-va\\" is not to be written","severity":"ERROR",\
                "suggestions":[{"range":{"end":{"column":31,"line":1},"start":{"column":19,"line":1}},"text":"Moscow"}]}
                """)
        _ = try object(ReviewdogLog.head + ReviewdogLog.tail)
    }

    @Test func gitHubsCommandsAreEscaped() throws {
        #expect(
            try reported().map(GitHubAnnotation.line) == [
                "::error file=bai 1/tin%3Asáng.txt,line=1,endLine=1,col=13,endColumn=22,title=songngu%3A deprecated::"
                    + "\"Mát-xcơ-va\" is not to be written",
                "::error file=bai 1/tin%3Asáng.txt,line=2,endLine=2,col=1,endColumn=10,title=songngu%3A deprecated::"
                    + "\"Mát-xcơ-va\" is not to be written",
            ])
        var finding = try reported()[0]
        finding.finding.reason = "100% so:\r\nyes, no"
        finding.finding.severity = .note
        #expect(
            GitHubAnnotation.line(finding).hasSuffix("::100%25 so:%0D%0Ayes, no")
                && GitHubAnnotation.line(finding).hasPrefix("::notice "))
    }
}
