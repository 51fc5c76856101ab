/// "1,2 tỷ USD", "20%", "ngày 30/6/2021", "tháng 9", "15h30", "thứ Hai", "bốn mươi lăm".
struct VietnameseFigures: FigureRules {
    private static let scales: [String: Double] = [
        "trăm": 1e2, "nghìn": 1e3, "ngàn": 1e3, "vạn": 1e4, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9,
    ]

    // "một" is an article as often as a number, "năm" a year; "ba" may be "three" or part of a name.
    private static let words: [String: Double] = [
        "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "chục": 10, "tá": 12,
    ]

    private static let ones: [String: Double] = [
        "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "tám": 8,
        "chín": 9,
    ]

    private static let currencies: [String: String] = [
        "usd": "USD", "euro": "EUR", "eur": "EUR", "ruble": "RUB", "rúp": "RUB", "rub": "RUB", "yen": "JPY",
        "đồng": "VND", "vnd": "VND", "vnđ": "VND", "won": "KRW", "rupee": "INR", "nhân": "CNY", "đôla": "USD",
    ]

    private static let weekdays: [String: Int] = [
        "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7,
    ]

    func mention(in text: String, _ words: [Word], at index: Int) -> (FigureMention, next: Int)? {
        weekday(words, index) ?? date(text, words, index) ?? time(text, words, index) ?? quantity(text, words, index)
    }

    /// "thứ Hai", "Chủ nhật". "thứ hai" in small letters is an ordinal as well: it counts after "hôm", "sáng", "tối" …
    private func weekday(_ words: [Word], _ index: Int) -> (FigureMention, next: Int)? {
        guard index + 1 < words.count else { return nil }
        let (first, second) = (words[index].text.lowercased(), words[index + 1].text.lowercased())
        let range = words[index].range.lowerBound..<words[index + 1].range.upperBound
        if first == "chủ", second == "nhật" {
            return (FigureMention(value: .weekday(1), range: range, isSpelled: false), index + 2)
        }
        guard first == "thứ", let day = Self.weekdays[second] else { return nil }
        let before = index > 0 ? words[index - 1].text.lowercased() : ""
        let isDay = words[index + 1].text.first?.isUppercase == true
            || ["hôm", "sáng", "chiều", "tối", "đêm", "trưa", "ngày"].contains(before)
        guard isDay else { return nil }
        return (FigureMention(value: .weekday(day), range: range, isSpelled: false), index + 2)
    }

    /// "30/6", "30/6/2021", "tháng 9", "tháng 9/2021", "ngày 30 tháng 6 năm 2021", "năm 2018", "2018".
    private func date(_ text: String, _ words: [Word], _ index: Int) -> (FigureMention, next: Int)? {
        let word = words[index].text.lowercased()
        if word == "tháng", index + 1 < words.count, let month = Int(words[index + 1].text), (1...12).contains(month) {
            let (year, next) = followingYear(text, words, index + 1)
            return mention(.date(month: month, day: nil, year: year), words, index, next)
        }
        guard let number = Int(words[index].text) else { return nil }
        let before = index > 0 ? words[index - 1].text.lowercased() : ""
        let after = gap(text, words, after: index)
        if (1...31).contains(number), index + 1 < words.count {
            let isDashed = after == "-" && ["ngày", "hôm"].contains(before)
            if after == "/" || isDashed, let month = Int(words[index + 1].text), (1...12).contains(month),
                text.scalar(before: words[index].range.lowerBound) != "/"
            {
                let (year, next) = followingYear(text, words, index + 1)
                return mention(.date(month: month, day: number, year: year), words, index, next)
            }
            if words[index + 1].text.lowercased() == "tháng", index + 2 < words.count,
                let month = Int(words[index + 2].text), (1...12).contains(month)
            {
                let (year, next) = followingYear(text, words, index + 2)
                return mention(.date(month: month, day: number, year: year), words, index, next)
            }
        }
        guard words[index].text.count == 4, (1900...2099).contains(number), mark(text, after: words[index]) != "%" else {
            return nil
        }
        return mention(.year(number), words, index, index + 1)
    }

    /// The year after a month: "/2021", " năm 2021", and the word after it.
    private func followingYear(_ text: String, _ words: [Word], _ index: Int) -> (Int?, next: Int) {
        var next = index + 1
        guard next < words.count else { return (nil, next) }
        let gap = gap(text, words, after: index)
        if gap == " ", words[next].text.lowercased() == "năm" {
            next += 1
        } else if gap != "/" && gap != "-" {
            return (nil, next)
        }
        guard next < words.count, words[next].text.count == 4, let year = Int(words[next].text) else {
            return (nil, index + 1)
        }
        return (year, next + 1)
    }

    /// "15h30", "12h", "15:30", "15 giờ 30".
    private func time(_ text: String, _ words: [Word], _ index: Int) -> (FigureMention, next: Int)? {
        let word = words[index].text.lowercased()
        if let mark = word.firstIndex(where: { $0 == "h" || $0 == "g" }) {
            let minutes = word[word.index(after: mark)...].filter(\.isNumber)
            guard let hour = Int(word[..<mark]), (0...24).contains(hour), minutes.isEmpty || Int(minutes).map({ $0 < 60 }) == true
            else { return nil }
            return mention(.time(hour * 60 + (Int(minutes) ?? 0)), words, index, index + 1)
        }
        guard let hour = Int(word), (0...24).contains(hour), index + 1 < words.count else { return nil }
        if gap(text, words, after: index) == ":", words[index + 1].text.count == 2, let minutes = Int(words[index + 1].text),
            minutes < 60
        {
            return mention(.time(hour * 60 + minutes), words, index, index + 2)
        }
        // "5 giờ" is a length of time too; with minutes, or after "lúc", it is a time of day.
        guard words[index + 1].text.lowercased() == "giờ" else { return nil }
        if index + 2 < words.count, let minutes = Int(words[index + 2].text), minutes < 60,
            gap(text, words, after: index + 1) == " "
        {
            return mention(.time(hour * 60 + minutes), words, index, index + 3)
        }
        guard index > 0, words[index - 1].text.lowercased() == "lúc" else { return nil }
        return mention(.time(hour * 60), words, index, index + 2)
    }

    private func quantity(_ text: String, _ words: [Word], _ index: Int) -> (FigureMention, next: Int)? {
        let word = words[index].text.lowercased()
        var next = index + 1
        var value: Double
        let isSpelled = word.first?.isNumber != true
        if isSpelled {
            // "Ba Lan", "Hai Bà Trưng": names begin with a capital inside the sentence.
            guard let spelled = Self.words[word], words[index].text.first?.isLowercase == true || index == 0,
                next >= words.count || words[next].text.first?.isLowercase != false
            else { return nil }
            value = spelled
            // "bốn mươi lăm", "mười hai"
            if next < words.count, words[next].text == "mươi" {
                value *= 10
                next += 1
            }
            if value >= 10, next < words.count, let unit = Self.ones[String(words[next].text)], value != 12 {
                value += unit
                next += 1
            }
        } else {
            guard let read = number(words[index].text, thousands: ".", decimal: ",")
                ?? number(words[index].text, thousands: ",", decimal: ".")
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

    private func mention(
        _ value: FigureMention.Value, _ words: [Word], _ index: Int, _ next: Int
    ) -> (FigureMention, next: Int) {
        let range = words[index].range.lowerBound..<words[next - 1].range.upperBound
        return (FigureMention(value: value, range: range, isSpelled: false), next)
    }
}
