import Foundation

/// The one form of dates in TMX: "20261123T090000Z", always UTC.
enum TMXDate {
    private static let style = Date.ISO8601FormatStyle(timeZone: .gmt)
        .year().month().day().dateSeparator(.omitted)
        .time(includingFractionalSeconds: false).timeSeparator(.omitted)

    static func text(of date: Date) -> String {
        date.formatted(style) + "Z"
    }

    /// Nil for any other form.
    static func date(of text: String) -> Date? {
        let bytes = Array(text.utf8)
        guard bytes.count == 16, bytes[8] == UInt8(ascii: "T"), bytes[15] == UInt8(ascii: "Z") else { return nil }
        guard (bytes[0..<8] + bytes[9..<15]).allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return try? style.parse(String(text.dropLast()))
    }
}
