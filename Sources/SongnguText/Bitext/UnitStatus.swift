/// What is thought of a translation unit.
package enum UnitStatus: String, Codable, CaseIterable, Hashable, Sendable {
    /// Aligned or translated, and looked at by nobody yet.
    case draft
    case approved
    /// Kept so that it is not proposed again.
    case rejected
}
