import SongnguText

/// Says of two moments whether they can be one, seen from the day of the story.
struct StoryCalendar: Sendable {
    /// Nil where neither text tells.
    let day: StoryDay?

    enum Verdict: Hashable, Sendable {
        case same, different
        /// They are of different kinds, or nothing tells.
        case unknown
    }

    /// A weekday is meant of the days around the story, not of those farther off.
    private static let nearDays = 9

    func compare(_ source: Moment.Value, _ target: Moment.Value) -> Verdict {
        switch (source, target) {
        case (.date(let m1, let d1, let y1), .date(let m2, let d2, let y2)):
            return compareDates((m1, d1, y1), (m2, d2, y2))
        case (.year(let one), .year(let other)): return one == other ? .same : .different
        case (.weekday(let one), .weekday(let other)): return one == other ? .same : .different
        case (.relative(let unit, let one), .relative(let other, let distance)):
            return unit == other ? (one == distance ? .same : .different) : .unknown
        case (.year(let year), .date(_, _, let other)), (.date(_, _, let other), .year(let year)):
            return other == year ? .same : .unknown
        case (.weekday(let weekday), .date(let month, let day?, let year)),
            (.date(let month, let day?, let year), .weekday(let weekday)):
            return compare(weekday, month, day, year)
        case (.relative(let unit, let distance), let other), (let other, .relative(let unit, let distance)):
            return compare(unit, distance, other)
        default: return .unknown
        }
    }

    private func compareDates(_ one: (Int, Int?, Int?), _ other: (Int, Int?, Int?)) -> Verdict {
        if let year = one.2, let second = other.2, year != second { return .different }
        guard one.0 == other.0 else { return .different }
        if let day = one.1, let second = other.1, day != second { return .different }
        return .same
    }

    /// A weekday against a day: within days of the story the weekday must be right.
    private func compare(_ weekday: Int, _ month: Int, _ day: Int, _ year: Int?) -> Verdict {
        guard let story = self.day, let storyYear = story.year else {
            guard let year else { return .unknown }
            return CalendarDay.weekday(CalendarDay.number(year: year, month: month, day: day)) == weekday
                ? .same : .unknown
        }
        let today = CalendarDay.number(year: storyYear, month: story.month, day: story.day)
        let years = year.map { [$0] } ?? [storyYear - 1, storyYear, storyYear + 1]
        let numbers = years.map { CalendarDay.number(year: $0, month: month, day: day) }
        guard let number = numbers.min(by: { abs($0 - today) < abs($1 - today) }), abs(number - today) <= Self.nearDays
        else {
            return isSlip(of: weekday, around: today, month, day) ? .different : .unknown
        }
        return CalendarDay.weekday(number) == weekday ? .same : .different
    }

    /// Whether a far day is one of the weekdays meant with another month, or with day and month swapped.
    private func isSlip(of weekday: Int, around today: Int, _ month: Int, _ day: Int) -> Bool {
        guard let year = self.day?.year else { return false }
        let months = (1...12).filter { $0 != month }.map { (month: $0, day: day) } + [(month: day, day: month)]
        return months.contains { meant in
            (year - 1...year + 1).contains { year in
                guard (1...12).contains(meant.month) else { return false }
                let number = CalendarDay.number(year: year, month: meant.month, day: meant.day)
                return abs(number - today) < 7 && CalendarDay.weekday(number) == weekday
            }
        }
    }

    private func compare(_ unit: String, _ distance: Int, _ other: Moment.Value) -> Verdict {
        guard let day else { return .unknown }
        switch (unit, other) {
        case ("year", .year(let year)), ("year", .date(_, _, .some(let year))):
            guard let storyYear = day.year else { return .unknown }
            return storyYear + distance == year ? .same : .different
        case ("month", .date(let month, nil, _)):
            return (day.month - 1 + distance + 12) % 12 + 1 == month ? .same : .different
        case ("month", .date(let month, .some, _)):
            return (day.month - 1 + distance + 12) % 12 + 1 == month ? .same : .unknown
        default: return .unknown
        }
    }
}
