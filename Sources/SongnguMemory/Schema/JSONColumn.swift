import Foundation
internal import GRDB

/// Values that are written into a column as JSON, with keys in order so that equal values are equal texts.
enum JSONColumn {
    static func text(of value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// Throws what stands for a damaged file where the text is not such a value.
    static func value<Value: Decodable>(of text: String, as type: Value.Type = Value.self) throws -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
        } catch {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\"\(text.prefix(80))\" is not a \(type)")
        }
    }
}
