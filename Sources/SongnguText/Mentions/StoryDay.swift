/// The day a story is told from, by which its weekdays are resolved.
package struct StoryDay: Hashable, Sendable {
    package var month: Int
    package var day: Int
    /// Nil where neither the story nor its page names one.
    package var year: Int?

    /// Reads "2021-06-30" or "--06-30"; the year of `other` helps out where the first has none.
    package init?(_ date: String?, year other: String? = nil) {
        let parts = (date ?? "").split(separator: "-").compactMap { Int($0) }
        guard parts.count >= 2 else { return nil }
        day = parts[parts.count - 1]
        month = parts[parts.count - 2]
        year = parts.count == 3 ? parts[0] : other.flatMap { Int($0.prefix(4)) }
        guard year.map((1...9999).contains) ?? true, (1...12).contains(month) else { return nil }
        guard (1...Self.days(month: month, year: year)).contains(day) else { return nil }
    }

    /// A story's date, with the year of the page's where it has none of its own: "--03-03" by "2026-03-04" is
    /// "2026-03-03". A page of early January tells of last December.
    package static func completing(_ date: String, by page: String?) -> String {
        guard let story = StoryDay(date), story.year == nil, let page = StoryDay(page), let year = page.year else {
            return date
        }
        let isLastYear = story.month - page.month > 6
        return "\(isLastYear ? year - 1 : year)\(date.dropFirst())"
    }

    private init(month: Int, day: Int, year: Int?) {
        (self.month, self.day, self.year) = (month, day, year)
    }

    /// The last such weekday (1 Sunday ... 7) up to this day: "on Monday" in a story of a Wednesday is two days before.
    /// Nil without a year.
    package func last(weekday: Int) -> StoryDay? {
        guard let year else { return nil }
        let number = CalendarDay.number(year: year, month: month, day: day)
        let back = ((CalendarDay.weekday(number) - weekday) % 7 + 7) % 7
        let day = CalendarDay.date(number - back)
        return StoryDay(month: day.month, day: day.day, year: day.year)
    }

    /// The length of a month; of the longest February without a year.
    private static func days(month: Int, year: Int?) -> Int {
        let isLeap = year.map { $0.isMultiple(of: 4) && (!$0.isMultiple(of: 100) || $0.isMultiple(of: 400)) } ?? true
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}
