/// Days, months and years.
extension VietnameseFigures {
    /// "thứ Hai", "Chủ nhật". "thứ hai" in small letters is an ordinal as well: it counts after "hôm", "sáng", "tối" …
    func weekday(_ words: [Word], _ index: Int) -> (FigureMention, next: Int)? {
        guard index + 1 < words.count else { return nil }
        let (first, second) = (words[index].text.lowercased(), words[index + 1].text.lowercased())
        if first == "chủ", second == "nhật" { return mention(.weekday(1), words, index, index + 2) }
        guard first == "thứ", let day = Self.weekdays[second] else { return nil }
        let isDay =
            words[index + 1].text.first?.isUppercase == true
            || ["hôm", "sáng", "chiều", "tối", "đêm", "trưa", "ngày"].contains(word(words, before: index))
        return isDay ? mention(.weekday(day), words, index, index + 2) : nil
    }

    /// "30/6", "30.6.2021", "tháng 9/2021", "tháng Tư", "ngày 30 tháng 6 năm 2021", "2018".
    func date(_ text: String, _ words: [Word], _ index: Int) -> (FigureMention, next: Int)? {
        if let (month, next) = month(words, index) { return dated(month, nil, text, words, index, next) }
        if let date = dottedDate(words, index) { return date }
        guard let number = Int(words[index].text) else { return nil }
        if (1...31).contains(number), index + 1 < words.count {
            if let (month, next) = month(words, index + 1) { return dated(month, number, text, words, index, next) }
            if let month = Int(words[index + 1].text), (1...12).contains(month),
                isDate(text, words, index, mark: gap(text, words, after: index))
            {
                return dated(month, number, text, words, index, index + 2)
            }
        }
        guard words[index].text.count == 4, (1900...2099).contains(number), mark(text, after: words[index]) != "%"
        else {
            return nil
        }
        return mention(.year(number), words, index, index + 1)
    }

    /// Nouns after a fraction: "2/3 số phiếu".
    private static let counted: Set<String> = ["số", "dân", "tổng", "diện", "lượng", "phiếu", "thành"]

    /// Whether two numbers with a mark between them are day and month: "30/6", "ngày 30-6", "30-6-2021".
    private func isDate(_ text: String, _ words: [Word], _ index: Int, mark: Substring) -> Bool {
        let isMarked = ["ngày", "hôm"].contains(word(words, before: index))
        guard text.scalar(before: words[index].range.lowerBound) != "/" else { return false }
        let following = index + 2 < words.count ? words[index + 2].text : ""
        if mark == "/" { return isMarked || !Self.counted.contains(following.lowercased()) }
        // "7-9/10" are the days from the 7th to the 9th.
        let isSpan = following.count <= 2 && gap(text, words, after: index + 1) == "/" && Int(following) != nil
        guard mark == "-", !isSpan else { return false }
        return isMarked || following.count == 4 && gap(text, words, after: index + 1) == "-"
    }

    /// "30.6.2021", "ngày 5.10": words with points inside.
    private func dottedDate(_ words: [Word], _ index: Int) -> (FigureMention, next: Int)? {
        let parts = words[index].text.split(separator: ".", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard words[index].text.count(where: { $0 == "." }) == parts.count - 1, parts.count == 2 || parts.count == 3,
            (1...31).contains(parts[0]), (1...12).contains(parts[1])
        else { return nil }
        let year = parts.count == 3 ? parts[2] : nil
        guard year.map((1900...2099).contains) ?? ["ngày", "hôm"].contains(word(words, before: index)) else {
            return nil
        }
        return mention(.date(month: parts[1], day: parts[0], year: year), words, index, index + 1)
    }

    /// Words before a month spelled in small letters; "mỗi tháng hai lần" is none.
    private static let beforeMonths: Set<String> = ["hồi", "cuối", "đầu", "giữa", "từ", "đến", "tới", "trong", "vào"]

    /// "tháng 9", "tháng Chín", "tháng mười hai" and the word after it.
    private func month(_ words: [Word], _ index: Int) -> (Int, next: Int)? {
        guard words[index].text.lowercased() == "tháng", index + 1 < words.count else { return nil }
        let name = words[index + 1].text.lowercased()
        if let month = Int(name) { return (1...12).contains(month) ? (month, index + 2) : nil }
        if name == "giêng" { return (1, index + 2) }
        if name == "chạp" { return (12, index + 2) }
        guard name == "mười" || Self.ones[name] != nil,
            words[index + 1].text.first?.isUppercase == true || name == "tư"
                || Self.beforeMonths.contains(word(words, before: index)) || Int(word(words, before: index)) != nil
        else { return nil }
        let following = index + 2 < words.count ? words[index + 2].text.lowercased() : ""
        if name == "mười", following == "một" || following == "hai" { return (following == "một" ? 11 : 12, index + 3) }
        return (Int(Self.ones[name] ?? 10), index + 2)
    }

    /// A day or month with the year that may follow: "/2021", " năm 2021", ", 2021".
    private func dated(
        _ month: Int, _ day: Int?, _ text: String, _ words: [Word], _ index: Int, _ next: Int
    ) -> (FigureMention, next: Int) {
        var last = next
        let gap = gap(text, words, after: next - 1)
        if gap == " " || gap == ", ", words[last].text.lowercased() == "năm" {
            last += 1
        } else if !["/", "-", ", "].contains(gap) {
            return mention(.date(month: month, day: day, year: nil), words, index, next)
        }
        guard last < words.count, words[last].text.count == 4, let year = Int(words[last].text),
            (1900...2099).contains(year)
        else {
            return mention(.date(month: month, day: day, year: nil), words, index, next)
        }
        return mention(.date(month: month, day: day, year: year), words, index, last + 1)
    }

    private func word(_ words: [Word], before index: Int) -> String {
        index > 0 ? words[index - 1].text.lowercased() : ""
    }
}
