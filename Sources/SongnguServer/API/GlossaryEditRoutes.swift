#if Server
import Hummingbird
import SongnguDesk
import SongnguPages

/// Editing the desk's own glossary. Whoever edits a concept sends the revision that they saw.
struct GlossaryEditRoutes: Routes {
    let service: DeskService

    /// What is to be edited, by the revision that was seen.
    private struct RevisionRequest: Decodable {
        var revision: String
    }

    func add(to router: Router<DeskContext>) {
        router.post("api/v1/glossary/concepts", use: add)
        router.put("api/v1/glossary/concepts/:id", use: replace)
        router.post("api/v1/glossary/concepts/:id/retire") { request, context in
            try await change(request, context) { try $0.retire($1, expecting: $2, author: $3) }
        }
        router.post("api/v1/glossary/concepts/:id/restore") { request, context in
            try await change(request, context) { try $0.restore($1, expecting: $2, author: $3) }
        }
        router.delete("api/v1/glossary/concepts/:id") { request, context in
            try context.require(.edit)
            guard let revision = request.query("revision"), !revision.isEmpty else { throw Self.noRevision }
            let (id, author) = (try context.conceptID(), context.author)
            return try await Response.json(
                service.edit { ConceptEditRecord(try $0.remove(id, expecting: revision, author: author)) })
        }
    }

    private static let noRevision = Refusal.badRequest(
        "\"revision\" is missing: give that of the concept as you saw it, so that nobody's work is lost")

    private func add(_ request: Request, _ context: DeskContext) async throws -> Response {
        try context.require(.edit)
        let record = try await request.object(ConceptRecord.self)
        let author = context.author
        let edit = try await service.edit { try $0.save(record, expecting: nil, author: author) }
        var response = try Response.json(ConceptEditRecord(edit), status: .created)
        if let id = edit.concept?.id { response.headers[.location] = "/api/v1" + GlossaryAddress.concept(id) }
        return response
    }

    private func replace(_ request: Request, _ context: DeskContext) async throws -> Response {
        try context.require(.edit)
        var record = try await request.object(ConceptRecord.self)
        let (id, author) = (try context.conceptID(), context.author)
        guard let revision = record.revision, !revision.isEmpty else { throw Self.noRevision }
        guard record.id.isEmpty || record.id == id else {
            throw Refusal.badRequest(
                "\"id\" is \"\(record.id)\" and the concept is \(id): an id stays; add a concept with the other, and "
                    + "retire this one")
        }
        record.id = id
        let edited = record
        return try await Response.json(
            service.edit { ConceptEditRecord(try $0.save(edited, expecting: revision, author: author)) })
    }

    private func change(
        _ request: Request, _ context: DeskContext,
        _ edit: @escaping @Sendable (inout DeskGlossary, String, String, String?) throws -> ConceptEdit
    ) async throws -> Response {
        try context.require(.edit)
        let seen = try await request.object(RevisionRequest.self)
        let (id, author) = (try context.conceptID(), context.author)
        return try await Response.json(
            service.edit { ConceptEditRecord(try edit(&$0, id, seen.revision, author)) })
    }
}
#endif
