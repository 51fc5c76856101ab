/// Days, years and times of day.
extension EnglishFigures {
    /// "June 30, 2021", "30 June", "Wednesday", "2018".
    func date(_ text: String, _ words: [Word], _ index: Int) -> (FigureMention, next: Int)? {
        let word = words[index].text
        guard word.first?.isUppercase == true || word.first?.isNumber == true else { return nil }
        if let weekday = EnglishCalendar.weekday(word) {
            return (FigureMention(value: .weekday(weekday), range: words[index].range, isSpelled: false), index + 1)
        }
        var month = EnglishCalendar.month(word)
        var day: Int?
        var next = index + 1
        if month != nil {
            // "May" and "March" are names and verbs as well; alone they count only after a preposition.
            if next < words.count, gap(text, words, after: index).allSatisfy({ $0 == " " || $0 == "." }) {
                day = dayNumber(words[next].text)
                if day != nil { next += 1 }
            }
        } else if let number = dayNumber(word), next < words.count, gap(text, words, after: index) == " " {
            // "30 June", "the 30th of June"
            if words[next].text == "of", next + 1 < words.count { next += 1 }
            guard words[next].text.first?.isUppercase == true, let named = EnglishCalendar.month(words[next].text)
            else {
                return nil
            }
            (month, day) = (named, number)
            next += 1
        }
        guard let month else { return year(text, words, index) }
        var year: Int?
        if next < words.count, let found = Int(words[next].text), (1900...2099).contains(found),
            gap(text, words, after: next - 1).allSatisfy({ $0 == " " || $0 == "," })
        {
            year = found
            next += 1
        }
        // "Jan" is a name as well.
        if day == nil, year == nil, word.count == 3, word != "May",
            text.scalar(at: words[index].range.upperBound) != "."
        {
            return nil
        }
        if day == nil, year == nil, ["May", "March"].contains(word) {
            let before = index > 0 ? words[index - 1].text.lowercased() : ""
            guard
                ["in", "since", "by", "until", "last", "next", "early", "late", "of", "from", "during"].contains(before)
            else { return nil }
        }
        let range = words[index].range.lowerBound..<words[next - 1].range.upperBound
        return (FigureMention(value: .date(month: month, day: day, year: year), range: range, isSpelled: false), next)
    }

    /// "1999", "the 1990s"
    private func year(_ text: String, _ words: [Word], _ index: Int) -> (FigureMention, next: Int)? {
        let word = words[index]
        let digits = word.text.hasSuffix("s") ? word.text.dropLast() : word.text
        guard digits.count == 4, let year = Int(digits), (1900...2099).contains(year), mark(text, after: word) != "%",
            Self.signs[text.scalar(before: word.range.lowerBound) ?? " "] == nil
        else { return nil }
        return (FigureMention(value: .year(year), range: word.range, isSpelled: false), index + 1)
    }

    /// 1...31 of "30", "1st", "22nd".
    private func dayNumber(_ word: Substring) -> Int? {
        let digits = word.prefix { $0.isNumber }
        let suffix = word.dropFirst(digits.count)
        guard suffix.isEmpty || ["st", "nd", "rd", "th"].contains(suffix), let day = Int(digits), (1...31).contains(day)
        else {
            return nil
        }
        return day
    }
}
