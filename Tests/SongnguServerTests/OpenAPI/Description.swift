#if Server
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import SongnguServer

/// The description of the API, to hold answers against.
struct Description {
    static let methods: Set<String> = ["get", "put", "post", "delete", "patch", "head", "options", "trace"]

    let document: [String: Any]
    let validator: SchemaValidator

    init() throws {
        let bytes = try OpenAPIDocument.shared.get().bytes
        document = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        validator = SchemaValidator(document: document)
    }

    var paths: [String: [String: Any]] { document["paths"] as? [String: [String: Any]] ?? [:] }

    /// As the description writes a path of the router: names for what is matched.
    static func path(_ path: RouterPath) -> String {
        let components = path.components.map { component in
            let text = component.description
            return text == "**" ? "{text}" : text.first == ":" ? "{\(text.dropFirst())}" : text
        }
        let described = "/" + components.joined(separator: "/")
        return described.hasSuffix("/store/{text}") ? described.replacing("{text}", with: "{name}") : described
    }

    static func isAPI(_ path: String) -> Bool { path.hasPrefix("/api/") || path.hasPrefix("/tmserver/") }

    /// What is wrong with an answer to a request of a path that is written as the description writes it.
    func faults(_ response: TestResponse, _ method: String, _ path: String) throws -> [String] {
        try faults(
            status: response.status, type: response.headers[.contentType], String(buffer: response.body), method, path)
    }

    func faults(
        status: HTTPResponse.Status, type: String?, _ text: String, _ method: String, _ path: String
    ) throws -> [String] {
        guard let operation = paths[path]?[method] as? [String: Any] else {
            return ["\(method) \(path) is not described"]
        }
        let responses = operation["responses"] as? [String: Any] ?? [:]
        let status = "\(status.code)"
        guard let described = (responses[status] ?? responses["default"]) as? [String: Any] else {
            return ["the status \(status) of \(method) \(path) is not described"]
        }
        let target = (described["$ref"] as? String).flatMap { validator.target(of: $0) } as? [String: Any] ?? described
        let type = type?.prefix { $0 != ";" } ?? ""
        guard let content = (target["content"] as? [String: Any])?[String(type)] as? [String: Any] else {
            return target["content"] == nil && text.isEmpty ? [] : ["\(type) is not described"]
        }
        guard type.contains("json") else { return [] }
        let texts = type == "application/jsonl" ? text.split(separator: "\n").map(String.init) : [text]
        return try texts.flatMap { text in
            let value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
            return validator.faults(value, content["schema"] ?? false)
        }
    }
}
#endif
