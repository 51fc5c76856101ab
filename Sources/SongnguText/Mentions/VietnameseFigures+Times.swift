/// Times of day.
extension VietnameseFigures {
    /// "15h30", "8g30", "12h", "15:30", "15 giờ 30", "5 giờ chiều".
    func time(_ text: String, _ words: [Word], _ index: Int) -> (FigureMention, next: Int)? {
        let word = words[index].text
        // "10g" are grams, "5G" a network.
        if let mark = word.firstIndex(where: { $0 == "h" || $0 == "H" || $0 == "g" }) {
            let tail = word[word.index(after: mark)...]
            guard let hour = Int(word[..<mark]), tail.isEmpty ? word[mark] != "g" : Int(tail) != nil else { return nil }
            return time(hour, Int(tail) ?? 0, text, words, index, index + 1)
        }
        guard let hour = Int(word), index + 1 < words.count else { return nil }
        if gap(text, words, after: index) == ":", words[index + 1].text.count == 2,
            let minutes = Int(words[index + 1].text)
        {
            return time(hour, minutes, text, words, index, index + 2)
        }
        guard words[index + 1].text.lowercased() == "giờ" else { return nil }
        if index + 2 < words.count, let minutes = Int(words[index + 2].text), gap(text, words, after: index + 1) == " "
        {
            return time(hour, minutes, text, words, index, index + 3)
        }
        // "5 giờ" is a length of time too; after "lúc" or with a part of the day it is a time of day.
        guard part(text, words, index + 2) != nil || index > 0 && words[index - 1].text.lowercased() == "lúc" else {
            return nil
        }
        return time(hour, 0, text, words, index, index + 2)
    }

    /// The hours of each part of the day that count from noon.
    private static let parts: [String: ClosedRange<Int>] = [
        "sáng": 24...24, "trưa": 1...2, "chiều": 1...11, "tối": 1...11, "đêm": 6...11,
    ]

    private func part(_ text: String, _ words: [Word], _ index: Int) -> ClosedRange<Int>? {
        guard index < words.count, gap(text, words, after: index - 1) == " " else { return nil }
        // "tối đa", "tối thiểu"
        let following = index + 1 < words.count ? words[index + 1].text : ""
        return following == "đa" || following == "thiểu" ? nil : Self.parts[words[index].text.lowercased()]
    }

    private func time(
        _ hour: Int, _ minutes: Int, _ text: String, _ words: [Word], _ index: Int, _ next: Int
    ) -> (FigureMention, next: Int)? {
        guard (0...24).contains(hour), (0..<60).contains(minutes) else { return nil }
        guard let part = part(text, words, next) else { return mention(.time(hour * 60 + minutes), words, index, next) }
        let isAfterNoon = part.contains(hour) && hour <= 12
        return mention(.time((isAfterNoon ? hour + 12 : hour) * 60 + minutes), words, index, next + 1)
    }
}
