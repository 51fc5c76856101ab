import Foundation

/// How points in time are written into the file: "2026-11-23T09:00:00Z".
enum Timestamp {
    private static let style = Date.ISO8601FormatStyle()

    static func text(of date: Date) -> String {
        date.formatted(style)
    }

    static func date(of text: String) -> Date? {
        try? style.parse(text)
    }
}
