#if Server
import Foundation
import Hummingbird
import SongnguDesk
import SongnguMemory
import SongnguText

/// The protocol of the Translate Toolkit's tmserver and of amaGama under `/tmserver`, so that Virtaal and others use the
/// memory as they use those.
///
/// Its answers are theirs, not the contract's: lists without a version. Callbacks for scripts of other sites (JSONP) are
/// not served.
struct TMServerRoutes: Routes {
    let service: DeskService

    /// As amaGama's.
    private static let candidates = (standard: 5, most: 30)
    private static let similarity = (standard: 70, least: 30)

    func add(to router: Router<DeskContext>) {
        router.get("tmserver/languages") { _, context in try await languages(context) }
        for path in ["tmserver/{source}/{target}/unit", "tmserver/{source}/{target}/unit/**"] {
            router.get("\(path)") { request, context in try await look(up: request, context) }
            router.post("\(path)") { request, context in try await add(request, context) }
            router.put("\(path)") { request, context in try await add(request, context) }
        }
        router.post("tmserver/{source}/{target}/store/**") { request, context in try await addAll(request, context) }
    }

    private func languages(_ context: DeskContext) async throws -> Response {
        try context.require(.read)
        // Every language is looked up in, and every one may be a translation.
        // They are counted, for which look-ups are not to wait.
        let names = try await service.work { _, memory in try memory.languages().map(\.rawValue).sorted() }
        return try .json(TMServerLanguages(sourceLanguages: names, targetLanguages: names))
    }

    private func look(up request: Request, _ context: DeskContext) async throws -> Response {
        try context.require(.read)
        let pair = try LanguagePair(context)
        let text = try request.tail(behind: "unit") ?? request.query("source") ?? ""
        guard !text.isEmpty else { throw Refusal.notFound("there is no text to look up") }
        // What is no number is as if it were not there, as with amaGama.
        let threshold = request.query("min_similarity").flatMap { Int($0) } ?? Self.similarity.standard
        let wanted = request.query("max_candidates").flatMap { Int($0) } ?? 0
        let limit = min(wanted > 0 ? wanted : Self.candidates.standard, Self.candidates.most)
        return try await .json(
            service.read { memory in
                try Desk.suggestions(
                    for: text, from: pair.source, to: pair.target,
                    threshold: min(max(threshold, Self.similarity.least), 100), limit: limit, in: memory)
            })
    }

    /// tmserver answers nothing, and so do we.
    private func add(_ request: Request, _ context: DeskContext) async throws -> Response {
        try context.require(.edit)
        let unit = try await object(SuggestedUnit.self, of: request)
        _ = try await save([unit], name: "tmserver", context)
        return .text("", "text/plain; charset=utf-8")
    }

    private func addAll(_ request: Request, _ context: DeskContext) async throws -> Response {
        try context.require(.edit)
        let name = try request.tail(behind: "store") ?? ""
        let units = try await object([SuggestedUnit].self, of: request)
        _ = try await save(units, name: name.isEmpty ? "tmserver" : "tmserver: \(name)", context)
        return .text("added \(units.count) units from \(name)", "text/plain; charset=utf-8")
    }

    /// Whatever type it is said to be: Virtaal says that of a form.
    private func object<Value: Decodable>(_ type: Value.Type, of request: Request) async throws -> Value {
        var request = request
        let body = try await request.collectBody(upTo: Limits.body)
        return try ContractJSON.decode(type, from: Array(body.readableBytesView))
    }

    private func save(_ units: [SuggestedUnit], name: String, _ context: DeskContext) async throws -> Int {
        let pair = try LanguagePair(context)
        let author = context.caller.name
        return try await service.change { memory in
            try Desk.save(
                units, from: pair.source, to: pair.target, name: name, author: author.isEmpty ? nil : author, in: memory
            )
        }
    }
}

/// What `/tmserver/languages/` answers.
struct TMServerLanguages: Encodable, Sendable {
    var sourceLanguages: [String]
    var targetLanguages: [String]
}

/// The languages of a path, which clients write as "en_GB" or "en-GB".
private struct LanguagePair: Sendable {
    let source: LanguageTag
    let target: LanguageTag

    /// Throws ``Refusal/notFound(_:)`` for what is no pair, as amaGama answers.
    init(_ context: DeskContext) throws {
        source = try Self.tag(context.parameters.require("source"))
        target = try Self.tag(context.parameters.require("target"))
        guard source.primary != target.primary else {
            throw Refusal.notFound("\(source) and \(target) are one language: give two")
        }
    }

    private static func tag(_ code: String) throws(Refusal) -> LanguageTag {
        let name = String(code.prefix { $0 != "@" && $0 != "." }).replacing("_", with: "-")
        guard let tag = LanguageTag(checking: name) else { throw .notFound("\"\(code)\" is no language") }
        return tag
    }
}

extension Request {
    /// What stands in the path behind its fourth part, decoded; a slash and what looks like a path are words. Nil where
    /// nothing does. Throws ``Refusal/badRequest(_:)``.
    fileprivate func tail(behind part: String) throws(Refusal) -> String? {
        guard let start = uri.path.firstRange(of: "/\(part)/") else { return nil }
        let tail = uri.path[start.upperBound...]
        guard !tail.isEmpty else { return nil }
        guard let text = String(tail).removingPercentEncoding else {
            throw .badRequest("the text of the path is no UTF-8 written with %: encode it as URLs are")
        }
        return text
    }
}
#endif
