#if Server
import Hummingbird
import SongnguDesk
import SongnguMemory

/// `/api/v1/units`: one unit, whole; changed where it is still as the caller saw it.
struct UnitRoutes: Routes {
    let service: DeskService

    func add(to router: Router<DeskContext>) {
        router.get("api/v1/units/:id") { _, context in
            try context.require(.read)
            let id = try context.number("id")
            return try await Response.json(
                service.read { memory in
                    guard let unit = try memory.versionedUnit(id) else {
                        throw MemoryError.noSuchUnit(path: memory.path, id: id)
                    }
                    return UnitRecord(unit)
                })
        }
        router.get("api/v1/units/:id/history") { request, context in
            try context.require(.read)
            let id = try context.number("id")
            let limit = try request.number("limit", in: 1...1000, else: 100)
            return try await Response.json(service.read { try HistoryRecord($0, unit: id, limit: limit) })
        }
        router.post("api/v1/units") { request, context in
            try context.require(.edit)
            let draft = try await request.object(UnitRequest.self).draft()
            let author = context.author
            let report = try await service.change { try $0.add(draft, author: author) }
            return try Response.json(UnitChangeAnswer(report), status: report.operation == nil ? .ok : .created)
        }
        router.patch("api/v1/units/:id") { request, context in
            try context.require(.edit)
            let change = try await request.object(UnitChangeRequest.self)
            return try await edit(context, at: change.revision) { try change.edits(of: $0) }
        }
        router.delete("api/v1/units/:id") { request, context in
            try context.require(.edit)
            guard let revision = request.query("revision").flatMap(Int64.init) else {
                throw Refusal.badRequest("give the \"revision\" of the unit as you saw it")
            }
            return try await edit(context, at: revision) { _ in [.remove] }
        }
    }

    private func edit(
        _ context: DeskContext, at revision: Int64,
        _ edits: @escaping @Sendable (TranslationUnit?) throws -> [UnitEdit]
    ) async throws -> Response {
        let id = try context.number("id")
        let author = context.author
        do {
            return try await Response.json(
                service.change { memory in
                    UnitChangeAnswer(
                        try memory.edit(unit: id, at: revision, edits(memory.unit(id)), author: author))
                })
        } catch MemoryError.editedSince(let unit) {
            let present = try await service.read { try $0.versionedUnit(unit) }
            return try .json(UnitConflictAnswer(.editedSince(unit: unit), present: present), status: .conflict)
        }
    }
}

extension DeskContext {
    /// A whole number of the path. Throws ``Refusal/notFound(_:)``.
    func number(_ name: String) throws -> Int64 {
        let text = try parameters.require(name)
        guard let number = Int64(text), number > 0 else {
            throw Refusal.notFound("\"\(text)\" is no number of anything here")
        }
        return number
    }
}
#endif
