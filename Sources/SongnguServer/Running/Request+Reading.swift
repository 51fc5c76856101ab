#if Server
import Foundation
import Hummingbird
import SongnguDesk

extension Request {
    /// The object that the body holds. Throws ``Refusal/tooLarge(limit:)``, ``Refusal/mediaType(needs:)`` for a body that
    /// is given as something else than JSON, and ``DeskError/badLine(reason:)``.
    func object<Value: Decodable>(_ type: Value.Type, upTo limit: Int = Limits.body) async throws -> Value {
        let named = headers[.contentType]?.split(separator: ";").first ?? "application/json"
        guard named.lowercased().hasSuffix("json") else { throw Refusal.mediaType(needs: "application/json") }
        var request = self
        let body = try await request.collectBody(upTo: limit)
        return try ContractJSON.decode(type, from: Array(body.readableBytesView))
    }

    /// A parameter of the query, in which forms write a space as "+".
    func query(_ name: String) -> String? {
        QueryValues(uri.query)[name].first
    }

    /// A whole number of the query within bounds. Throws ``Refusal/badRequest(_:)``.
    func number(_ name: String, in bounds: ClosedRange<Int>, else standard: Int) throws(Refusal) -> Int {
        guard let text = query(name) else { return standard }
        guard let number = Int(text), bounds.contains(number) else {
            throw .badRequest(
                "\"\(name)\" is \"\(text)\": give a number from \(bounds.lowerBound) to \(bounds.upperBound)")
        }
        return number
    }
}
#endif
