import Foundation
package import SongnguText

/// Reads units from JSON, an object a line.
///
/// What ``JSONLinesWriter`` writes is read whole. So are simple objects: `{"en": "…", "vi": "…"}`,
/// `{"source": "…", "target": "…"}` in the languages that were told, and `{"translation": {"en": "…", "vi": "…"}}`;
/// there, `id`, `status` and the like are what they are in tables, and other keys with strings, numbers or booleans
/// become properties. An object does not tell the order of its keys: languages stand as they were told, the others
/// after them by their tags. A line that is not such an object is skipped with its reason; empty lines silently.
package final class JSONLinesReader: UnitReader {
    private let lines: LineSource
    private let languages: [LanguageTag]

    /// Throws ``ExchangeError``.
    /// - Parameter languages: of "source" and "target", and the order of others.
    package init(file: String, languages: [LanguageTag] = []) throws {
        lines = try LineSource(file: file, ends: .newlines)
        self.languages = languages
    }

    package var bytesRead: Int { lines.bytesRead }

    package func next() throws -> ExchangeItem? {
        while let line = try lines.next() {
            // A record separator (RFC 7464) may stand before each object.
            let text = line.text.drop { $0.isWhitespace || $0 == "\u{1E}" }
            if text.isEmpty { continue }
            do throws(JSONUnitFault) {
                return .unit(try unit(text))
            } catch {
                return .skipped(SkippedUnit(file: lines.file, line: line.number, id: error.id, reason: error.reason))
            }
        }
        return nil
    }

    private func unit(_ text: Substring) throws(JSONUnitFault) -> ExchangeUnit {
        let value: Any
        do {
            value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
        } catch {
            throw JSONUnitFault(reason: "not valid JSON: an object a line is expected")
        }
        guard let object = value as? [String: Any] else {
            throw JSONUnitFault(reason: "not a JSON object")
        }
        var parser = JSONUnitParser(languages: languages)
        return try parser.unit(object)
    }
}

/// Why an object is no unit.
struct JSONUnitFault: Error {
    var id: String?
    var reason: String
}
