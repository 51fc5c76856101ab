import Foundation

/// The contract's JSON: one object a line, keys in alphabetical order, so that equal results are equal bytes.
package enum ContractJSON {
    package static func line(_ record: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(record), as: UTF8.self)
    }

    /// Reads an object; what is wrong with it is said in words. Throws ``DeskError/badLine(reason:)``.
    static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws(DeskError) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch let error as DecodingError {
            throw .badLine(reason: reason(error))
        } catch {
            throw .badLine(reason: error.localizedDescription)
        }
    }

    private static func reason(_ error: DecodingError) -> String {
        func place(_ path: [any CodingKey]) -> String {
            path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
        }
        switch error {
        case .keyNotFound(let key, let context):
            return "\"\(place(context.codingPath + [key]))\" is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return "\"\(place(context.codingPath))\" is of the wrong type"
        case .dataCorrupted(let context) where context.codingPath.isEmpty:
            return "not a JSON object in UTF-8"
        case .dataCorrupted(let context):
            return "\"\(place(context.codingPath))\" is damaged"
        @unknown default:
            return "not a JSON object of the contract"
        }
    }
}
