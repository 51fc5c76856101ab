import Foundation

/// A value that the contract does not allow, for its own words: "must be …".
struct ContractFault: Error {
    var path: [any CodingKey]
    var reason: String
}

/// The contract's JSON: one object a line, keys in alphabetical order, so that equal results are equal bytes.
package enum ContractJSON {
    package static func line(_ record: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(record), as: UTF8.self)
    }

    /// Reads an object; what is wrong with it is said in words. Throws ``DeskError/badLine(reason:)``.
    package static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws(DeskError) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch let fault as ContractFault {
            throw .badLine(reason: "\(place(fault.path)) \(fault.reason)")
        } catch let error as DecodingError {
            throw .badLine(reason: reason(error))
        } catch {
            throw .badLine(reason: error.localizedDescription)
        }
    }

    private static func reason(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context):
            return "\(place(context.codingPath + [key])) is missing"
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            return "\(place(context.codingPath)) must be \(words(for: type))"
        case .dataCorrupted(let context) where context.codingPath.isEmpty:
            return "not a JSON object in UTF-8"
        case .dataCorrupted(let context):
            return "\(place(context.codingPath)) is damaged"
        @unknown default:
            return "not a JSON object of the contract"
        }
    }

    /// Where in the line: `"source.segments[2]"`.
    private static func place(_ path: [any CodingKey]) -> String {
        guard !path.isEmpty else { return "the line" }
        let names = path.reduce(into: "") { names, key in
            names += key.intValue.map { "[\($0)]" } ?? (names.isEmpty ? "" : ".") + key.stringValue
        }
        return "\"\(names)\""
    }

    private static func words(for type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a string"
        case is CaseID.Type: "a string or a whole number"
        case is Int.Type, is Int64.Type: "a whole number"
        case is Bool.Type: "true or false"
        case is [Any].Type: "a list"
        default: "an object"
        }
    }
}
