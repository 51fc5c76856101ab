#if Server
import Foundation
import Hummingbird
import SongnguDesk
import SongnguGlossary
import SongnguText

extension DeskContext {
    /// The id of a concept in the path, where all but letters and figures may be percent-encoded. Throws
    /// ``Refusal/badRequest(_:)``.
    func conceptID() throws -> String {
        let part = try parameters.require("id")
        guard let id = part.removingPercentEncoding, !id.isEmpty else {
            throw Refusal.badRequest("\"\(part)\" is no id: encode it as UTF-8, with a percent sign before each byte")
        }
        return id
    }
}

extension Request {
    /// A parameter of the query that is one of a few words; nil where it is not given, or empty.
    func choice<Value: RawRepresentable & CaseIterable>(
        _ name: String, of type: Value.Type = Value.self
    ) throws(Refusal) -> Value? where Value.RawValue == String {
        guard let text = query(name), !text.isEmpty else { return nil }
        guard let value = Value(rawValue: text) else {
            throw .badRequest(
                "\"\(name)\" is \"\(text)\": give \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return value
    }

    /// A language of the query; nil where it is not given, or empty.
    func language(_ name: String) throws(Refusal) -> LanguageTag? {
        guard let text = query(name), !text.isEmpty else { return nil }
        guard let language = LanguageTag(checking: text) else {
            throw .badRequest("\"\(name)\" is \"\(text)\": give a language tag such as vi")
        }
        return language
    }

    /// All values of a parameter that may be given more than once.
    func queries(_ name: String) -> [String] {
        uri.queryParameters.getAll(name).filter { !$0.isEmpty }
    }
}

/// Whose rows to look at.
enum ConceptOrigin: String, CaseIterable {
    case desk, curated

    var isOwn: Bool { self == .desk }
}

extension ConceptQuery {
    /// Most concepts of a page.
    static let mostConcepts = 200

    /// Reads `q`, `type`, `language`, `offset` and `limit` of a query.
    init(_ request: Request, statuses: Set<ConceptStatus>) throws {
        self.init(
            text: request.query("q") ?? "", type: request.query("type").flatMap { $0.isEmpty ? nil : $0 },
            statuses: statuses, language: try request.language("language"),
            offset: try request.number("offset", in: 0...10_000_000, else: 0),
            limit: try request.number("limit", in: 0...Self.mostConcepts, else: 50))
    }
}
#endif
