/// "$1.2 billion", "20 percent", "June 30, 2021", "3:30 p.m.", "Wednesday", "forty-five".
struct EnglishFigures: FigureRules {
    private static let scales: [String: Double] = [
        "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mln": 1e6, "bln": 1e9,
        "bn": 1e9, "dozen": 12,
    ]

    // "one" is a pronoun as often as a number.
    private static let words: [String: Double] = [
        "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
        "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "second": 2,
    ]

    private static let currencies: [String: String] = [
        "dollar": "USD", "dollars": "USD", "usd": "USD", "euro": "EUR", "euros": "EUR", "eur": "EUR", "ruble": "RUB",
        "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "yuan": "CNY", "yen": "JPY", "pound": "GBP",
        "pounds": "GBP", "dong": "VND", "rupees": "INR", "won": "KRW", "francs": "CHF",
    ]

    private static let signs: [Unicode.Scalar: String] = ["$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB"]

    func mention(in text: String, _ words: [Word], at index: Int) -> (FigureMention, next: Int)? {
        date(text, words, index) ?? time(text, words, index) ?? quantity(text, words, index)
    }

    private func date(_ text: String, _ words: [Word], _ index: Int) -> (FigureMention, next: Int)? {
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
        } else if let number = dayNumber(word), next < words.count, gap(text, words, after: index) == " ",
            words[next].text.first?.isUppercase == true, let named = EnglishCalendar.month(words[next].text)
        {
            (month, day) = (named, number)
            next += 1
        }
        guard let month else {
            guard word.count == 4, let year = Int(word), (1900...2099).contains(year), mark(text, after: words[index]) != "%",
                Self.signs[text.scalar(before: words[index].range.lowerBound) ?? " "] == nil
            else { return nil }
            return (FigureMention(value: .year(year), range: words[index].range, isSpelled: false), index + 1)
        }
        var year: Int?
        if next < words.count, let found = Int(words[next].text), (1900...2099).contains(found),
            gap(text, words, after: next - 1).allSatisfy({ $0 == " " || $0 == "," })
        {
            year = found
            next += 1
        }
        if day == nil, year == nil, ["May", "March"].contains(word) {
            let before = index > 0 ? words[index - 1].text.lowercased() : ""
            guard ["in", "since", "by", "until", "last", "next", "early", "late", "of", "from", "during"].contains(before)
            else { return nil }
        }
        let range = words[index].range.lowerBound..<words[next - 1].range.upperBound
        return (FigureMention(value: .date(month: month, day: day, year: year), range: range, isSpelled: false), next)
    }

    /// 1...31 of "30", "1st", "22nd".
    private func dayNumber(_ word: Substring) -> Int? {
        let digits = word.prefix { $0.isNumber }
        let suffix = word.dropFirst(digits.count)
        guard suffix.isEmpty || ["st", "nd", "rd", "th"].contains(suffix), let day = Int(digits), (1...31).contains(day) else {
            return nil
        }
        return day
    }

    /// "3:30 p.m.", "12:50", "5 p.m.".
    private func time(_ text: String, _ words: [Word], _ index: Int) -> (FigureMention, next: Int)? {
        guard let hour = Int(words[index].text), (0...24).contains(hour) else { return nil }
        var minutes = 0
        var next = index + 1
        let hasMinutes = next < words.count && gap(text, words, after: index) == ":" && words[next].text.count == 2
        if hasMinutes, let found = Int(words[next].text), (0..<60).contains(found) {
            minutes = found
            next += 1
        }
        var half: String?
        if next < words.count, gap(text, words, after: next - 1).allSatisfy({ $0 == " " }) {
            // "p.m" is one word, "pm" too; "p.m." at the end of a sentence is "p" and "m".
            var marker = words[next].text.lowercased().filter(\.isLetter)
            var last = next
            if marker == "p" || marker == "a", last + 1 < words.count, words[last + 1].text.lowercased() == "m" {
                marker += "m"
                last += 1
            }
            if marker == "pm" || marker == "am" {
                half = marker
                next = last + 1
            }
        }
        guard hasMinutes || half != nil else { return nil }
        var hours = hour
        if half == "pm", hour < 12 { hours += 12 }
        if half == "am", hour == 12 { hours = 0 }
        let range = words[index].range.lowerBound..<words[next - 1].range.upperBound
        return (FigureMention(value: .time(hours * 60 + minutes), range: range, isSpelled: false), next)
    }

    private func quantity(_ text: String, _ words: [Word], _ index: Int) -> (FigureMention, next: Int)? {
        let word = words[index].text.lowercased()
        var next = index + 1
        var value: Double
        let isSpelled = word.first?.isNumber != true
        if isSpelled {
            guard let spelled = Self.words[word] else { return nil }
            value = spelled
            // "forty-five"
            if spelled >= 20, spelled.truncatingRemainder(dividingBy: 10) == 0, next < words.count,
                let ones = Self.words[words[next].text.lowercased()], ones < 10, gap(text, words, after: index) == "-"
            {
                value += ones
                next += 1
            }
        } else {
            let digits = word.prefix { $0.isNumber || $0 == "." || $0 == "," }
            let suffix = word.dropFirst(digits.count)
            guard ["", "st", "nd", "rd", "th", "bn", "mln", "bln"].contains(suffix),
                let read = number(digits, thousands: ",", decimal: ".")
            else { return nil }
            value = read * (Self.scales[String(suffix)] ?? 1)
        }
        while next < words.count, let scale = Self.scales[words[next].text.lowercased()],
            gap(text, words, after: next - 1).allSatisfy({ $0 == " " || $0 == "-" })
        {
            value *= scale
            next += 1
        }
        var unit = FigureMention.Unit.none
        var lower = words[index].range.lowerBound
        var upper = words[next - 1].range.upperBound
        if let sign = text.scalar(before: lower), let currency = Self.signs[sign] {
            unit = .currency(currency)
            lower -= UTF8.width(sign)
        } else if text.scalar(at: upper) == "%" {
            unit = .percent
            upper += 1
        } else if next < words.count {
            (unit, next) = unitWord(words, next)
            upper = words[next - 1].range.upperBound
        }
        return (FigureMention(value: .number(value, unit), range: lower..<upper, isSpelled: isSpelled), next)
    }

    /// "percent", "per cent", "dollars", "U.S. dollars".
    private func unitWord(_ words: [Word], _ index: Int) -> (FigureMention.Unit, next: Int) {
        let word = words[index].text.lowercased()
        let following = index + 1 < words.count ? words[index + 1].text.lowercased() : ""
        if word == "percent" { return (.percent, index + 1) }
        if word == "per", following == "cent" { return (.percent, index + 2) }
        if let currency = Self.currencies[word] { return (.currency(currency), index + 1) }
        if ["us", "u.s", "american", "chinese", "russian"].contains(word), let currency = Self.currencies[following] {
            return (.currency(currency), index + 2)
        }
        return (.none, index)
    }
}
