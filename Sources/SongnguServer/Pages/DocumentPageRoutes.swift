#if Server
import Hummingbird
import SongnguMemory
import SongnguPages

/// `/documents/{id}`.
struct DocumentPageRoutes: Routes {
    let service: DeskService

    func add(to router: Router<DeskContext>) {
        router.get("documents/:id") { _, context in
            try context.require(.read)
            let id = try context.number("id")
            let page = try await service.read { memory in
                guard let document = try memory.document(id) else {
                    throw Refusal.notFound("the memory has no document \(id)")
                }
                return DocumentPage(
                    document: document, units: try memory.units(inDocument: id),
                    reviews: try memory.reviews(ofDocument: id))
            }
            return Response.page(page.layout(in: context.language), context)
        }
    }
}
#endif
