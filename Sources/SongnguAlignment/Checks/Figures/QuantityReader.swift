import SongnguText

/// Reads the numbers of passages, with units, softening words and verbs of change. Dates and times are left out.
struct QuantityReader: Sendable {
    let table: WordTable

    init(_ language: LanguageTag) {
        table = WordTable.of(language)
    }

    /// The quantities of the passages in order. O(words).
    func quantities(in passages: [Passage]) -> [Quantity] {
        passages.indices.flatMap { quantities(in: passages[$0], at: $0) }
    }

    private func quantities(in passage: Passage, at index: Int) -> [Quantity] {
        let listed = listedNumbers(passage)
        let taken = listed.map(\.words)
        var result: [Quantity] = listed.filter { !$0.isSkipped }.flatMap { quantity(of: $0, passage, index) }
        var mentions = passage.figures.filter { mention in
            let words = passage.wordIndices(in: mention.range)
            return !taken.contains { $0.overlaps(words) } && !isPartOfName(mention, in: passage)
        }
        while let mention = mentions.first {
            mentions.removeFirst()
            guard case .number(var value, let unit) = mention.value else { continue }
            var range = mention.range
            // "two hundred and thirty", "2 triệu 300 nghìn"
            while unit == .none, let next = mentions.first, case .number(let more, .none) = next.value,
                joins(value, more, passage.text[bytes: range.upperBound..<next.range.lowerBound])
            {
                value += more
                range = range.lowerBound..<next.range.upperBound
                mentions.removeFirst()
            }
            result.append(quantity(value, unit, range, isSpelled: mention.isSpelled, passage, index))
        }
        return withOtherValues(result.sorted { $0.range.lowerBound < $1.range.lowerBound }, passage)
    }

    /// "38 to 44 billion": the first number has the scale of the second. "10,000" in a text that writes decimals with a
    /// comma may be thousands all the same.
    private func withOtherValues(_ quantities: [Quantity], _ passage: Passage) -> [Quantity] {
        var result = quantities
        for index in result.indices {
            let (quantity, figure) = (result[index], passage.text[bytes: result[index].range])
            // A figure may stand within another's words.
            if index + 1 < result.count, quantity.value < 1_000,
                quantity.range.upperBound <= result[index + 1].range.lowerBound
            {
                let next = result[index + 1]
                let scale = [1e12, 1e9, 1e6, 1e3].first { next.value >= $0 && passage.hasScaleWord(in: next.range) }
                let gap = Passage.words(
                    of: String(passage.text[bytes: quantity.range.upperBound..<next.range.lowerBound]))
                if let scale, gap.isEmpty || table.match(.range, in: gap, at: 0)?.words.count == gap.count {
                    result[index].otherValue = quantity.value * scale
                }
            }
            let groups = figure.prefix { $0.isNumber || $0 == "," || $0 == "." }.split { $0 == "," || $0 == "." }
            if groups.count == 2, groups[1].count == 3, quantity.value < 1_000, (1...3).contains(groups[0].count) {
                result[index].otherValue = quantity.value * 1_000
            }
        }
        return result
    }

    /// Numbers that the tables list by their words, and words that only look like numbers (skipped).
    private func listedNumbers(_ passage: Passage) -> [WordMatch] {
        table.matches(.number, in: passage.lower, withSkipped: true).filter { match in
            guard passage.lower[match.words.lowerBound].first?.isNumber == true, match.words.count == 2 else {
                return true
            }
            // "2/3" is a fraction only where nothing says that it is a day.
            let isDay = table.match(.beforeDay, in: passage.lower, endingAt: match.words.lowerBound) != nil
            return passage.gap(after: match.words.lowerBound) == "/" && !isDay
        }
    }

    private func quantity(of match: WordMatch, _ passage: Passage, _ index: Int) -> [Quantity] {
        guard let unit = MeasureUnit(match.key.hasPrefix("none") ? "none" : match.key) else { return [] }
        // "for an hour" is one of its unit, all else is a number with the dimension's own.
        let isSpan = unit.dimension == "time"
        let number = isSpan ? 1 : match.key.split(separator: " ").last.flatMap { Double($0) } ?? 0
        let isBare = unit.dimension == "none"
        var quantity = quantity(
            number, .none, passage.bytes(of: match.words), isSpelled: true, passage, index, hasUnit: isBare)
        if !isBare { quantity.units = [isSpan ? unit : MeasureUnit(unit.dimension)] }
        quantity.isOrdinal = unit.dimension == "#ordinal"
        return [quantity]
    }

    /// "Covid-19", "MS-23", "G7": figures of a name.
    private func isPartOfName(_ mention: FigureMention, in passage: Passage) -> Bool {
        let before = passage.text[bytes: 0..<mention.range.lowerBound].suffix(2)
        guard let mark = before.last else { return false }
        if mark.isLetter { return true }
        // "Mười bốn" after a full stop: its first word was taken for a name.
        let start = passage.wordIndices(in: mention.range).lowerBound
        if mention.isSpelled, let tens = table.match(.soft, in: passage.lower, endingAt: start), mark == " ",
            passage.words[tens.words.lowerBound].text.first?.isUppercase == true,
            tens.keys.contains(where: { (Double($0) ?? 0) >= 10 })
        {
            return true
        }
        return "-–".contains(mark) && before.count == 2 && before.first?.isLetter == true && !mention.isSpelled
    }

    private func joins(_ first: Double, _ second: Double, _ gap: Substring) -> Bool {
        let words = Passage.words(of: String(gap))
        guard words.isEmpty ? gap == " " : table.match(.joint, in: words, at: 0)?.words.count == words.count,
            second >= 1
        else { return false }
        let scale = [1e12, 1e9, 1e6, 1e3, 1e2].first { first >= $0 && first.truncatingRemainder(dividingBy: $0) == 0 }
        return scale.map { second < $0 } ?? false
    }

    private func quantity(
        _ value: Double, _ unit: FigureMention.Unit, _ range: ByteRange, isSpelled: Bool, _ passage: Passage,
        _ index: Int, hasUnit: Bool = true
    ) -> Quantity {
        let words = passage.wordIndices(in: range)
        var quantity = Quantity(value: value, units: [], range: range, passage: index, isSpelled: isSpelled)
        switch unit {
        case .none: break
        case .percent: quantity.units = [MeasureUnit("ratio", factor: 0.01)]
        case .currency(let code): quantity.units = [MeasureUnit(code)]
        }
        if hasUnit { addUnits(to: &quantity, words, passage) }
        addSign(to: &quantity, words, passage)
        addOrdinal(to: &quantity, words, passage)
        let start = words.lowerBound
        let softening = table.match(.approx, in: passage.lower, endingAt: start)
        quantity.softening = softening.flatMap { Quantity.Softening(rawValue: $0.key) }
        quantity.change = change(before: softening?.words.lowerBound ?? start, passage)
        return quantity
    }
}
