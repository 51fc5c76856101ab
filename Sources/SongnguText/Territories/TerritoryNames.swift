internal import CICU
internal import Foundation

/// What languages call the territories of ISO 3166-1, by Unicode CLDR: forms to look at, not to rely on.
package enum TerritoryNames {
    /// The names by code of two letters; empty for a language that CLDR does not know.
    package static func names(in language: LanguageTag) -> [String: String] {
        var bytes = [CChar](repeating: 0, count: 1 << 14)
        var length = cicu_territory_names(language.rawValue, &bytes, Int64(bytes.count))
        if length > Int64(bytes.count) {
            bytes = [CChar](repeating: 0, count: Int(length))
            length = cicu_territory_names(language.rawValue, &bytes, length)
        }
        guard length > 0 else { return [:] }
        let text = String(decoding: bytes.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let rows = text.split(separator: "\n").map { $0.split(separator: "\t", maxSplits: 1) }
        return Dictionary(rows.filter { $0.count == 2 }.map { (String($0[0]), String($0[1])) }) { first, _ in first }
    }

    /// Of the library that the names come with: "ICU 72.1".
    package static var origin: String { "ICU \(String(cString: cicu_version()))" }
}
