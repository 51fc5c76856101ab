import Foundation
import Testing

@Suite struct MemoryCommandTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    private func units(_ arguments: String...) throws -> Int? {
        let outcome = try workspace.run(["tm", "stats"] + arguments)
        let line = outcome.lines.first { $0.hasPrefix("units ") }
        return line.flatMap { $0.split(separator: " ").last }.flatMap { Int($0) }
    }

    @Test func importingTwiceBringsTheUnitsOnce() throws {
        let first = try workspace.run("tm", "import", Sample.memory)
        let second = try workspace.run("tm", "import", Sample.memory)
        let place = "in TM/songngu.sqlite"
        #expect(
            first == Outcome(status: 0, output: "", errors: "songngu: TM/sample.tmx: 61 new units, 0 known \(place)\n"))
        #expect(
            second == Outcome(status: 0, output: "", errors: "songngu: TM/sample.tmx: 0 new units, 61 known \(place)\n")
        )
        #expect(try units() == Sample.units)
    }

    @Test func statsCountByLanguageAndKind() throws {
        _ = try workspace.run("tm", "import", Sample.memory)
        let outcome = try workspace.run("tm", "stats")
        #expect(outcome.errors == "")
        let text = outcome.output
            .replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, with: "TIME").replacing(/\d+ kB/, with: "SIZE")
        #expect(
            text == """
                file                          TM/songngu.sqlite
                size                          SIZE
                units                         61
                units, draft                  0
                units, approved               61
                units, rejected               0
                sources with several targets  0
                variants (en)                 61
                variants (vi)                 61
                saved as lead                 14
                saved as quote                12
                saved as paraphrase           35
                quotations                    0
                cached vectors                0
                first saved                   TIME
                last saved                    TIME
                versions                      schema 3, exact_index 2, fuzzy_index 4, meaning_index 1, phrase_index 3, vector_cache 1

                """)
    }

    @Test func anExportImportedElsewhereGivesTheSameUnits() throws {
        _ = try workspace.run("tm", "import", Sample.memory)
        let export = try workspace.run("tm", "export", "memory.tmx")
        #expect(export == Outcome(status: 0, output: "", errors: "songngu: 61 units written to memory.tmx\n"))
        let copy = try workspace.run("tm", "import", "--tm", "copy.sqlite", "memory.tmx")
        #expect(copy.status == 0)
        #expect(try units("--tm", "copy.sqlite") == Sample.units)
    }

    @Test func savedPairsCanBeExportedAndImported() throws {
        _ = try workspace.run("align", "--save", Sample.source, Sample.target)
        _ = try workspace.run("tm", "export", "memory.tmx")
        _ = try workspace.run("tm", "import", "--tm", "copy.sqlite", "memory.tmx")
        #expect(try units("--tm", "copy.sqlite") == units())
    }

    @Test func aDashIsStandardInputAndOutput() throws {
        let stream = try workspace.run(
            "tm", "import", "-", input: try workspace.text(of: Sample.memory))
        #expect(stream.errors == "songngu: standard input: 61 new units, 0 known in TM/songngu.sqlite\n")
        let export = try workspace.run("tm", "export", "-")
        #expect(export.errors == "")
        _ = try workspace.run("tm", "export", "memory.tmx")
        #expect(export.output == (try workspace.text(of: "memory.tmx")))
        #expect(!workspace.exists("-"))
    }

    @Test func theMemoryIsTheNamedFileElseTheVariableElseTheFolder() throws {
        let variable = ["SONGNGU_TM": "variable.sqlite"]
        _ = try workspace.run("tm", "import", "--tm", "named.sqlite", Sample.memory, environment: variable)
        #expect(workspace.exists("named.sqlite"))
        #expect(!workspace.exists("variable.sqlite"))
        _ = try workspace.run("tm", "import", Sample.memory, environment: variable)
        #expect(workspace.exists("variable.sqlite"))
        #expect(!workspace.exists("TM/songngu.sqlite"))
        _ = try workspace.run("tm", "import", Sample.memory, environment: ["SONGNGU_TM": ""])
        #expect(workspace.exists("TM/songngu.sqlite"))
    }

    @Test func theFolderOfTheDefaultPlaceIsMade() throws {
        let empty = try Workspace(hasSamples: false)
        try empty.write(SearchMemory.tmx, to: "a.tmx")
        #expect(try empty.run("tm", "import", "a.tmx").status == 0)
        #expect(empty.exists("TM/songngu.sqlite"))
    }

    @Test(arguments: [
        (["stats"], "there is no translation memory at TM/songngu.sqlite: save a pair or import a TMX file"),
        (["export", "a.tmx"], "there is no translation memory at TM/songngu.sqlite: save a pair or import a TMX file"),
        (["import", "nowhere.tmx"], "cannot open nowhere.tmx: No such file or directory; see that the path is right"),
        (["import", "TM/Samples/harbour.en.txt"], "TM/Samples/harbour.en.txt: has neither a name nor a beginning"),
        (["import", "--from", "tmx", "TM/Samples/harbour.en.txt"], "TM/Samples/harbour.en.txt:1: not well-formed XML"),
        (["stats", "--tm", "TM/sample.tmx"], "TM/sample.tmx is not a translation memory: name another file"),
        (["stats", "--tm", "TM"], "cannot open TM (it is a folder): the file and its folder must exist"),
        (["import", "TM/sample.tmx", "--tm", "no/such.sqlite"], "cannot open no/such.sqlite"),
    ])
    func whatCannotBeDoneIsSaidWithTheNextStep(arguments: [String], message: String) throws {
        let outcome = try workspace.run(["tm"] + arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("songngu: error: \(message)"))
        #expect(outcome.errors.split(separator: "\n").count == 1)
    }

    @Test func unitsThatHadToBeLeftOutAreNamedAndTheStatusIsOne() throws {
        let tmx = SearchMemory.tmx.replacing(
            "<body>", with: "<body>\n<tu><tuv xml:lang=\"en\"><seg>Alone.</seg></tuv></tu>\n")
        try workspace.write(tmx, to: "a.tmx")
        let outcome = try workspace.run("tm", "import", "a.tmx")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("songngu: warning: "))
        #expect(outcome.errors.hasSuffix("songngu: a.tmx: 4 new units, 0 known in TM/songngu.sqlite\n"))
    }
}
