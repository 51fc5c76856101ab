import Foundation
import Testing

/// The desk's own glossary beside the curated ones.
@Suite struct DeskGlossaryCommandTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace(hasSamples: false)
        try FileManager.default.createDirectory(at: workspace.url("TM"), withIntermediateDirectories: false)
        try workspace.write("Đoàn đại biểu tới Mạc Tư Khoa chiều qua, khi trời còn sáng.\n", to: "a.vi.txt")
    }

    private func check(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
        try workspace.run(
            ["check", "--target-lang", "vi", "--model", "none", "--format", "tsv", "a.vi.txt"] + arguments,
            environment: environment)
    }

    @Test(arguments: ["Moscow\t\t", "Moscow\tMạc Tư Khoa\t", "Moscow\t\tretired", "Moscow\t\tdraft"])
    func aCuratedConceptIsReplaced(cells: String) throws {
        #expect(try check().output.contains("Mạc Tư Khoa"))
        try workspace.write(
            "id\ttype\ten\tvi\tvi:admitted\tstatus\nplace.moscow\tplace\tMoscow\t\(cells)\n", to: "TM/glossary.tsv")
        let outcome = try check()
        #expect(!outcome.output.contains("deprecated"), "\(outcome.output)")
        #expect(outcome.errors == "" || !outcome.errors.contains("warning"))
        // Elsewhere, and not at all.
        try FileManager.default.moveItem(at: workspace.url("TM/glossary.tsv"), to: workspace.url("own.tsv"))
        #expect(try check().output.contains("Mạc Tư Khoa"))
        #expect(try !check(environment: ["SONGNGU_GLOSSARY": "own.tsv"]).output.contains("deprecated"))
    }

    @Test func namedGlossariesAreAlone() throws {
        try workspace.write("id\tvi\tvi:deprecated\nown\tMátxcơva\tMạc Tư Khoa\n", to: "TM/glossary.tsv")
        try workspace.write("id\tvi\nx\tLviv\n", to: "g.tsv")
        #expect(try !check("--glossary", "g.tsv").output.contains("deprecated"))
        try workspace.write("id\tvi\nx\tLviv\nx\tLvov\n", to: "g.tsv")
        #expect(try check("--glossary", "g.tsv").errors.contains("the id \"x\" is taken"))
    }

    @Test func itIsShownWhereAConceptIsFrom() throws {
        try workspace.write(
            "id\ttype\ten\tvi\tstatus\towner\nplace.moscow\tplace\tMoscow\tMoscow\tretired\tMai\n",
            to: "TM/glossary.tsv")
        let outcome = try workspace.run("glossary", "show", "place.moscow")
        #expect(
            outcome.lines.map { $0.replacing(/tsv:\d+\)$/, with: "tsv:N)") } == [
                "place.moscow  place  retired  (TM/glossary.tsv:N)", "  en preferred: Moscow", "  vi preferred: Moscow",
                "  in place of: the curated concept (places.tsv:N)",
            ])
        #expect(try workspace.run("glossary", "stats").lines.last == "retired\t1")
        #expect(
            try workspace.run("glossary", "lint").output.contains("TM/glossary.tsv:1: table: unknown column \"owner\""))
        try workspace.write("id\tvi\nplace.moscow\n", to: "TM/glossary.tsv")
        let damaged = try check()
        #expect(damaged.status == 2)
        #expect(damaged.errors.contains("TM/glossary.tsv:2: has 1 columns where the header has 2"))
    }

    @Test func historyIsReadable() throws {
        let none = try workspace.run("glossary", "history", "place.moscow")
        #expect(
            none
                == Outcome(
                    status: 0, output: "", errors: "songngu: nothing was done to \"place.moscow\" (TM/glossary.tsv)\n"))
        let before = #"{"id":"a","terms":[{"text":"A","lang":"vi"}]}"#
        let after = #"{"id":"a","note":"n","terms":[{"text":"B","lang":"vi"}]}"#
        try workspace.write(
            """
            {"v":1,"at":"2024-01-01T00:00:00Z","by":"Mai","id":"a","action":"add","before":null,"after":\(before)}
            {"v":1,"at":"2024-01-02T00:00:00Z","by":null,"id":"a","action":"edit","before":\(before),"after":\(after)}
            {"v":1,"at":"2024-
            """, to: "TM/glossary.tsv.history.jsonl")
        #expect(
            try workspace.run("glossary", "history", "a").lines == [
                "2024-01-02T00:00:00Z  edit  a", "  - vi preferred: A", "  + vi preferred: B", "  + note: n", "",
                "2024-01-01T00:00:00Z  Mai  add  a", "  + vi preferred: A",
            ])
        #expect(
            try workspace.run("glossary", "history", "--limit", "1", "--format", "tsv").lines == [
                "when\twho\twhat\tid\tfield\tbefore\tafter", "2024-01-02T00:00:00Z\t\tedit\ta\tvi preferred\tA\tB",
                "2024-01-02T00:00:00Z\t\tedit\ta\tnote\t\tn",
            ])
        #expect(try workspace.run("glossary", "history", "--format", "json").lines.count == 1)
    }
}
