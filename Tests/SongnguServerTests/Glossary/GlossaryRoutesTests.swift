#if Server
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import SongnguServer

@Suite("Server: concepts")
struct GlossaryRoutesTests {
    /// A new concept.
    static func concept(_ name: String, id: String = "", note: String = "", revision: String? = nil) -> String {
        """
        {"id": "\(id)", "type": "place", "note": "\(note)", \(revision.map { "\"revision\": \"\($0)\", " } ?? "")"terms": [\
        {"text": "\(name)", "lang": "en"}, {"text": "đồi \(name)", "lang": "vi"}]}
        """
    }

    @Test(
        "Concepts are found by words and filters",
        arguments: [
            ("q=pho%20cau%20la&origin=desk", ["place.bridge"], 1), ("q=strange+town&origin=desk", ["place.bridge"], 1),
            ("q=strange%20town&origin=curated", [], 0), ("q=strange%20town&status=draft&status=retired", [], 0),
            ("origin=desk&offset=1", [], 1), ("origin=desk&limit=0", [], 1), ("q=strange+town&type=person", [], 0),
            ("q=strange+town&language=vi", ["place.bridge"], 1), ("origin=desk&language=ru", [], 0),
        ])
    func search(query: String, ids: [String], total: Int) async throws {
        try await GlossaryServer().application(.read).test(.router) { client in
            let answer = try await client.ask(.get, "/api/v1/glossary/concepts?\(query)")
            #expect(answer.status == 200)
            #expect(answer.object.list("concepts").map { $0.string("id") } == ids)
            #expect(answer.object["total"] as? Int == total)
        }
    }

    @Test(
        "What is asked wrongly is told",
        arguments: [
            ("concepts?status=gone", "\"status\" is \"gone\": give current, draft, retired"),
            ("concepts?origin=x", "\"origin\" is \"x\": give desk, curated"),
            ("concepts?language=%C3%A9t%20%C3%A9", "\"language\" is \"ét é\": give a language tag such as vi"),
            ("concepts?limit=900", "\"limit\" is \"900\": give a number from 0 to 200"),
            ("history?limit=0", "\"limit\" is \"0\": give a number from 1 to 500"),
            ("concepts/%FF", "\"%FF\" is no id: encode it as UTF-8, with a percent sign before each byte"),
        ])
    func badRequests(path: String, message: String) async throws {
        try await GlossaryServer().application(.read).test(.router) { client in
            let answer = try await client.ask(.get, "/api/v1/glossary/\(path)")
            #expect(answer.status == 400)
            #expect(answer.object.object("error").string("message") == message)
        }
    }

    @Test("A concept is added, edited, retired, restored and removed, and its history says by whom")
    func edits() async throws {
        let path = "/api/v1/glossary/concepts"
        try await GlossaryServer().application().test(.router) { client in
            let added = try await client.execute(
                uri: path, method: .post, body: .init(string: Self.concept("Tall Odd Hill")))
            #expect(added.status == .created)
            #expect(added.headers[.location] == "\(path)/place.tall-odd-hill")
            let mine = "\(path)/place.tall-odd-hill"
            func revision() async throws -> String {
                try #require(try await client.ask(.get, mine).object.object("concept").string("revision"))
            }
            let edit = Self.concept("Tall Odd Hill", note: "steep", revision: try await revision())
            #expect(try await client.ask(.put, mine, edit).object.object("change").string("action") == "edit")
            for (action, status) in [("retire", "retired"), ("restore", "current")] {
                let answer = try await client.ask(.post, "\(mine)/\(action)", "{\"revision\": \"\(revision())\"}")
                #expect(answer.status == 200)
                #expect(answer.object.object("concept").string("status") == status)
            }
            let removed = try await client.ask(.delete, "\(mine)?revision=\(revision())")
            #expect(removed.status == 200)
            #expect(removed.object["concept"] == nil)
            #expect(try await client.ask(.get, mine).status == 404)
            for history in ["\(mine)/history", "/api/v1/glossary/history"] {
                let changes = try await client.ask(.get, history).object.list("changes")
                #expect(
                    changes.map { $0.string("action") } == ["remove", "restore", "retire", "edit", "add"])
                #expect(changes.allSatisfy { $0.string("by") == "Mai" })
            }
            #expect(
                try await client.ask(.get, "\(mine)/history?offset=4&limit=1").object.list("changes")
                    .map { $0.string("action") } == ["add"])
        }
    }

    @Test("A curated concept that is edited becomes the desk's own, and comes back")
    func curated() async throws {
        let path = "/api/v1/glossary/concepts/place.russia"
        try await GlossaryServer().application().test(.router) { client in
            var concept = try await client.ask(.get, path).object.object("concept")
            #expect(concept.string("origin") == "curated")
            concept["note"] = "ours"
            let body = String(decoding: try JSONSerialization.data(withJSONObject: concept), as: UTF8.self)
            let saved = try await client.ask(.put, path, body).object.object("concept")
            #expect(saved.string("origin") == "desk")
            #expect(saved.string("replaces") == "curated")
            let back = try await client.ask(.delete, "\(path)?revision=\(saved.string("revision") ?? "")")
            #expect(back.object.object("concept").string("origin") == "curated")
            let refused = try await client.ask(.delete, "\(path)?revision=\(concept.string("revision") ?? "")")
            #expect(refused.status == 409)
        }
    }

    @Test("Whoever edits what somebody else changed is told what it is now, and nothing is lost")
    func conflict() async throws {
        let path = "/api/v1/glossary/concepts/place.bridge"
        try await GlossaryServer().application().test(.router) { client in
            let seen = try await client.ask(.get, path).object.object("concept").string("revision") ?? ""
            let theirs = Self.concept("Bridge Strange Town", note: "theirs", revision: seen)
            #expect(try await client.ask(.put, path, theirs).status == 200)
            let mine = Self.concept("Bridge Strange Town", note: "mine", revision: seen)
            for answer in [
                try await client.ask(.put, path, mine),
                try await client.ask(.post, "\(path)/retire", "{\"revision\": \"\(seen)\"}"),
                try await client.ask(.delete, "\(path)?revision=\(seen)"),
                try await client.ask(
                    .post, "/api/v1/glossary/concepts", Self.concept("Other Odd Town", id: "place.bridge")),
            ] {
                #expect(answer.status == 409)
                #expect(answer.object.object("error").string("code") == "conflict")
                #expect(answer.object.object("present").string("note") == "theirs")
                #expect(answer.object.object("present").string("revision")?.count == 16)
            }
        }
    }

    @Test("Of many who save the same revision at a time, one does")
    func concurrency() async throws {
        let path = "/api/v1/glossary/concepts/place.bridge"
        try await GlossaryServer().application().test(.router) { client in
            let seen = try await client.ask(.get, path).object.object("concept").string("revision") ?? ""
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        try await client.ask(
                            .put, path, Self.concept("Bridge Strange Town", note: "\(number)", revision: seen)
                        ).status
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }.sorted()
            }
            #expect(statuses == [200] + Array(repeating: 409, count: 7))
            #expect(try await client.ask(.get, "\(path)/history").object.list("changes").count == 1)
        }
    }

    @Test(
        "Ids with any characters are found",
        arguments: [
            ("AC/DC", "AC%2FDC"), ("đồi.cao", "%C4%91%E1%BB%93i.cao"), ("a?b#c&d=e", "a%3Fb%23c%26d%3De"),
            ("100%25", "100%2525"), ("place.x+y", "place.x%2By"), ("\u{1F600}", "%F0%9F%98%80"), ("..a", "..a"),
        ])
    func oddIDs(id: String, encoded: String) async throws {
        let path = "/api/v1/glossary/concepts/\(encoded)"
        let server = try GlossaryServer()
        try await server.application().test(.router) { client in
            let added = try await client.execute(
                uri: "/api/v1/glossary/concepts", method: .post,
                body: .init(string: Self.concept("Tall Odd Hill", id: id)))
            #expect(added.status == .created)
            #expect(added.headers[.location] == path)
            let concept = try await client.ask(.get, path).object.object("concept")
            #expect(concept.string("id") == id)
            let page = try await client.page("/glossary/concepts/\(encoded)")
            #expect(page.status == 200)
            #expect(page.text.contains("data-api=\"\(path)\""))
            #expect(try await client.page("/glossary/concepts/\(encoded)/edit").status == 200)
            #expect(try await client.ask(.get, "\(path)/history").object.list("changes").count == 1)
            let revision = concept.string("revision") ?? ""
            #expect(try await client.ask(.post, "\(path)/retire", "{\"revision\": \"\(revision)\"}").status == 200)
        }
    }

    @Test(
        "Ids that an address cannot have, or another concept has, are refused",
        arguments: [("..", 422), (".", 422), ("#a", 422), ("a;b", 422), (" place.bridge ", 409)])
    func refusedIDs(id: String, status: Int) async throws {
        try await GlossaryServer().application().test(.router) { client in
            let answer = try await client.ask(
                .post, "/api/v1/glossary/concepts", Self.concept("Tall Odd Hill", id: id))
            #expect(answer.status == status)
        }
    }

    @Test("What cannot be saved is told by fields", arguments: ["concepts", "problems"])
    func problems(route: String) async throws {
        let body = """
            {"id": "a b", "type": "place", "terms": [{"text": "Odd; Hill", "lang": "en"}, {"text": "", "lang": "vi"}]}
            """
        try await GlossaryServer().application().test(.router) { client in
            let answer = try await client.ask(.post, "/api/v1/glossary/\(route)", body)
            #expect(answer.status == (route == "concepts" ? 422 : 200))
            let problems = answer.object.list("problems")
            #expect(problems.map { $0.string("field") } == ["id", "terms[0].text", "terms[1].text"])
            #expect(problems.allSatisfy { $0.string("severity") == "fault" })
        }
    }

    @Test("A new concept's id may be taken, and may be left out")
    func problemsOfNew() async throws {
        try await GlossaryServer().application(.read).test(.router) { client in
            let path = "/api/v1/glossary/problems"
            let taken = try await client.ask(.post, path, Self.concept("Tall Odd Hill", id: "place.bridge"))
            #expect(taken.object.list("problems").map { $0.string("field") } == ["id"])
            #expect(
                try await client.ask(.post, path, Self.concept("Tall Odd Hill")).object.list("problems").isEmpty)
            #expect(try await client.ask(.get, "/api/v1/glossary/history").object.list("changes").isEmpty)
        }
    }

    @Test(
        "Edits that say too little or too much are refused",
        arguments: [
            (HTTPRequest.Method.put, "place.bridge", concept("Odd Hill"), 400),
            (.put, "place.none", concept("Odd", revision: "x"), 404),
            (.put, "place.bridge", concept("Odd Hill", id: "place.other", revision: "x"), 400),
            (.post, "place.bridge/retire", "{}", 400), (.delete, "place.bridge", "", 400),
            (.put, "place.bridge", "{\"terms\": [], \"nmae\": 1}", 400), (.put, "place.bridge", "{", 400),
        ])
    func refused(method: HTTPRequest.Method, path: String, body: String, status: Int) async throws {
        try await GlossaryServer().application().test(.router) { client in
            let answer = try await client.ask(method, "/api/v1/glossary/concepts/\(path)", body)
            #expect(answer.status == status)
        }
    }

    @Test("Readers read, and nobody else does")
    func roles() async throws {
        let server = try GlossaryServer()
        let concepts = "/api/v1/glossary/concepts"
        try await server.application(.read).test(.router) { client in
            let edits: [(HTTPRequest.Method, String)] = [
                (.post, concepts), (.put, "\(concepts)/place.bridge"),
                (.delete, "\(concepts)/place.bridge?revision=x"),
                (.post, "\(concepts)/place.bridge/retire"), (.post, "\(concepts)/place.bridge/restore"),
                (.post, "/api/v1/glossary/fixes"),
            ]
            for (method, path) in edits {
                #expect(try await client.ask(method, path, "{}").status == 403, "\(path)")
            }
            let page = try await client.page("/glossary/concepts/place.bridge")
            #expect(page.status == 200)
            #expect(!page.text.contains("data-action"))
        }
        try await server.application(.none).test(.router) { client in
            for path in [
                concepts, "\(concepts)/place.bridge", "\(concepts)/place.bridge/history", "/api/v1/glossary/history",
                "/api/v1/glossary/findings",
            ] {
                let answer = try await client.ask(.get, path)
                #expect(answer.status == 403, "\(path)")
            }
            for path in ["/glossary", "/glossary/findings", "/glossary/history", "/glossary/new"] {
                let page = try await client.page(path)
                #expect(page.status == 403, "\(path)")
            }
        }
    }
}
#endif
