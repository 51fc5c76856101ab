internal import Foundation

/// The days on which a concept's names are the right ones: of an office, a renamed place.
///
/// Days are ISO 8601 calendar dates, compared as text; both ends are included, nil is open.
package struct Validity: Codable, Hashable, Sendable {
    package var from: String?
    package var until: String?

    package init(from: String? = nil, until: String? = nil) {
        self.from = from
        self.until = until
    }

    /// Reads "2021-01-20..2025-01-19", "2021-01-20.." or "..2025-01-19"; nil where that is none, or ends before it
    /// begins.
    package init?(_ text: some StringProtocol) {
        let parts = String(text).components(separatedBy: "..")
        guard parts.count == 2, parts.contains(where: { !$0.isEmpty }),
            parts.allSatisfy({ $0.isEmpty || Self.isDay($0) })
        else { return nil }
        from = parts[0].isEmpty ? nil : parts[0]
        until = parts[1].isEmpty ? nil : parts[1]
        if let from, let until, until < from { return nil }
    }

    package var text: String { "\(from ?? "")..\(until ?? "")" }

    /// Whether a day is inside; nil, an unknown day, is inside everything.
    package func contains(_ day: String?) -> Bool {
        guard let day, Self.isDay(day) else { return true }
        return (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }

    private static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 10, parts.map(\.count) == [4, 2, 2],
            let month = Int(parts[1]), let day = Int(parts[2])
        else { return false }
        return text.allSatisfy { $0 == "-" || $0.isASCII && $0.isNumber } && (1...12).contains(month)
            && (1...31).contains(day)
    }
}
