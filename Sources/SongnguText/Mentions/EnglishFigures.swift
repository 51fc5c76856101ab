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

    /// After "twenty-", where "one" is a number for certain.
    private static let ones = words.filter { $0.value < 10 }.merging(["one": 1, "first": 1]) { $1 }
    /// Numbers before a scale: "a million".
    private static let articles: Set<String> = ["a", "an", "one"]

    private static let currencies: [String: String] = [
        "dollar": "USD", "dollars": "USD", "usd": "USD", "euro": "EUR", "euros": "EUR", "eur": "EUR", "ruble": "RUB",
        "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "yuan": "CNY", "yen": "JPY", "pound": "GBP",
        "pounds": "GBP", "dong": "VND", "rupees": "INR", "won": "KRW", "francs": "CHF",
    ]

    private static let suffixes: Set<String> = [
        "", "st", "nd", "rd", "th", "bn", "mln", "bln", "m", "km", "cm", "mm", "ft", "kg", "g", "mph", "kph", "MW",
        "kW", "GW",
    ]

    static let signs: [Unicode.Scalar: String] = ["$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB"]

    func mention(in text: String, _ words: [Word], at index: Int) -> (FigureMention, next: Int)? {
        date(text, words, index) ?? time(text, words, index) ?? quantity(text, words, index)
    }

    private func quantity(_ text: String, _ words: [Word], _ index: Int) -> (FigureMention, next: Int)? {
        let word = words[index].text.lowercased()
        var next = index + 1
        var value: Double
        let isSpelled = word.first?.isNumber != true
        if isSpelled {
            let isOne =
                Self.articles.contains(word) && gap(text, words, after: index) == " " && scale(words, next) != nil
            guard let spelled = isOne ? 1 : Self.words[word] else { return nil }
            value = spelled
            // "forty-five"
            if spelled >= 20, spelled.truncatingRemainder(dividingBy: 10) == 0, next < words.count,
                let ones = Self.ones[words[next].text.lowercased()], gap(text, words, after: index) == "-"
            {
                value += ones
                next += 1
            }
        } else {
            let digits = word.prefix { $0.isNumber || $0 == "." || $0 == "," }
            let suffix = words[index].text.dropFirst(digits.count)
            let before = text.scalar(before: words[index].range.lowerBound)
            let sign = before.flatMap { Self.signs[$0] }
            // ".5" is not 5.
            guard before != ".", Self.suffixes.contains(String(suffix)),
                let read = number(digits, thousands: ",", decimal: ".")
            else {
                return nil
            }
            // "£30m" are millions, "30m" metres.
            value = read * (sign != nil && suffix == "m" ? 1e6 : Self.scales[String(suffix)] ?? 1)
        }
        while let scale = scale(words, next), gap(text, words, after: next - 1).allSatisfy({ $0 == " " || $0 == "-" }) {
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

    private func scale(_ words: [Word], _ index: Int) -> Double? {
        index < words.count ? Self.scales[words[index].text.lowercased()] : nil
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
