/// Times of day.
extension EnglishFigures {
    /// "3:30 p.m.", "2pm", "4.40am", "12:50", "1530 GMT".
    func time(_ text: String, _ words: [Word], _ index: Int) -> (FigureMention, next: Int)? {
        var next = index + 1
        var (clock, half) = parts(words[index].text)
        if half == nil, next < words.count, gap(text, words, after: index) == ":" {
            let (minutes, minutesHalf) = parts(words[next].text)
            if minutes.count == 2 {
                clock += "." + minutes
                half = minutesHalf
                next += 1
            }
        } else if half == nil, clock.count == 4, next < words.count, ["GMT", "UTC"].contains(words[next].text) {
            clock = clock.prefix(2) + "." + clock.suffix(2)
        }
        if half == nil, let found = self.half(text, words, next) { (half, next) = found }
        let figures = clock.split(separator: ".")
        // "4.40" by itself is a number.
        guard let hour = figures.first.flatMap({ Int($0) }), (0...24).contains(hour), figures.count <= 2,
            half != nil || figures.count == 2 && words[index].text != clock,
            let minutes = figures.count == 2 ? Int(figures[1]) : 0, minutes < 60
        else { return nil }
        var hours = hour
        if half == "pm", hour < 12 { hours += 12 }
        if half == "am", hour == 12 { hours = 0 }
        let range = words[index].range.lowerBound..<words[next - 1].range.upperBound
        return (FigureMention(value: .time(hours * 60 + minutes), range: range, isSpelled: false), next)
    }

    /// "2pm" gives "2" and "pm".
    private func parts(_ word: Substring) -> (figures: String, half: String?) {
        let half = word.suffix(2).lowercased()
        return half == "am" || half == "pm" ? (String(word.dropLast(2)), half) : (String(word), nil)
    }

    /// "p.m.", "pm" at a word, and the word after it.
    private func half(_ text: String, _ words: [Word], _ index: Int) -> (String, next: Int)? {
        guard index < words.count, gap(text, words, after: index - 1).allSatisfy({ $0 == " " }) else { return nil }
        // "p.m" is one word, "pm" too; "p.m." at the end of a sentence is "p" and "m".
        var marker = words[index].text.lowercased().filter(\.isLetter)
        var last = index
        if marker == "p" || marker == "a", last + 1 < words.count, words[last + 1].text.lowercased() == "m" {
            marker += "m"
            last += 1
        }
        return marker == "pm" || marker == "am" ? (marker, last + 1) : nil
    }
}
