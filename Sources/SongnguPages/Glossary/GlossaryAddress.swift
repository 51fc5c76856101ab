import Foundation

/// Where the pages of the glossary are.
package enum GlossaryAddress {
    /// An id may hold any letter or mark but spaces and semicolons: all but plain ones are percent-encoded, "/" too.
    package static func concept(_ id: String) -> String {
        "/glossary/concepts/" + encoded(id)
    }

    /// A path with a query; values that are nil or empty are left out.
    static func path(_ path: String, _ query: [(String, String?)]) -> String {
        let pairs = query.compactMap { name, value in
            value.flatMap { $0.isEmpty ? nil : "\(name)=\(encoded($0))" }
        }
        return pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }
}
