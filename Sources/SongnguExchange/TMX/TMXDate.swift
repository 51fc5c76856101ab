import Foundation

/// Dates of TMX: "20261123T090000Z", always UTC.
enum TMXDate {
    static func text(of date: Date) -> String {
        let seconds = Int(date.timeIntervalSince1970.rounded(.down))
        let (days, second) = (floorDivide(seconds, 86_400), modulo(seconds, 86_400))
        let (year, month, day) = civil(days)
        guard (0...9999).contains(year) else { return text(of: Date(timeIntervalSince1970: 0)) }
        let number = (year * 100 + month) * 100 + day
        let time = (second / 3600 * 100 + second / 60 % 60) * 100 + second % 60
        return String("\(100_000_000 + number)".dropFirst()) + "T" + String("\(1_000_000 + time)".dropFirst()) + "Z"
    }

    /// Reads "20261123T090000Z", and the forms some tools write instead: "2026-11-23T09:00:00Z", a space for the T, no
    /// Z. Nil for any other, and for dates that no calendar has.
    static func date(of text: String) -> Date? {
        var digits = 0
        var (day, time) = (0, 0)
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case 0x30...0x39:
                if digits < 8 { day = day * 10 + Int(byte) - 0x30 } else { time = time * 10 + Int(byte) - 0x30 }
                digits += 1
                guard digits <= 14 else { return nil }
            case UInt8(ascii: "-"), UInt8(ascii: ":"): guard digits < 14 else { return nil }
            case UInt8(ascii: "T"), UInt8(ascii: " "): guard digits == 8 else { return nil }
            case UInt8(ascii: "Z"): guard digits == 14, index == text.utf8.count - 1 else { return nil }
            default: return nil
            }
        }
        guard digits == 14 else { return nil }
        return date(year: day / 10_000, day / 100 % 100, day % 100, time / 10_000, time / 100 % 100, time % 100)
    }

    /// Nil for a day or a time that there is not.
    private static func date(
        year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int, _ second: Int
    ) -> Date? {
        guard (1...12).contains(month), day >= 1, hour < 24, minute < 60, second < 61 else { return nil }
        let days = self.days(year, month, day)
        guard civil(days) == (year, month, day) else { return nil }
        return Date(timeIntervalSince1970: Double(days * 86_400 + hour * 3600 + minute * 60 + second))
    }

    /// Days since 1970-01-01 of a date of the Gregorian calendar, counted in years that begin in March.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return 365 * year + floorDivide(year, 4) - floorDivide(year, 100) + floorDivide(year, 400) + dayOfYear - 719_468
    }

    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = floorDivide(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let index = (5 * dayOfYear + 2) / 153
        let month = index < 10 ? index + 3 : index - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * index + 2) / 5 + 1)
    }

    private static func floorDivide(_ number: Int, _ divisor: Int) -> Int {
        number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
    }

    private static func modulo(_ number: Int, _ divisor: Int) -> Int {
        number - floorDivide(number, divisor) * divisor
    }
}
