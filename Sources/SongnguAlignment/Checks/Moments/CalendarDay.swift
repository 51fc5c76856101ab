import SongnguText

/// Days of the proleptic Gregorian calendar by their number since 1970-01-01 (Hinnant, "chrono-Compatible Low-Level
/// Date Algorithms").
enum CalendarDay {
    static func number(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    }

    /// 1 (Sunday) ... 7 of a day's number.
    static func weekday(_ number: Int) -> Int {
        // Day 719,468 of this count is 1970-01-01, a Thursday.
        ((number - 719_468 + 4) % 7 + 7) % 7 + 1
    }
}
