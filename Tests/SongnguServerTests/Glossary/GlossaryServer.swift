#if Server
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import SongnguDesk
import SongnguMemory
import SongnguPages
import SongnguText
import Testing

@testable import SongnguServer

/// The glossary's routes for somebody of a role, without what guards the others.
struct GlossaryServer {
    let desk: ServedDesk

    static let table =
        "id\ttype\ten\tvi\tvi:deprecated\nplace.bridge\tplace\tBridge Strange Town\tPhố Cầu Lạ\tPhố Kiều Lạ\n"

    init(_ table: String = table) throws {
        desk = try ServedDesk(glossary: table)
    }

    private struct Caller: RouterMiddleware {
        var role: Role
        var language: PageLanguage
        /// Its folder goes with it, and must be there as long as the routes are.
        let desk: ServedDesk

        func handle(
            _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
        ) async throws -> Response {
            var context = context
            context.caller = SongnguServer.Caller(name: "Mai", role: role)
            context.language = language
            return try await next(request, context)
        }
    }

    func application(_ role: Role = .edit, _ language: PageLanguage = .english) -> some ApplicationProtocol {
        let service = desk.service
        let router = Router(context: DeskContext.self)
        router.add(middleware: Caller(role: role, language: language, desk: desk))
        router.add(middleware: Refusals())
        let routes: [any Routes] = [
            GlossaryRoutes(service: service), GlossaryEditRoutes(service: service),
            GlossaryFindingRoutes(service: service), GlossaryPageRoutes(service: service),
        ]
        for group in routes { group.add(to: router) }
        return Application(responder: DescribedResponder(inner: router.buildResponder()))
    }

    func remember(_ texts: [String]) throws {
        _ = try desk.memory.importUnits(
            texts.enumerated().map { index, text in
                ImportedUnit(
                    variants: [
                        Variant(language: .english, text: "The bus came, number \(index)."),
                        Variant(language: .vietnamese, text: text),
                    ], tuid: "\(index)")
            }, file: "a.tmx")
    }
}

extension TestClientProtocol {
    /// The status, and the object of the answer.
    func ask(
        _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil
    ) async throws -> (status: Int, object: [String: Any]) {
        let response = try await execute(
            uri: path, method: method, headers: [.accept: "application/json"],
            body: body.map { ByteBuffer(string: $0) })
        let object = try JSONSerialization.jsonObject(with: Data(response.body.readableBytesView))
        return (response.status.code, try #require(object as? [String: Any]))
    }

    func page(_ path: String) async throws -> (status: Int, text: String) {
        let response = try await execute(uri: path, method: .get, headers: [.accept: "text/html"])
        return (response.status.code, String(buffer: response.body))
    }
}

extension [String: Any] {
    func object(_ key: String) -> [String: Any] { self[key] as? [String: Any] ?? [:] }
    func list(_ key: String) -> [[String: Any]] { self[key] as? [[String: Any]] ?? [] }
    func string(_ key: String) -> String? { self[key] as? String }
}
#endif
