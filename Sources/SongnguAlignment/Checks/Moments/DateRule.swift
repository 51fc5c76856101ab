import SongnguText

/// A day, month, year or weekday of the target is another than that of its source.
///
/// Weekdays and "last month" are resolved by the day of the story. A date of the target that the story names anywhere
/// is right; what is left over is wrong only against a date of the source that is left over too.
enum DateRule: FidelityRule {
    static let name = "date"

    static let examples: [FidelityExample] = [
        .init("The fair opens on October 7.", "Hội chợ khai mạc ⟦ngày 7/11⟧."),
        .init("The fair opens on October 7.", "Hội chợ khai mạc ⟦ngày 10/7⟧."),
        .init("The fair opens on October 7.", "Hội chợ khai mạc ngày 7/10."),
        .init("The treaty expires in 2031.", "Hiệp ước hết hiệu lực vào năm ⟦2013⟧."),
        .init("KYIV, March 5, 2024 (AFP) - The bill passed on Tuesday.", "Dự luật được thông qua ⟦ngày 4/3⟧."),
        .init("KYIV, March 5, 2024 (AFP) - The bill passed on Tuesday.", "Dự luật được thông qua ngày 5/3."),
        .init("KYIV, March 5, 2024 (AFP) - The bill passed on Sunday.", "Dự luật được thông qua hôm Chủ nhật (3/3)."),
        .init("The school was founded in 1786.", "Trường được thành lập năm ⟦1768⟧."),
        .init("The talks resume on Friday.", "Đàm phán nối lại vào ⟦thứ Năm⟧."),
        .init("The talks began last month.", "Đàm phán bắt đầu từ tháng trước."),
        .init("The talks began last year.", "Đàm phán bắt đầu từ ⟦năm nay⟧."),
        .init("KYIV, March 5, 2024 (AFP) - The talks began last month.", "Đàm phán bắt đầu hồi tháng 2."),
        .init(
            "KYIV, March 5, 2024 (AFP) - The bill passed on Tuesday.", "Dự luật được thông qua ⟦ngày 5/8⟧."),
        .init("The strike began in April.", "Cuộc đình công bắt đầu từ ⟦tháng 8⟧."),
        .init("The fair runs from October 7 to 9.", "Hội chợ diễn ra từ ngày 7 đến 9/10."),
        .init("The fair is on Oct. 7-9.", "Hội chợ diễn ra vào các ngày 7, 8 và 9/10."),
        .init("The fair is on October 7, 8 and 9.", "Hội chợ diễn ra từ ngày 7-9/10."),
        .init("The fair runs from October 7 to 9.", "Hội chợ diễn ra từ ngày 7 ⟦đến 19/10⟧."),
        .init("On the night of May 5 to 6 it rained.", "Đêm 5 rạng sáng 6/5 trời mưa."),
        .init("On May 3, 5 people left.", "Ngày 3/5, 5 người rời đi."),
        .init("They met on Monday.", "Họ gặp nhau hôm qua."),
        .init("They met on Monday.", "Trong 2 tháng tới, họ sẽ gặp lại; hiệp định được ký ngày 4/11/2002."),
    ]

    static func findings(in pair: CheckedPair) -> [Finding] {
        let reader = MomentReader(pair.source.language)
        let everywhere = reader.moments(in: pair.sources)
        let calendar = StoryCalendar(day: day(of: pair, everywhere))
        return pair.beads.flatMap { bead -> [Finding] in
            let sources = reader.moments(in: bead.source)
            let targets = MomentReader(pair.target.language).moments(in: bead.target)
            var freeSources = sources.filter { source in
                !targets.contains { calendar.compare(source.value, $0.value) == .same }
            }
            var freeTargets = targets.filter { target in
                !sources.contains { calendar.compare($0.value, target.value) == .same }
            }
            freeTargets.removeAll { isElsewhere($0, everywhere, calendar, hasOwn: !freeSources.isEmpty) }
            // In another time zone it may be another day.
            if bead.target.contains(where: { pair.targetTable.contains(.zone, in: $0.lower) }) { return [] }
            return freeTargets.compactMap { target in
                guard let index = counterpart(of: target, freeSources, calendar, bead, isAlone: freeTargets.count == 1)
                else {
                    return nil
                }
                let source = freeSources.remove(at: index)
                let place = bead.source[source.passage].place(source.range)
                let passage = bead.target[target.passage]
                return pair.finding(
                    name, in: passage, target.range,
                    reason:
                        #"the date differs: "\#(place.surface)" in the source, "\#(passage.place(target.range).surface)" here"#,
                    places: [place])
            }
        }
    }

    /// The story's day: of its dateline, or else of a weekday that its text gives a full date.
    private static func day(of pair: CheckedPair, _ moments: [Moment]) -> StoryDay? {
        if let day = pair.day, day.year != nil { return day }
        for (first, second) in zip(moments, moments.dropFirst()) where first.passage == second.passage {
            guard case .weekday = first.value, case .date(let month, let day?, let year?) = second.value,
                second.range.lowerBound - first.range.upperBound <= 3
            else { continue }
            return StoryDay("\(year)-\(month)-\(day)")
        }
        return pair.day ?? StoryDay(pair.target.meta.date)
    }

    /// Whether the story names the date somewhere: in another sentence, or as its own day.
    private static func isElsewhere(
        _ target: Moment, _ everywhere: [Moment], _ calendar: StoryCalendar, hasOwn: Bool
    ) -> Bool {
        if everywhere.contains(where: {
            isExplicit($0, as: target) && calendar.compare($0.value, target.value) == .same
        }) {
            return true
        }
        guard case .date(let month, let day, _) = target.value, let story = calendar.day, !hasOwn else {
            if case .year(let year) = target.value { return calendar.day?.year == year && !hasOwn }
            return false
        }
        return story.month == month && (day == nil || story.day == day)
    }

    /// A weekday elsewhere in the story says little: there are only seven.
    private static func isExplicit(_ source: Moment, as target: Moment) -> Bool {
        switch (source.value, target.value) {
        case (.weekday, .weekday): true
        case (.weekday, _), (.relative, _): false
        case (.year, .date), (.date(_, nil, _), .date(_, .some, _)): false
        default: true
        }
    }

    private static func counterpart(
        of target: Moment, _ sources: [Moment], _ calendar: StoryCalendar, _ bead: CheckedBead, isAlone: Bool
    ) -> Int? {
        let different = sources.indices.filter { calendar.compare(sources[$0].value, target.value) == .different }
        if let slip = different.first(where: { isSlip(sources[$0].value, target.value) }) { return slip }
        // A day of its own is background as often as a fault: it must stand alone against one of its kind.
        guard bead.isSure else { return nil }
        if let kind = different.first(where: { isSameKind(sources[$0].value, target.value) }) { return kind }
        guard different.count == 1, isAlone, bead.isSimple || sources.count == 1 else { return nil }
        return different[0]
    }

    /// Another weekday, another year, another day than the weekday is.
    private static func isSameKind(_ source: Moment.Value, _ target: Moment.Value) -> Bool {
        switch (source, target) {
        case (.date(_, let day, _), .date(_, let other, _)): day == nil && other == nil
        case (_, .date): true
        default: source.isSameKind(as: target)
        }
    }

    /// Day and month swapped, one of them or the year changed, two figures of a year swapped or one changed.
    private static func isSlip(_ source: Moment.Value, _ target: Moment.Value) -> Bool {
        if case .year(let one) = source, case .year(let other) = target {
            let (a, b) = (String(one), String(other))
            return a.count == b.count && (a.sorted() == b.sorted() || zip(a, b).count { $0 != $1 } == 1)
        }
        guard case .date(let m1, let d1?, let y1) = source, case .date(let m2, let d2?, let y2) = target else {
            return false
        }
        let isSwapped = m1 == d2 && d1 == m2
        return isSwapped || m1 == m2 || (d1 == d2 && (y1 == nil || y2 == nil || y1 == y2))
    }
}

extension Moment.Value {
    func isSameKind(as other: Moment.Value) -> Bool {
        switch (self, other) {
        case (.date, .date), (.year, .year), (.weekday, .weekday), (.relative, .relative): true
        default: false
        }
    }
}
