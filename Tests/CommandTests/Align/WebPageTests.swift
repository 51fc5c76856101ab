import Foundation
import Testing
import TestSupport

/// The commands that take addresses, against a server of the test's own.
@Suite struct WebPageTests {
    private static let source = """
        <!doctype html><html><head><title>Ferry – Paper</title><meta property="og:site_name" content="The Paper">
        <meta property="article:published_time" content="2026-03-02T22:30:00+07:00">
        <link rel="canonical" href="/ferry"></head><body>
        \(FerryPair.source.split(separator: "\n\n").map { "<p>\($0)</p>" }.joined(separator: "\n"))</body></html>
        """

    let workspace: Workspace
    let server: FakeServer

    init() throws {
        workspace = try Workspace()
        try workspace.write(FerryPair.target, to: "ferry.vi.txt")
        server = try FakeServer(.page(Array(Self.source.utf8)))
    }

    private var address: String { server.address + "/ferry" }

    @Test func aPageIsAlignedAndRememberedByItsAddressTitleDateAndOutlet() throws {
        let page = try workspace.run("align", "--save", "--format", "json", address + "#comments", "ferry.vi.txt")
        #expect(page.status == 0)
        let meta = """
            "meta":{"date":"2026-03-02","outlet":"The Paper","title":"Ferry – Paper","url":"\(address)"}
            """
        #expect(page.output.contains(meta))
        let hits = try workspace.run("search", "--format", "json", "340 passengers").output
        for part in ["\"source\":\"\(address)\"", "\"target\":\"ferry.vi.txt\""] {
            #expect(hits.contains(part), "\(hits)")
        }
    }

    @Test func aPageIsCutIntoSegments() throws {
        let outcome = try workspace.run("segment", address)
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("The ferry Albatross left the port of Odesk on Monday"))
    }

    @Test func aPageIsCheckedAsArticleAndAsSource() throws {
        let outcome = try workspace.run("check", "ferry.vi.txt", "--source", address, "--format", "json")
        try workspace.write(Self.source, to: "ferry.en.html")
        let same = try workspace.run("check", "ferry.vi.txt", "--source", "ferry.en.html", "--format", "json")
        #expect(outcome.output == same.output)
        let article = try workspace.run("check", address, "--target-lang", "en", "--fix")
        #expect(article.errors.hasSuffix("songngu: 0 corrections\n"))
    }

    @Test func aPageIsNotWritten() throws {
        let outcome = try workspace.run("check", address, "--fix", "--write")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("--write writes files: save the page of the web, and correct that."))
        #expect(server.requests.isEmpty)
    }

    @Test func errorsNameTheAddress() throws {
        let gone = try FakeServer(.page([], status: 404))
        let outcome = try workspace.run("segment", gone.address + "/x")
        #expect(outcome.status == 2)
        #expect(outcome.errors == "songngu: error: \(gone.address)/x answered 404: see that the address is right\n")
    }
}
