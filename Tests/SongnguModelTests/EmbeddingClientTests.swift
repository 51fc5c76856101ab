import Foundation
import SongnguText
import Synchronization
import Testing
import TestSupport

@testable import SongnguModel

@Suite struct EmbeddingClientTests {
    /// A client of a server, with its pauses counted and not slept.
    private func client(
        _ server: FakeServer, _ pauses: Pauses = Pauses(), model: String? = nil,
        change: (inout EmbeddingEndpoint) -> Void = { _ in }
    ) throws -> EmbeddingClient {
        var endpoint = try EmbeddingEndpoint(server.address, model: model, environment: [:])
        endpoint.timeout = 20
        change(&endpoint)
        return EmbeddingClient(endpoint) { pauses.add($0) }
    }

    private final class Pauses: Sendable {
        private let all = Mutex<[Double]>([])
        var seconds: [Double] { all.withLock { $0 } }
        func add(_ seconds: Double) { all.withLock { $0.append(seconds) } }
    }

    @Test(arguments: [
        ("localhost:8080", "http://localhost:8080/v1/embeddings"),
        ("http://localhost:8080/", "http://localhost:8080/v1/embeddings"),
        ("https://host/v1", "https://host/v1/embeddings"),
        ("https://host/openai/v1/", "https://host/openai/v1/embeddings"),
        ("https://host/v1/embeddings", "https://host/v1/embeddings"),
        ("http://host/embeddings?x=1", "http://host/embeddings?x=1"),
        ("http://host/proxy", "http://host/proxy/v1/embeddings"),
    ])
    func addressesAreCompleted(address: String, expected: String) throws {
        #expect(try EmbeddingEndpoint(address, environment: [:]).url.absoluteString == expected)
    }

    @Test(arguments: ["", "http://", "ftp://host", "a b", "http://a b/", "file:///tmp/x"])
    func whatIsNoAddressIsSaid(address: String) {
        #expect(throws: EmbedderError.invalidURL(address)) { try EmbeddingEndpoint(address, environment: [:]) }
    }

    @Test func sendsWhatServersExpect() throws {
        let server = try FakeServer(.vectors(dimension: 3))
        var endpoint = try EmbeddingEndpoint(
            server.address, model: "e5", environment: ["SONGNGU_EMBEDDER_KEY": "secret"])
        endpoint.timeout = 20
        _ = try EmbeddingClient(endpoint).vectors(of: ["Xin \"chào\""], language: "vi")
        let request = try #require(server.requests.first)
        #expect(request.head.hasPrefix("POST /v1/embeddings HTTP/1.1"))
        #expect(request.head.lowercased().contains("authorization: bearer secret"))
        let body = try #require(try JSONSerialization.jsonObject(with: Data(request.body.utf8)) as? NSDictionary)
        let expected: NSDictionary = [
            "input": ["Xin \"chào\""], "model": "e5", "input_type": "query", "encoding_format": "float",
        ]
        #expect(body == expected)
    }

    @Test(arguments: [false, true])
    func vectorsComeInOrderAndWithLengthOne(reversed: Bool) throws {
        let server = try FakeServer(.vectors(dimension: 3, reversed: reversed))
        let vectors = try client(server).vectors(of: ["a", "bb", "cccc"], language: "en")
        #expect(vectors == [[1, 1, 1], [2, 1, 1], [4, 1, 1]].map { ($0 as [Float]).normalized })
    }

    @Test func textsGoInBatches() throws {
        let server = try FakeServer(.vectors(dimension: 3))
        let client = try client(server) {
            $0.batchCount = 3
            $0.batchBytes = 10
        }
        let texts = ["a", "b", "c", "d", "eeeeeeeee", "ff", "gggggggggggggggg", "h"]
        #expect(try client.vectors(of: texts, language: "en").count == 8)
        #expect(
            server.requests.map(\.texts) == [
                ["a", "b", "c"], ["d", "eeeeeeeee"], ["ff"], ["gggggggggggggggg"], ["h"],
            ])
        #expect(try client.vectors(of: [], language: "en").isEmpty)
    }

    @Test(arguments: [429, 500, 503])
    func passingErrorsAreRetried(status: Int) throws {
        let server = try FakeServer(
            .json("busy", status: status), .json("busy", status: status, header: "Retry-After: 7"),
            .vectors(dimension: 3))
        let pauses = Pauses()
        #expect(try client(server, pauses).vectors(of: ["a"], language: "en").count == 1)
        #expect(pauses.seconds == [0.5, 7])
    }

    @Test func closedConnectionsAreRetried() throws {
        let server = try FakeServer(.drop, .vectors(dimension: 3))
        #expect(try client(server).vectors(of: ["a"], language: "en").count == 1)
    }

    @Test func lastingErrorsAreSaid() throws {
        let server = try FakeServer(.json("{\"error\":\n \"out of memory\"}", status: 500))
        let pauses = Pauses()
        let client = try client(server, pauses)
        let error = EmbedderError.refused(
            url: server.address + "/v1/embeddings", status: 500, excerpt: "{\"error\": \"out of memory\"}")
        #expect(throws: error) { try client.vectors(of: ["a"], language: "en") }
        #expect(pauses.seconds == [0.5, 1, 2])
        #expect(error.description.hasSuffix("out of memory\"}: see the log of the embedder"))
    }

    @Test func wrongKeyIsNotRetried() throws {
        let server = try FakeServer(.json("no", status: 401))
        let client = try client(server)
        #expect(throws: EmbedderError.refused(url: server.address + "/v1/embeddings", status: 401, excerpt: "no")) {
            try client.vectors(of: ["a"], language: "en")
        }
        #expect(server.requests.count == 1)
    }

    @Test func nobodyThere() throws {
        let port = try LoopbackSocket.freePort()
        var endpoint = try EmbeddingEndpoint("127.0.0.1:\(port)", environment: [:])
        endpoint.attempts = 2
        let client = EmbeddingClient(endpoint) { _ in }
        let error = #expect(throws: EmbedderError.self) { try client.vectors(of: ["a"], language: "en") }
        guard case .unreachable(let url, _, let attempts) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(url == "http://127.0.0.1:\(port)/v1/embeddings" && attempts == 2)
    }

    @Test func silenceEnds() throws {
        let server = try FakeServer(.hang)
        let client = try client(server) { $0.timeout = 0.3 }
        #expect(throws: EmbedderError.timedOut(url: server.address + "/v1/embeddings", seconds: 0.3)) {
            try client.vectors(of: ["a"], language: "en")
        }
    }

    @Test(arguments: ["", "<html>", "{}", "{\"data\": 3}", "{\"data\":[{\"embedding\":\"AAAA\"}]}", "[1,2]"])
    func otherAnswersAreSaid(body: String) throws {
        let server = try FakeServer(.json(body))
        let client = try client(server)
        #expect(throws: EmbedderError.unreadable(url: server.address + "/v1/embeddings", excerpt: body)) {
            try client.vectors(of: ["a"], language: "en")
        }
    }

    @Test(arguments: [
        ("{\"data\":[{\"embedding\":[1,2]}]}", EmbedderError.wrongCount(url: "", asked: 2, given: 1)),
        ("{\"data\":[]}", .wrongCount(url: "", asked: 2, given: 0)),
        (
            "{\"data\":[{\"index\":0,\"embedding\":[1]},{\"index\":0,\"embedding\":[1]}]}",
            .wrongCount(url: "", asked: 2, given: 1)
        ),
        (
            "{\"data\":[{\"embedding\":[1,2]},{\"embedding\":[1,2,3]}]}",
            .wrongDimension(url: "", expected: 2, given: 3)
        ),
        ("{\"data\":[{\"embedding\":[1,2]},{\"embedding\":[0,0]}]}", .emptyVector(url: "", excerpt: "bb")),
    ])
    func wrongVectorsAreSaid(body: String, expected: EmbedderError) throws {
        let server = try FakeServer(.json(body))
        let error = #expect(throws: EmbedderError.self) {
            try client(server).vectors(of: ["a", "bb"], language: "en")
        }
        #expect(error?.description == expected.description.withAddress(server.address))
    }

    @Test func dimensionsMustNotChangeBetweenBatches() throws {
        let server = try FakeServer(.vectors(dimension: 3), .vectors(dimension: 4))
        let client = try client(server)
        _ = try client.vectors(of: ["a"], language: "en")
        let error = EmbedderError.wrongDimension(url: server.address + "/v1/embeddings", expected: 3, given: 4)
        #expect(throws: error) { try client.vectors(of: ["b"], language: "en") }
    }

    @Test func serverThatTakesFewerTextsIsAskedForFewer() throws {
        let server = try FakeServer(.json("batch size 4 > 2", status: 422), .vectors(dimension: 3))
        let client = try client(server) { $0.batchCount = 4 }
        #expect(try client.vectors(of: ["a", "b", "c", "d", "e"], language: "en").count == 5)
        #expect(server.requests.map(\.texts) == [["a", "b", "c", "d"], ["a", "b"], ["c", "d"], ["e"]])
        _ = try client.vectors(of: ["f", "g", "h"], language: "en")
        #expect(server.requests.map(\.texts).suffix(2) == [["f", "g"], ["h"]])
    }

    @Test func textThatIsTooLongIsCut() throws {
        let server = try FakeServer(.json("too long", status: 413), .vectors(dimension: 3))
        _ = try client(server).vectors(of: [String(repeating: "ă ", count: 1000)], language: "vi")
        #expect(
            server.requests.map(\.texts) == [
                [String(repeating: "ă ", count: 1000)], [String(repeating: "ă ", count: 500)],
            ])
    }
}

extension String {
    /// The message of an error without an address, with one.
    fileprivate func withAddress(_ address: String) -> String { address + "/v1/embeddings" + self }
}
