#if Server
import Hummingbird
import SongnguDesk
import SongnguMemory

/// `GET /api/v1/documents/{id}`: an article as the memory keeps it, with the units that it gave.
struct DocumentRoutes: Routes {
    let service: DeskService

    func add(to router: Router<DeskContext>) {
        router.get("api/v1/documents/:id") { _, context in
            try context.require(.read)
            let id = try context.number("id")
            return try await Response.json(
                service.read { memory in
                    guard let document = try memory.document(id) else {
                        throw Refusal.notFound("the memory has no document \(id)")
                    }
                    return DocumentRecord(
                        document, units: try memory.units(inDocument: id), reviews: try memory.reviews(ofDocument: id))
                })
        }
    }
}
#endif
