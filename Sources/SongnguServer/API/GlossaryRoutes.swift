#if Server
import Hummingbird
import SongnguDesk
import SongnguGlossary

/// Reading the glossary: concepts, their history, and what would be wrong with one.
struct GlossaryRoutes: Routes {
    let service: DeskService

    func add(to router: Router<DeskContext>) {
        router.get("api/v1/glossary/concepts", use: search)
        router.get("api/v1/glossary/concepts/:id") { _, context in
            try context.require(.read)
            let id = try context.conceptID()
            return try await Response.json(service.concept(id))
        }
        router.get("api/v1/glossary/concepts/:id/history") { request, context in
            try await history(request, context, of: try context.conceptID())
        }
        router.get("api/v1/glossary/history") { request, context in
            try await history(request, context, of: nil)
        }
        router.post("api/v1/glossary/problems") { request, context in
            try context.require(.read)
            let record = try await request.object(ConceptRecord.self)
            return try await Response.json(
                service.glossary {
                    ConceptProblemsRecord($0.glossary.problems(of: record, isNew: record.revision == nil))
                })
        }
    }

    private func search(_ request: Request, _ context: DeskContext) async throws -> Response {
        try context.require(.read)
        var statuses: Set<ConceptStatus> = []
        for name in request.queries("status") {
            guard let status = ConceptStatus(rawValue: name) else {
                throw Refusal.badRequest(
                    "\"status\" is \"\(name)\": give \(ConceptStatus.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            statuses.insert(status)
        }
        let query = try ConceptQuery(request, statuses: statuses)
        let origin = try request.choice("origin", of: ConceptOrigin.self)
        return try await Response.json(service.glossary { $0.glossary.search(query, isOwn: origin?.isOwn) })
    }

    private func history(_ request: Request, _ context: DeskContext, of id: String?) async throws -> Response {
        try context.require(.read)
        let offset = try request.number("offset", in: 0...1_000_000, else: 0)
        let limit = try request.number("limit", in: 1...500, else: 50)
        return try await Response.json(
            service.glossary {
                GlossaryHistoryRecord(
                    id: id, changes: try $0.glossary.history(of: id, skip: offset, limit: limit))
            })
    }
}

extension DeskService {
    /// A concept as it is now. Throws ``DeskGlossaryError/noSuchConcept(id:)``.
    func concept(_ id: String) async throws -> ConceptAnswerRecord {
        try await glossary { state in
            guard let record = state.glossary.record(id) else { throw DeskGlossaryError.noSuchConcept(id: id) }
            return ConceptAnswerRecord(record)
        }
    }
}
#endif
