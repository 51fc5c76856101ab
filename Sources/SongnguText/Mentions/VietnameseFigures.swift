/// "1,2 tỷ USD", "20%", "ngày 30/6/2021", "tháng 9", "15h30", "thứ Hai", "bốn mươi lăm".
struct VietnameseFigures: FigureRules {
    private static let scales: [String: Double] = [
        "trăm": 1e2, "nghìn": 1e3, "ngàn": 1e3, "vạn": 1e4, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9,
        "chục": 10, "tá": 12,
    ]

    // "ba" may be "three" or part of a name.
    private static let words: [String: Double] = [
        "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    ]

    /// What is a number only before a scale or after "thứ": "một" is an article as often, "năm" a year, "tư" private.
    private static let doubtful: [String: Double] = ["một": 1, "năm": 5, "tư": 4]

    static let ones: [String: Double] = [
        "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "tám": 8,
        "chín": 9,
    ]

    private static let currencies: [String: String] = [
        "usd": "USD", "euro": "EUR", "eur": "EUR", "ruble": "RUB", "rúp": "RUB", "rub": "RUB", "yen": "JPY",
        "đồng": "VND", "vnd": "VND", "vnđ": "VND", "won": "KRW", "rupee": "INR", "nhân": "CNY", "tệ": "CNY",
        "đôla": "USD", "bảng": "GBP", "franc": "CHF",
    ]

    private static let suffixes: Set<String> = [
        "", "m", "km", "cm", "mm", "m2", "m3", "km2", "ha", "kg", "g", "MW", "kW", "GW",
    ]

    static let weekdays: [String: Int] = [
        "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7,
    ]

    func mention(in text: String, _ words: [Word], at index: Int) -> (FigureMention, next: Int)? {
        weekday(words, index) ?? date(text, words, index) ?? time(text, words, index) ?? quantity(text, words, index)
    }

    private func quantity(_ text: String, _ words: [Word], _ index: Int) -> (FigureMention, next: Int)? {
        let word = words[index].text.lowercased()
        var next = index + 1
        var value: Double
        let isSpelled = word.first?.isNumber != true
        if isSpelled {
            // "Ba Lan", "Hai Bà Trưng": names begin with a capital inside the sentence.
            guard let spelled = Self.words[word] ?? doubtful(text, words, index),
                words[index].text.first?.isLowercase == true || index == 0,
                next >= words.count || words[next].text.first?.isLowercase != false
            else { return nil }
            value = spelled
            // "bốn mươi lăm", "mười hai"; "mười năm" are ten years.
            if next < words.count, words[next].text == "mươi", gap(text, words, after: index) == " " {
                value *= 10
                next += 1
            }
            if value >= 10, next < words.count, gap(text, words, after: next - 1) == " ",
                words[next].text != "năm", let unit = Self.ones[String(words[next].text)]
            {
                value += unit
                next += 1
            }
        } else {
            // "2.500m", "10kg"
            let digits = words[index].text.prefix { $0.isNumber && $0.isASCII || $0 == "." || $0 == "," }
            guard Self.suffixes.contains(String(words[index].text.dropFirst(digits.count))),
                let read = (digits.hasSuffix(",000") ? nil : number(digits, thousands: ".", decimal: ","))
                    ?? number(digits, thousands: ",", decimal: ".")
            else { return nil }
            value = read
        }
        while next < words.count, let scale = Self.scales[words[next].text.lowercased()],
            gap(text, words, after: next - 1) == " "
        {
            value *= scale
            next += 1
        }
        var unit = FigureMention.Unit.none
        var upper = words[next - 1].range.upperBound
        if text.scalar(at: upper) == "%" {
            unit = .percent
            upper += 1
        } else if next < words.count, gap(text, words, after: next - 1) == " " {
            let name = words[next].text.lowercased()
            let following = next + 1 < words.count ? words[next + 1].text.lowercased() : ""
            if let currency = Self.currencies[name], name != "nhân" || following == "dân" {
                unit = .currency(currency)
                next += name == "nhân" ? 3 : 1
            } else if name == "đô", following == "la" {
                unit = .currency("USD")
                next += 2
            } else if name == "phần", following == "trăm" {
                unit = .percent
                next += 2
            }
            next = min(next, words.count)
            upper = words[next - 1].range.upperBound
        }
        return (
            FigureMention(
                value: .number(value, unit), range: words[index].range.lowerBound..<upper, isSpelled: isSpelled), next
        )
    }

    /// "một triệu", "năm mươi", "lần thứ tư".
    private func doubtful(_ text: String, _ words: [Word], _ index: Int) -> Double? {
        guard let value = Self.doubtful[words[index].text.lowercased()] else { return nil }
        let next = index + 1 < words.count && gap(text, words, after: index) == " " ? words[index + 1].text : ""
        let isScaled = Self.scales[next.lowercased()] != nil || next == "mươi"
        return isScaled || index > 0 && words[index - 1].text == "thứ" ? value : nil
    }

    func mention(
        _ value: FigureMention.Value, _ words: [Word], _ index: Int, _ next: Int
    ) -> (FigureMention, next: Int) {
        let range = words[index].range.lowerBound..<words[next - 1].range.upperBound
        return (FigureMention(value: value, range: range, isSpelled: false), next)
    }
}
