import Testing

@Suite struct ModelCommandTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    @Test func theShippedModelSaysWhatItIsMadeFrom() throws {
        let outcome = try workspace.run("model", "info", "--format", "json")
        let info = try Contract.decode(Contract.ModelInfo.self, outcome.output)
        #expect(info.v == 1 && info.file == nil)
        #expect(info.bytes <= 20_000_000)
        #expect(info.languages.map(\.tag) == ["en", "vi"])
        #expect(info.languages[0].rows >= 30_000)
        #expect(!info.metadata.licence.isEmpty && !info.metadata.teacher.isEmpty)
        #expect(!info.metadata.sources.isEmpty)
        #expect(info.metadata.sources.allSatisfy { $0["name"] != nil && $0["licence"] != nil })

        let lines = try workspace.run("model", "info").lines
        #expect(lines[0].hasPrefix("model        ") && lines[0].hasSuffix(" (built in)"))
        #expect(lines.count { $0.hasPrefix("source ") } == info.metadata.sources.count)
    }

    @Test func theShippedModelFindsTranslations() throws {
        let outcome = try workspace.run("model", "test", "--format", "json", "TM/Samples/sentences.tsv")
        let test = try Contract.decode(Contract.ModelTest.self, outcome.output)
        #expect(test.pairs == 12)
        #expect(test.source.lang == "en" && test.target.lang == "vi")
        #expect(test.source.found["margin"] == 1 && test.target.found["margin"] == 1)
        #expect(test.source.coverage > 0.95 && test.target.coverage > 0.95)
        #expect(test.sentencesPerSecond > 0)

        let text = try workspace.run("model", "test", "TM/Samples/sentences.tsv")
        #expect(text.lines.map { $0.prefix(18) }.first == "pairs             ")
        #expect(text.lines.count == 6)
    }

    @Test func pairsMayComeFromAnotherCommand() throws {
        let outcome = try workspace.shell("\"$songngu\" model test <(head -3 TM/Samples/sentences.tsv)")
        #expect(outcome.status == 0 && outcome.lines.first == "pairs             3", "\(outcome.errors)")
    }

    @Test(arguments: [
        ("model info none", "cannot read none (No such file or directory): "),
        ("model info TM/sample.tmx", "TM/sample.tmx is not a songngu model: "),
        ("model test TM/sample.tmx", "TM/sample.tmx:1: not a pair: "),
        ("model test none", "cannot read none (No such file or directory): "),
        ("model distill --endpoint x --corpus a -o m", "which language is a in? write it with its tag, such as vi=a"),
        ("model distill --endpoint x --corpus fr=a --lang en -o m", "a is given for \"fr\", which no --lang names"),
        ("model distill --endpoint x --corpus en=none -o m", "cannot read none ("),
        (
            "model distill --endpoint x --corpus en=TM/Samples/harbour.en.txt -o no/m",
            "cannot write no/m (No such file or directory): "
        ),
        (
            "model distill --endpoint x --corpus en=TM/Samples/harbour.en.txt -o m --bits 5",
            "bits cannot be 5: give 8 or 4"
        ),
        (
            "model distill --endpoint ftp://x --corpus en=TM/Samples/harbour.en.txt -o m",
            "\"ftp://x\" is no URL of an embedder: "
        ),
        (
            "model distill --endpoint 127.0.0.1:1 --corpus en=TM/Samples/harbour.en.txt -o m",
            "cannot reach http://127.0.0.1:1/v1/embeddings after 4 attempts ("
        ),
    ])
    func whatCannotBeDoneIsExplained(command: String, message: String) throws {
        let outcome = try workspace.run(command.split(separator: " ").map(String.init))
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        let errors = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("songngu: error: ") }
        #expect(errors.count == 1 && errors[0].dropFirst("songngu: error: ".count).hasPrefix(message))
        #expect(!workspace.exists("m") && !workspace.exists("m.cache"))
    }
}
