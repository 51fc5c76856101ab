import SongnguText

/// Days that take their month from another: the 10 of "Oct. 8-10", the 3 and 5 of "ngày 3, 5 và 9/6".
struct MonthSharing {
    private let text: String
    private let words: [Word]
    private let lower: [String]
    private let table: WordTable

    init(_ text: String, _ words: [Word], _ lower: [String], _ table: WordTable) {
        (self.text, self.words, self.lower, self.table) = (text, words, lower, table)
    }

    /// The mentions with such numbers as days. O(mentions).
    func applied(to mentions: [FigureMention]) -> [FigureMention] {
        var result = mentions
        for index in result.indices.dropFirst().reversed() { share(from: index, to: index - 1, in: &result) }
        for index in result.indices.dropFirst() { share(from: index - 1, to: index, in: &result) }
        return result
    }

    private func share(from named: Int, to bare: Int, in mentions: inout [FigureMention]) {
        guard case .date(let month, let day?, let year) = mentions[named].value,
            case .number(let value, .none) = mentions[bare].value, !mentions[bare].isSpelled,
            value == value.rounded(), (1...31).contains(value)
        else { return }
        let isBefore = bare < named
        let (first, second) = isBefore ? (mentions[bare], mentions[named]) : (mentions[named], mentions[bare])
        guard isBefore ? Int(value) < day : Int(value) > day && isOpen(mentions, named, bare),
            joins(first, second, isListed: isBefore || isFollowed(mentions, bare))
        else { return }
        mentions[bare].value = .date(month: month, day: Int(value), year: year)
    }

    /// Whether the text between two days joins them; a comma does in a list only.
    private func joins(_ first: FigureMention, _ second: FigureMention, isListed: Bool) -> Bool {
        guard first.range.upperBound <= second.range.lowerBound else { return false }
        let gap = String(text[bytes: first.range.upperBound..<second.range.lowerBound])
        if ["-", "–", " - ", " – "].contains(gap) { return true }
        let between = Passage.words(of: gap)
        if between.isEmpty { return gap == ", " && isListed }
        return !gap.contains { ",.;:()".contains($0) }
            && table.match(.sameMonth, in: between, at: 0)?.words.count == between.count
    }

    /// Whether a day was written after its month, or joined to one that was, and what follows is no count: "May 3 and
    /// 5 people".
    private func isOpen(_ mentions: [FigureMention], _ named: Int, _ bare: Int) -> Bool {
        let first = text[bytes: mentions[named].range].first
        let isJoined = named > 0 && text[bytes: mentions[named].range].allSatisfy(\.isNumber)
        guard first?.isLetter == true && text[bytes: mentions[named].range].last?.isNumber == true || isJoined else {
            return false
        }
        let next = words.firstIndex { $0.range.lowerBound >= mentions[bare].range.upperBound } ?? words.count
        guard next < words.count, text[bytes: mentions[bare].range.upperBound..<words[next].range.lowerBound] == " "
        else { return true }
        return table.match(.unit, in: lower, at: next) == nil
    }

    /// Whether a day of a list has another after it: "June 3, 5 and 9".
    private func isFollowed(_ mentions: [FigureMention], _ index: Int) -> Bool {
        guard index + 1 < mentions.count, case .number(_, .none) = mentions[index + 1].value else { return false }
        return joins(mentions[index], mentions[index + 1], isListed: false)
    }
}
