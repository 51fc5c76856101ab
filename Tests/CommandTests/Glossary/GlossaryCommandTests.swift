import Foundation
import Testing

@Suite struct GlossaryCommandTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace(hasSamples: false) }

    @Test func lintListsAllAndFailsOnFaults() throws {
        try workspace.write(
            "id\ten\tvi\tvi:deprecated\na\tKiev\tKiev\t\nb\tLviv\tLviv\tKiev\nb\tOdessa\tOdessa\t\nc\tKharkov\n",
            to: "g.tsv")
        let outcome = try workspace.run("glossary", "lint", "g.tsv")
        #expect(outcome.status == 1)
        #expect(
            outcome.lines == [
                "g.tsv:3: preferred-deprecated: \"Kiev\" (vi) is deprecated here and preferred for a (g.tsv:2); remove it "
                    + "from one of the two",
                "g.tsv:4: id: the id b is taken by b (g.tsv:3); give one of the two another, or join them",
                "g.tsv:5: table: has 2 columns where the header has 4; put one tab between cells, empty ones too",
            ])
        #expect(outcome.errors == "songngu: 3 faults, 0 notes\n")
    }

    @Test func notesAloneAreNoFault() throws {
        try workspace.write("id\ttype\ten\na\tplace\tGeorgia\nb\tperson\tGeorgia\n", to: "g.tsv")
        let outcome = try workspace.run("glossary", "lint", "g.tsv")
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 1)
        #expect(try workspace.run("glossary", "lint", "--quiet", "g.tsv").lines == [])
    }

    @Test func convertThereAndBack() throws {
        let table =
            "id\ttype\ten\ten:derived\tvi\tvi:deprecated\tmetonym\nm\tplace\tMoscow\tMuscovite\tMoscow\tMạc Tư Khoa\tm\n"
        try workspace.write(table, to: "g.tsv")
        for name in ["a.tbx", "b.csv"] {
            #expect(try workspace.run("glossary", "convert", "g.tsv", "-o", name).status == 0)
            #expect(try workspace.run("glossary", "convert", name, "-o", "-").output == table)
        }
        #expect(try workspace.run("glossary", "convert", "g.tsv", "-o", "v2.tbx", "--format", "tbx2").status == 0)
        #expect(try workspace.text(of: "v2.tbx").contains("<martif"))
        #expect(try workspace.run("glossary", "convert", "v2.tbx", "-o", "-").output == table)
    }

    @Test(arguments: [
        (["convert", "g.tsv", "-o", "out.xyz"], "does not tell the format"),
        (["convert", "g.tsv", "-o", "out.tbx", "--format", "omegat"], "omegat"),
        (["convert", "none.tsv", "-o", "out.tbx"], "none.tsv: cannot be read"),
        (["draft"], "--territories"),
        (["draft", "--territories", "-o", "Glossaries/new.tsv"], "Drafts do not go into Glossaries/"),
    ])
    func wrongUse(arguments: [String], message: String) throws {
        try workspace.write("id\ten\na\tb\n", to: "g.tsv")
        let outcome = try workspace.run(["glossary"] + arguments)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(message))
        #expect(!workspace.exists("out.tbx"))
    }

    @Test func territoriesAreDraftsAndNoCheckTakesThemIn() throws {
        let outcome = try workspace.run("glossary", "draft", "--territories", "-o", "drafts.tsv")
        #expect(outcome.status == 0)
        let drafts = try workspace.text(of: "drafts.tsv").split(separator: "\n")
        #expect(drafts.contains { $0.contains("\tdraft\tdraft, not checked\tCLDR (ICU ") })
        #expect(!drafts.contains { $0.contains("\tFrance\t") })
        try workspace.write("Quần đảo nhỏ ở xa, cách bờ nhiều ngày đi thuyền.\n", to: "a.vi.txt")
        let check = try workspace.run("check", "--glossary", "drafts.tsv", "--target-lang", "vi", "a.vi.txt")
        #expect(check.status == 0)
        #expect(check.errors.contains("drafts of the glossary are left out"))
    }

    @Test func checkSaysThatAGlossaryContradictsItself() throws {
        try workspace.write("id\tvi\tvi:deprecated\na\tKiev\t\nb\tLviv\tKiev\n", to: "g.tsv")
        try workspace.write("Đoàn tàu rời Kiev lúc sáng sớm và tới Lviv buổi chiều.\n", to: "a.vi.txt")
        let check = try workspace.run("check", "--glossary", "g.tsv", "--target-lang", "vi", "a.vi.txt")
        #expect(check.status == 0)
        #expect(check.errors.contains("1 contradictions in the glossary"))
    }

    @Test func everyCommandTakesTBX() throws {
        try workspace.write("id\tvi\tvi:deprecated\na\tLviv\tLê-vốp\n", to: "g.tsv")
        _ = try workspace.run("glossary", "convert", "g.tsv", "-o", "g.tbx")
        try workspace.write("Đoàn tàu tới Lê-vốp buổi chiều, khi trời còn sáng.\n", to: "a.vi.txt")
        let check = try workspace.run(
            "check", "--glossary", "g.tbx", "--target-lang", "vi", "--format", "tsv", "a.vi.txt")
        #expect(check.status == 1)
        #expect(check.output.contains("Lê-vốp"))
    }

    @Test func aNameIsShownByAnyOfItsForms() throws {
        try workspace.write("id\ttype\ten\tvi\tvi:deprecated\tnote\nl\tplace\tLviv\tLviv\tLê-vốp\tcity\n", to: "g.tsv")
        for name in ["lviv", "le-vop", "l"] {
            #expect(
                try workspace.run("glossary", "show", name, "--glossary", "g.tsv").lines.map {
                    $0.replacing(/\(.*g.tsv/, with: "(g.tsv")
                } == [
                    "l  place  (g.tsv:2)", "  en preferred: Lviv", "  vi preferred: Lviv", "  vi deprecated: Lê-vốp",
                    "  note: city",
                ])
        }
        #expect(try workspace.run("glossary", "show", "Odessa", "--glossary", "g.tsv").status == 1)
        #expect(
            try workspace.run("glossary", "stats", "--glossary", "g.tsv").lines == [
                "concepts\t1", "type place\t1", "terms en\t1\t1 preferred, 0 admitted, 0 derived, 0 deprecated",
                "terms vi\t2\t1 preferred, 0 admitted, 0 derived, 1 deprecated",
            ])
    }
}
