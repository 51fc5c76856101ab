import Foundation
import Testing
import TestSupport

/// An endpoint in a batch, where pairs are at work at once.
@Suite struct EmbedderBatchTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace(hasSamples: false)
    }

    /// Pairs that all have other sentences.
    private func lines(_ ids: Range<Int>) -> String {
        ids.map { id in
            BatchLine.good(
                "\(id)", source: [FerryPair.source, "Ticket \(id) was sold."], target: ["Vé số \(id) đã được bán."])
        }.joined(separator: "\n")
    }

    private func models(_ outcome: Outcome) throws -> [String?] {
        try outcome.lines.map { try Contract.decode(Contract.Aligned.self, $0).models?.last }
    }

    @Test func everyPairIsAskedForOnce() throws {
        let server = try FakeServer(.vectors(dimension: 3))
        let first = try workspace.run(
            "align", "--batch", "--embedder", server.address, "--embedder-model", "m", input: lines(0..<20))
        #expect(first.status == 0 && first.errors == "")
        #expect(try models(first) == [String?](repeating: "endpoint:m:query", count: 20))
        let requests = server.requests.count
        let second = try workspace.run(
            "align", "--batch", "--embedder", server.address, "--embedder-model", "m", input: lines(0..<20))
        #expect(second == first)
        #expect(server.requests.count == requests)
    }

    @Test func oneWarningTellsOfAnEmbedderThatFails() throws {
        let server = try FakeServer(.json("no", status: 401))
        let outcome = try workspace.run("align", "--batch", "--embedder", server.address, input: lines(0..<40))
        #expect(outcome.status == 0)
        #expect(outcome.errors.split(separator: "\n").count == 1)
        #expect(outcome.errors.hasSuffix("going on with the shipped model\n"))
        #expect(try models(outcome).allSatisfy { $0?.hasPrefix("static:") == true })
        // Those that were at work at once, and none after.
        #expect(server.requests.count <= ProcessInfo.processInfo.activeProcessorCount)
    }

    @Test(.timeLimit(.minutes(1)))
    func aRequiredEmbedderThatFailsEndsTheBatchAndWhatWasWrittenIsWhole() throws {
        let server = try FakeServer(
            .vectors(dimension: 3), .vectors(dimension: 3), .vectors(dimension: 3), .vectors(dimension: 3),
            .json("no", status: 401))
        let outcome = try workspace.run(
            "align", "--batch", "--embedder", server.address, "--require-embedder", input: lines(0..<40))
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("songngu: error: \(server.address)/v1/embeddings answered 401"))
        #expect(outcome.output.isEmpty || outcome.output.hasSuffix("\n"))
        #expect(outcome.lines.count < 40)
        #expect(try models(outcome).allSatisfy { $0?.hasPrefix("endpoint:") == true })
    }

    @Test func unitsAndVectorsAreKeptInOneMemory() throws {
        let server = try FakeServer(.vectors(dimension: 3))
        let outcome = try workspace.run(
            "align", "--batch", "--save", "--embedder", server.address, input: lines(0..<40))
        #expect(outcome.status == 0)
        #expect(outcome.errors.wholeMatch(of: /songngu: \d+ new units? in TM\/songngu.sqlite\n/) != nil)
        let sentences = Set(server.requests.flatMap(\.texts)).count
        let vectors = try workspace.run("tm", "stats").lines.first { $0.hasPrefix("cached vectors ") }
        #expect(vectors?.hasSuffix(" \(sentences)") == true)
    }
}
