#if Server
/// What a caller may do.
package enum Role: String, Codable, CaseIterable, Comparable, Sendable {
    case none, read, edit

    package static func < (left: Role, right: Role) -> Bool {
        allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
}

/// Who asks.
struct Caller: Hashable, Sendable {
    /// Stands in history as the author.
    var name: String
    var role: Role
    /// The name of the token that let them in; nil where none is needed.
    var account: String?
    /// Of that token: ``Secret/hash(_:)``.
    var token: String?

    static let nobody = Caller(name: "", role: .none)
}
#endif
