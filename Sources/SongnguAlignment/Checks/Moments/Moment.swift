import SongnguText

/// A time that a passage names.
struct Moment: Sendable {
    enum Value: Hashable, Sendable {
        case date(month: Int, day: Int?, year: Int?)
        case year(Int)
        /// 1 (Sunday) ... 7.
        case weekday(Int)
        /// "last month": a unit and the distance from the story's day.
        case relative(unit: String, distance: Int)
    }

    var value: Value
    /// Bytes of the passage.
    var range: ByteRange
    /// Index into the side's passages of the bead.
    var passage: Int
}

/// Reads the dates of passages; times of day are left out.
struct MomentReader: Sendable {
    private let table: WordTable

    init(_ language: LanguageTag) {
        table = WordTable.of(language)
    }

    func moments(in passages: [Passage]) -> [Moment] {
        passages.indices.flatMap { moments(in: passages[$0], at: $0) }
    }

    private func moments(in passage: Passage, at index: Int) -> [Moment] {
        // "2/3" and "24/7" are no days where the table of numbers knows better.
        let numbers = table.matches(.number, in: passage.lower, withSkipped: true).filter { match in
            passage.lower[match.words.lowerBound].first?.isNumber == true
                && table.match(.beforeDay, in: passage.lower, endingAt: match.words.lowerBound) == nil
        }
        var result = passage.figures.compactMap { mention -> Moment? in
            let words = passage.wordIndices(in: mention.range)
            guard !numbers.contains(where: { $0.words.overlaps(words) }), let value = value(mention.value) else {
                return nil
            }
            var range = mention.range
            // The word "ngày" before a day belongs to it.
            if case .date(_, .some, _) = value,
                let before = table.match(.beforeDay, in: passage.lower, endingAt: words.lowerBound)
            {
                range = passage.words[before.words.lowerBound].range.lowerBound..<range.upperBound
            }
            return Moment(value: value, range: range, passage: index)
        }
        for match in table.matches(.deictic, in: passage.lower) {
            let key = match.key.split(separator: " ")
            guard key.count == 2, let distance = Int(key[1]), !isSpan(match, passage) else { continue }
            result.append(
                Moment(
                    value: .relative(unit: String(key[0]), distance: distance), range: passage.bytes(of: match.words),
                    passage: index))
        }
        return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// "5 năm tới", "vài tuần qua": a length of time.
    private func isSpan(_ match: WordMatch, _ passage: Passage) -> Bool {
        guard match.words.lowerBound > 0 else { return false }
        let before = passage.lower[match.words.lowerBound - 1]
        return before.last?.isNumber == true
            || table.match(.beforeSpan, in: passage.lower, endingAt: match.words.lowerBound) != nil
    }

    private func value(_ value: FigureMention.Value) -> Moment.Value? {
        switch value {
        case .date(let month, let day, let year): .date(month: month, day: day, year: year)
        case .year(let year): .year(year)
        case .weekday(let weekday): .weekday(weekday)
        case .number, .time: nil
        }
    }
}
