#if Server
import HTTPTypes
import Hummingbird

/// What paths are asked by methods that no route of theirs has: OPTIONS is told those that they have, others are refused.
enum OtherMethods {
    private static let known: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options]

    /// - Parameter router: with all other routes.
    static func add(to router: Router<DeskContext>) {
        let routes = Dictionary(grouping: router.routes) { $0.path.description }
        for (_, group) in routes {
            guard let path = group.first?.path else { continue }
            var methods = Set(group.map(\.method))
            if methods.contains(.get) { methods.insert(.head) }
            methods.insert(.options)
            let allowed = methods.map(\.rawValue).sorted()
            for method in known where !group.contains(where: { $0.method == method }) {
                // GET brings HEAD with it.
                guard method != .head || !methods.contains(.get) else { continue }
                router.on(path, method: method) { request, _ -> Response in
                    guard request.method == .options else { throw Refusal.method(allowed: allowed) }
                    return Response(status: .noContent, headers: [.allow: allowed.joined(separator: ", ")])
                }
            }
        }
    }
}
#endif
