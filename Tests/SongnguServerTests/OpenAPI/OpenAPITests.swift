#if Server
import Foundation
import Hummingbird
import HummingbirdTesting
import SongnguDesk
import Testing

@testable import SongnguServer

@Suite("OpenAPI: the description is true")
struct OpenAPITests {
    @Test("Every route of the API is described, and every description is a route")
    func routes() throws {
        let desk = try ServedDesk()
        let router = Router(context: DeskContext.self)
        for group in desk.service.routes(try Gate()) { group.add(to: router) }
        try router.validate()
        let registered = Set(
            router.routes.map { (Description.path($0.path), $0.method.rawValue.lowercased()) }
                .filter { Description.isAPI($0.0) }.map { "\($0.1) \($0.0)" })
        let described = Set(
            try Description().paths.flatMap { path, operations in
                operations.keys.filter(Description.methods.contains).map { "\($0) \(path)" }
            })
        #expect(registered.subtracting(described).sorted() == [], "routes that are not described")
        #expect(described.subtracting(registered).sorted() == [], "descriptions without a route")
    }

    @Test(
        "Every reference leads somewhere, ids are unique, and every operation has a known tag and says how it refuses")
    func references() throws {
        let description = try Description()
        var references: [String] = []
        func walk(_ value: Any) {
            if let object = value as? [String: Any] {
                if let reference = object["$ref"] as? String { references.append(reference) }
                for child in object.values { walk(child) }
            }
            for child in value as? [Any] ?? [] { walk(child) }
        }
        walk(description.document)
        #expect(references.filter { description.validator.target(of: $0) == nil } == [])
        let tags = Set((description.document["tags"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String })
        var ids: [String] = []
        for (path, operations) in description.paths {
            for (method, operation) in operations where Description.methods.contains(method) {
                let operation = try #require(operation as? [String: Any])
                ids.append(operation["operationId"] as? String ?? "")
                #expect(tags.isSuperset(of: operation["tags"] as? [String] ?? ["none"]), "\(method) \(path)")
                #expect((operation["responses"] as? [String: Any])?["default"] != nil, "\(method) \(path)")
                let names = (operation["parameters"] as? [[String: Any]] ?? []).filter { $0["in"] as? String == "path" }
                    .compactMap { $0["name"] as? String }
                #expect(names.allSatisfy { path.contains("{\($0)}") }, "\(method) \(path)")
                #expect(names.count == path.count { $0 == "{" }, "\(method) \(path)")
            }
        }
        #expect(Set(ids).count == ids.count && !ids.contains(""))
    }

    @Test("It is served, with the version of songngu")
    func served() async throws {
        try await ServedDesk().application.test(.router) { client in
            let response = try await client.execute(uri: "/api/v1/openapi.json", method: .get)
            #expect(response.status == .ok)
            #expect(try Description().faults(response, "get", "/api/v1/openapi.json") == [])
            let document = try #require(
                try JSONSerialization.jsonObject(with: Data(response.body.readableBytesView)) as? [String: Any])
            #expect(document["openapi"] as? String == "3.1.0")
            #expect((document["info"] as? [String: Any])?["version"] as? String == Desk.version)
        }
    }

    @Test(
        "Two parts do not say the same",
        arguments: [
            (#"{"paths": {"/a": {"get": {}}}}"#, "/a get stands in another part too"),
            (#"{"schemas": {"A": {}}}"#, "schemas A stands in another part too"),
        ])
    func clashes(part: String, reason: String) throws {
        let frame = Array(#"{"paths": {"/a": {"get": {}}}, "components": {"schemas": {"A": {}}}}"#.utf8)
        #expect(throws: OpenAPIDocument.Fault(part: "x", reason: reason)) {
            try OpenAPIDocument(frame: frame, areas: [("x", Array(part.utf8))])
        }
    }

    /// A schema, a value, and what is wrong.
    @Test(
        "The validator of these tests finds what is wrong",
        arguments: [
            (#"{"type": "object", "required": ["a"]}"#, "{}", ["$: \"a\" is missing"]),
            (
                #"{"properties": {"a": {"type": ["string", "integer"]}}}"#, #"{"a": 1.5}"#,
                ["$.a: 1.5 is no string|integer"]
            ),
            (
                #"{"properties": {"a": {}}, "additionalProperties": false}"#, #"{"b": 1}"#,
                ["$.b: nothing is allowed here"]
            ),
            (#"{"items": {"minimum": 2}}"#, "[2, 1]", ["$[1]: 1 is too small"]),
            (#"{"const": 1}"#, "true", ["$: 1 is not 1"]), (#"{"enum": ["a"]}"#, #""a""#, []),
            (#"{"type": "boolean"}"#, "true", []), (#"{"type": "integer"}"#, "true", ["$: 1 is no integer"]),
            (#"{"type": "number"}"#, "1", []), (#"{"minItems": 1}"#, "[]", ["$: too short"]),
            (#"{"anyOf": [{"type": "null"}, {"const": 2}]}"#, "2", []),
            (#"{"oneOf": [{"const": 2}, {"type": "integer"}]}"#, "2", ["$: 2 of oneOf match"]),
            (#"{"pattern": "^a$"}"#, #""b""#, ["$: b is not ^a$"]),
            (##"{"$ref": "#/no"}"##, "1", ["$: #/no leads nowhere"]),
            (#"{"minimun": 1}"#, "1", ["$: the keyword \"minimun\" is not known to the tests"]),
        ] as [(String, String, [String])])
    func validator(schema: String, value: String, faults: [String]) throws {
        let schema = try JSONSerialization.jsonObject(with: Data(schema.utf8))
        let value = try JSONSerialization.jsonObject(with: Data(value.utf8), options: .fragmentsAllowed)
        #expect(SchemaValidator(document: [:]).faults(value, schema) == faults)
    }
}
#endif
