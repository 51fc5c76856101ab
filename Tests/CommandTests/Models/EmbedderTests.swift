import Foundation
import Testing
import TestSupport

/// An endpoint in the place of the shipped model: what is asked of it, what is kept, and what happens when it fails.
@Suite struct EmbedderTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    private func align(_ options: String..., environment: [String: String] = [:]) throws -> Outcome {
        try workspace.run(
            ["align", "--format", "json", Sample.source, Sample.target] + options, environment: environment)
    }

    private func model(of outcome: Outcome) throws -> String? {
        try Contract.decode(Contract.Aligned.self, outcome.output).models?.last
    }

    private func cachedVectors() throws -> String? {
        try workspace.run("tm", "stats").lines.first { $0.hasPrefix("cached vectors") }?
            .split(separator: " ").last.map(String.init)
    }

    @Test func withoutOptionsTheShippedModelIsUsed() throws {
        let outcome = try align()
        #expect(outcome.status == 0 && outcome.errors == "")
        #expect(try model(of: outcome)?.hasPrefix("static:") == true)
        #expect(!workspace.exists("TM/songngu.sqlite"))
    }

    @Test func noneIsNoModel() throws {
        #expect(try model(of: align("--model", "none")) == nil)
    }

    @Test func noModelIsUsedForALanguageItDoesNotCover() throws {
        let outcome = try align("--source-lang", "fr")
        #expect(outcome.status == 0)
        #expect(try model(of: outcome) == nil)
    }

    @Test func aSecondRunAsksTheEmbedderNothing() throws {
        let server = try FakeServer(.vectors(dimension: 3))
        let first = try align("--embedder", server.address)
        #expect(first.status == 0 && first.errors == "")
        #expect(try model(of: first) == "endpoint:\(server.address)/v1/embeddings:query")
        let requests = server.requests.count
        #expect(requests > 0)
        #expect(try cachedVectors() == "\(Set(server.requests.flatMap(\.texts)).count)")
        #expect(try align("--embedder", server.address) == first)
        #expect(server.requests.count == requests)
        // Another model's vectors are others.
        #expect(try model(of: align("--embedder", server.address, "--embedder-model", "e5")) == "endpoint:e5:query")
        #expect(server.requests.count > requests)
    }

    @Test func theEnvironmentNamesTheEmbedderAndItsModel() throws {
        let server = try FakeServer(.vectors(dimension: 3))
        let outcome = try align(
            environment: ["SONGNGU_EMBEDDER": server.address, "SONGNGU_EMBEDDER_MODEL": "e5"])
        #expect(try model(of: outcome) == "endpoint:e5:query")
    }

    @Test func vectorsAreKeptInTheNamedMemory() throws {
        let server = try FakeServer(.vectors(dimension: 3))
        _ = try align("--embedder", server.address, "--tm", "own.sqlite")
        #expect(workspace.exists("own.sqlite") && !workspace.exists("TM/songngu.sqlite"))
    }

    @Test func checkKeepsVectorsToo() throws {
        let server = try FakeServer(.vectors(dimension: 3))
        let arguments = ["check", Sample.target, "--source", Sample.source, "--embedder", server.address]
        let first = try workspace.run(arguments)
        let requests = server.requests.count
        #expect(first.errors == "" && requests > 0)
        #expect(try workspace.run(arguments) == first)
        #expect(server.requests.count == requests)
        // Names alone need no model.
        _ = try workspace.run("check", Sample.targetPage, "--embedder", server.address)
        #expect(server.requests.count == requests)
    }

    @Test func anEmbedderThatFailsIsWarnedOfAndTheShippedModelGoesOn() throws {
        let server = try FakeServer(.json("no", status: 401))
        let outcome = try align("--embedder", server.address)
        #expect(
            outcome
                == Outcome(
                    status: 0, output: try align().output,
                    errors: """
                        songngu: warning: \(server.address)/v1/embeddings answered 401: no: set SONGNGU_EMBEDDER_KEY \
                        to a key that is allowed; going on with the shipped model

                        """))
    }

    @Test func anEmbedderThatIsNotThereIsWarnedOfAndTheShippedModelGoesOn() throws {
        let outcome = try align("--embedder", "127.0.0.1:\(LoopbackSocket.freePort())")
        #expect(outcome.status == 0)
        #expect(outcome.output == (try align().output))
        #expect(outcome.errors.hasPrefix("songngu: warning: cannot reach http://127.0.0.1:"))
        #expect(outcome.errors.hasSuffix("; going on with the shipped model\n"))
        #expect(outcome.lines.count == 1)
    }

    @Test func aRequiredEmbedderThatFailsIsAnError() throws {
        let server = try FakeServer(.json("no", status: 401))
        let outcome = try align("--embedder", server.address, "--require-embedder")
        #expect(
            outcome
                == Outcome(
                    status: 2, output: "",
                    errors: """
                        songngu: error: \(server.address)/v1/embeddings answered 401: no: set SONGNGU_EMBEDDER_KEY to \
                        a key that is allowed

                        """))
    }

    @Test func vectorsOfAnotherDimensionUnderTheSameNameAreNotMixed() throws {
        let server = try FakeServer(.vectors(dimension: 3))
        let old = try align("--embedder", server.address, "--embedder-model", "m")
        try workspace.write(
            workspace.text(of: Sample.target).replacing(".\n", with: ", hôm nay.\n"), to: Sample.target)
        let other = try FakeServer(.vectors(dimension: 4))
        let outcome = try align("--embedder", other.address, "--embedder-model", "m")
        #expect(old.status == 0 && outcome.status == 0)
        #expect(
            outcome.errors.contains(
                "gave a vector of 4 dimensions after ones of 3: name one model with --embedder-model"))
        #expect(try model(of: outcome)?.hasPrefix("static:") == true)
    }

    @Test func aMemoryThatTakesNoVectorsIsWarnedOf() throws {
        let server = try FakeServer(.vectors(dimension: 3))
        let outcome = try align("--embedder", server.address, "--tm", "/proc/tm.sqlite")
        #expect(outcome.status == 0)
        #expect(outcome.errors.hasPrefix("songngu: warning: vectors are not kept for the next run: cannot open /proc/"))
        #expect(outcome.errors.split(separator: "\n").count == 1)
        #expect(try model(of: outcome)?.hasPrefix("endpoint:") == true)
    }

    @Test(arguments: [
        (["--model", "nowhere.model"], "cannot read nowhere.model"),
        (["--model", Sample.target], "\(Sample.target) is not a songngu model"),
        (["--embedder", "a b"], "\"a b\" is no URL of an embedder"),
        (["--require-embedder"], "Name an embedder with --embedder."),
        (["--embedder-model", "e5"], "Name an embedder with --embedder."),
    ])
    func whatCannotBeUsedIsSaid(options: [String], message: String) throws {
        let outcome = try workspace.run(["align", Sample.source, Sample.target] + options)
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(message))
    }
}
