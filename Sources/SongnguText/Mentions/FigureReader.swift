/// Finds numbers, dates and times of day in news text.
///
/// Figures of languages without rules of their own are read the English way. O(n).
package struct FigureReader: Sendable {
    private let rules: any FigureRules

    package init(_ language: LanguageTag) {
        rules = language.primary == "vi" ? VietnameseFigures() : EnglishFigures()
    }

    /// The mentions of a sentence, in order, not overlapping.
    package func mentions(in text: String) -> [FigureMention] {
        let words = text.words
        var result: [FigureMention] = []
        var index = 0
        while index < words.count {
            if let next = endOfTelephoneNumber(text, words, index) {
                index = next
            } else if let (mention, next) = rules.mention(in: text, words, at: index) {
                if mention.isFinite { result.append(mention) }
                index = next
            } else {
                index += 1
            }
        }
        return result
    }

    /// "024-3933-1234", "+84 24 3933 1234": groups of figures that begin with 0 or +; nil for anything else.
    private func endOfTelephoneNumber(_ text: String, _ words: [Word], _ index: Int) -> Int? {
        let word = words[index]
        guard word.text.first == "0" || text.scalar(before: word.range.lowerBound) == "+" else { return nil }
        var digits = 0
        var next = index
        while digits < 14, next < words.count, words[next].text.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }),
            next == index || [" ", "-", ") "].contains(rules.gap(text, words, after: next - 1))
        {
            digits += words[next].text.count(where: \.isNumber)
            next += 1
        }
        return (8...13).contains(digits) ? next : nil
    }
}

/// How one language writes figures.
protocol FigureRules: Sendable {
    /// The mention that begins at a word and the index of the word after it; nil when none does.
    func mention(in text: String, _ words: [Word], at index: Int) -> (FigureMention, next: Int)?
}

extension FigureRules {
    /// The text between two words.
    func gap(_ text: String, _ words: [Word], after index: Int) -> Substring {
        guard index + 1 < words.count else { return "" }
        return text[bytes: words[index].range.upperBound..<words[index + 1].range.lowerBound]
    }

    /// The scalar just after a word.
    func mark(_ text: String, after word: Word) -> Unicode.Scalar? {
        text.scalar(at: word.range.upperBound)
    }

    /// Reads "1,234.5" with the given marks; nil for anything else.
    func number(_ figure: Substring, thousands: Character, decimal: Character) -> Double? {
        guard figure.first?.isNumber == true else { return nil }
        var digits = ""
        for part in figure.split(separator: decimal, omittingEmptySubsequences: false).enumerated() {
            guard part.offset < 2 else { return nil }
            let groups = part.element.split(separator: thousands, omittingEmptySubsequences: false)
            if part.offset == 0, groups.count > 1 {
                // 3.0 is no thousand: groups have three figures.
                guard groups.dropFirst().allSatisfy({ $0.count == 3 }), (1...3).contains(groups[0].count) else {
                    return nil
                }
            } else if groups.count > 1 {
                return nil
            }
            if part.offset == 1 { digits += "." }
            digits += groups.joined()
        }
        return digits.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") } ? Double(digits) : nil
    }
}
