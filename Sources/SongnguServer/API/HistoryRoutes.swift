#if Server
import Hummingbird
import SongnguDesk
import SongnguMemory

/// `/api/v1/history`: what was done to the memory, and undoing it.
struct HistoryRoutes: Routes {
    let service: DeskService

    func add(to router: Router<DeskContext>) {
        router.get("api/v1/history") { request, context in
            try context.require(.read)
            let limit = try request.number("limit", in: 1...1000, else: 20)
            return try await Response.json(service.read { try HistoryRecord($0, unit: nil, limit: limit) })
        }
        router.post("api/v1/history/:operation/undo") { _, context in
            try context.require(.edit)
            let operation = try context.number("operation")
            let author = context.author
            let report = try await service.change { try $0.undo(operation, author: author) }
            return try Response.json(UndoAnswer(undone: report.operation.id, units: report.units))
        }
    }
}
#endif
