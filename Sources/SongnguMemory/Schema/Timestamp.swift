import Foundation
internal import GRDB

/// How points in time are written into the file: "2026-11-23T09:00:00Z".
enum Timestamp {
    private static let style = Date.ISO8601FormatStyle()

    static func text(of date: Date) -> String {
        date.formatted(style)
    }

    static func date(of text: String) -> Date? {
        try? style.parse(text)
    }

    /// Of a column; throws what stands for a damaged file.
    static func stored(_ text: String) throws -> Date {
        guard let date = date(of: text) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\"\(text)\" is not a time stamp")
        }
        return date
    }
}
