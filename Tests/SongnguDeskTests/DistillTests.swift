import Foundation
import SongnguModel
import SongnguText
import Testing
import TestSupport

@testable import SongnguDesk

@Suite struct DistillTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func job(_ address: String, corpus: String = "One word.\nTwo more words.\nThree.\n") throws -> DistillJob {
        var parameters = DistillerParameters()
        parameters.dimension = 4
        parameters.minimumWordCount = 1
        parameters.gramBuckets = 8
        var endpoint = try EmbeddingEndpoint(address, model: "toy", environment: [:])
        endpoint.attempts = 1
        return DistillJob(
            endpoint: endpoint,
            inputs: [DistillerInput(language: .english, corpora: [try folder.write(corpus, to: "en.txt")])],
            parameters: parameters, output: folder.path("my.songngu-model"))
    }

    @Test func aModelIsMadeAndNothingElse() throws {
        let server = try FakeServer(.vectors(dimension: 6))
        let info = try Desk.distill(job(server.address))
        #expect(info.languages.map(\.tag) == [.english])
        #expect(info.languages[0].rows == 6 && info.dimension == 4)
        #expect(info.metadata.name == "my" && info.metadata.teacher == "endpoint:toy:query")
        #expect(info.metadata.sources == [.init(name: "en.txt", licence: "not said")])
        #expect(try folder.names == ["en.txt", "my.songngu-model"])
    }

    @Test func whatWasEmbeddedIsKeptWhenTheEndpointFails() throws {
        let server = try FakeServer(.vectors(dimension: 6), .json("{}", status: 400))
        #expect(throws: EmbedderError.self) { try Desk.distill(job(server.address)) }
        #expect(try folder.names == ["en.txt", "my.songngu-model.cache"])
        let asked = server.requests.flatMap(\.texts)

        let next = try FakeServer(.vectors(dimension: 6))
        _ = try Desk.distill(job(next.address))
        #expect(try folder.names == ["en.txt", "my.songngu-model"])
        #expect(next.requests.flatMap(\.texts) == ["One word.", "Two more words.", "Three."])
        #expect(asked.prefix(5) == ["one", "word", "two", "more", "words"])
    }

    @Test func aNamedCacheStays() throws {
        let server = try FakeServer(.vectors(dimension: 6))
        var job = try job(server.address)
        job.cache = folder.path("vectors")
        _ = try Desk.distill(job)
        let first = try Data(contentsOf: URL(fileURLWithPath: job.output))
        let count = server.requests.count
        _ = try Desk.distill(job)
        #expect(server.requests.count == count)
        #expect(try Data(contentsOf: URL(fileURLWithPath: job.output)) == first)
        #expect(try folder.names == ["en.txt", "my.songngu-model", "vectors"])
    }

    /// What would fail after an hour of embedding fails before it.
    @Test func faultsAreFoundBeforeTheEndpointIsAsked() throws {
        let server = try FakeServer(.vectors(dimension: 6))
        func fault(_ change: (inout DistillJob) throws -> Void) throws -> ModelError? {
            var job = try job(server.address)
            try change(&job)
            return #expect(throws: ModelError.self) { try Desk.distill(job) }
        }
        let missing = folder.path("none/my.songngu-model")
        #expect(
            try fault { $0.output = missing } == .cannotWrite(file: missing, reason: "No such file or directory"))
        #expect(
            try fault { $0.output = folder.url.path }
                == .cannotWrite(file: folder.url.path, reason: "it is a folder"))
        let empty = try folder.write("\n", to: "empty.txt")
        #expect(
            try fault { $0.inputs.append(DistillerInput(language: .vietnamese, corpora: [empty])) }
                == .noLines(file: empty))
        #expect(try fault { $0.parameters.dimension = 3 } != nil)
        let about = try folder.write("{\"name\": \"x\", \"sources\": [{\"name\": \"y\"}]}", to: "about.json")
        #expect(
            try fault { $0.about = about } == .invalidAbout(file: about, reason: "\"sources.1.licence\" is missing"))
        #expect(server.requests.isEmpty)
        #expect(try folder.names == ["about.json", "empty.txt", "en.txt"])
    }

    @Test func whatTheModelIsComesFromAFile() throws {
        let server = try FakeServer(.vectors(dimension: 6))
        var job = try job(server.address)
        job.about = try folder.write(
            """
            {"name": "toy", "licence": "MIT", "date": "2026-01-02", "sources": [{"name": "a", "licence": "CC0"}],
             "recipe": {"corpus": "three lines"}}
            """, to: "about.json")
        let metadata = try Desk.distill(job).metadata
        #expect(metadata.name == "toy" && metadata.licence == "MIT" && metadata.date == "2026-01-02")
        #expect(metadata.teacher == "endpoint:toy:query" && metadata.sources == [.init(name: "a", licence: "CC0")])
        #expect(metadata.recipe["corpus"] == "three lines" && metadata.recipe["bits"] == "4")
    }
}
