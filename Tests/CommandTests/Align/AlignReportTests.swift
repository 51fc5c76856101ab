import Foundation
import Testing

@Suite struct AlignReportTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    @Test(arguments: [("vi_VN.UTF-8", "vi"), ("en_GB.UTF-8", "en"), ("C", "en")])
    func reportIsOneFileInTheLanguageOfTheLocale(locale: String, language: String) throws {
        let outcome = try workspace.run(
            "align", "--format", "html", "-o", "report.html", Sample.source, Sample.target,
            environment: ["LANG": locale])
        #expect(outcome == Outcome(status: 0, output: "", errors: ""))
        let html = try workspace.text(of: "report.html")
        #expect(html.hasPrefix("<!doctype html>\n<html lang=\"\(language)\">\n"))
        #expect(html.hasSuffix("</html>\n"))
        #expect(html.matches(of: /(?:src|href)="(?!#)[^"]*"/).isEmpty)
        // Every sentence of both texts is there.
        let json = try workspace.run("align", "--format", "json", Sample.source, Sample.target)
        let aligned = try Contract.decode(Contract.Aligned.self, json.output)
        for (side, article) in [("source", aligned.source), ("target", aligned.target)] {
            #expect(html.matches(of: try Regex(#"id="s-\#(side)-\d+""#)).count == article.segments.count)
        }
        #expect(html.matches(of: /<li id="finding-\d+"/).count == aligned.findings.count)
    }

    @Test(arguments: ["table", "json", "tsv", "html"])
    func fileHoldsWhatStandardOutputWouldGet(format: String) throws {
        let printed = try workspace.run("align", "--format", format, Sample.source, Sample.target)
        let written = try workspace.run("align", "--format", format, "--output", "out", Sample.source, Sample.target)
        #expect(written == Outcome(status: 0, output: "", errors: printed.errors))
        #expect(try workspace.text(of: "out") == printed.output)
    }

    @Test func whatCannotBeWrittenIsSaidAndLeavesNothing() throws {
        let outcome = try workspace.run("align", "-o", "none/out.txt", Sample.source, Sample.target)
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("none/out.txt"))
        #expect(!workspace.exists("none"))
    }
}
