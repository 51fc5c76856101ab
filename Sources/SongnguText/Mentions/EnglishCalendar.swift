/// English names of months and weekdays.
enum EnglishCalendar {
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]

    /// 1...12 for "June", "Oct.", "SEPT"; nil otherwise.
    static func month(_ word: some StringProtocol) -> Int? {
        let name = word.lowercased().filter(\.isLetter)
        guard name.count >= 3 else { return nil }
        if name == "sept" { return 9 }
        return months.firstIndex { $0 == name || (name.count == 3 && $0.hasPrefix(name)) }.map { $0 + 1 }
    }

    /// 1 (Sunday) ... 7 for "Wednesday"; nil otherwise.
    static func weekday(_ word: some StringProtocol) -> Int? {
        let name = word.lowercased()
        return weekdays.firstIndex(of: name).map { $0 + 1 }
    }
}
