import Foundation

/// Stamps as text: ISO 8601 in UTC to the second, "2026-11-23T09:00:00Z".
enum ExchangeDate {
    private static let style = Date.ISO8601FormatStyle(timeZone: .gmt)

    static func text(of date: Date) -> String {
        date.formatted(style)
    }

    /// Reads what ``text(of:)`` writes, and with a space for the T, fractions of a second (dropped), another offset
    /// than Z, no offset (UTC) or no time (midnight); nil for any other form.
    static func date(of text: String) -> Date? {
        let trimmed = String(text.trimmingPrefix(while: \.isWhitespace))
        let pattern = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?\s*(Z|z|[+-]\d\d:?\d\d)?)?\s*$/
        guard let match = trimmed.wholeMatch(of: pattern) else { return nil }
        let time = "\(match.2 ?? "00:00")\(match.3 ?? ":00")"
        guard let date = try? style.parse("\(match.1)T\(time)Z") else { return nil }
        return date.addingTimeInterval(-(offset(match.4) ?? 0))
    }

    /// Of "+07:00", in seconds.
    private static func offset(_ text: Substring?) -> TimeInterval? {
        guard let text, text.count > 1 else { return nil }
        let figures = text.filter(\.isNumber)
        guard let hours = Int(figures.prefix(2)), let minutes = Int(figures.suffix(2)) else { return nil }
        return TimeInterval((hours * 60 + minutes) * 60) * (text.hasPrefix("-") ? -1 : 1)
    }
}
