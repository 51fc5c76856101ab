import SongnguText

/// What stands around a number: units, ranks and verbs of change.
extension QuantityReader {
    func addUnits(to quantity: inout Quantity, _ words: Range<Int>, _ passage: Passage) {
        var next = words.upperBound
        // "pounds" was read as money, and may be a weight.
        if let unit = quantity.units.first, !unit.isCount, unit.dimension != "ratio", words.count > 1,
            let match = table.match(.unit, in: passage.lower, at: next - 1)
        {
            quantity.units += match.keys.compactMap(MeasureUnit.init).filter {
                !$0.isCount && $0.dimension != unit.dimension
            }
        }
        let gap = passage.gap(after: words.upperBound - 1)
        guard quantity.units.isEmpty, !gap.contains(where: { ",;:.()".contains($0) }) else { return }
        if let match = unit(in: passage, at: next) {
            quantity.units = match.keys.compactMap(MeasureUnit.init)
            next = match.words.upperBound
            quantity.range = quantity.range.lowerBound..<passage.words[next - 1].range.upperBound
            // "2 năm rưỡi"
            if table.match(.andHalf, in: passage.lower, at: next) != nil { quantity.value += 0.5 }
            return
        }
        if table.match(.andHalf, in: passage.lower, at: next) != nil {
            let scale = [1e9, 1e6, 1e3, 1e2].first { quantity.value >= $0 } ?? 1
            quantity.value += scale / 2
            return
        }
        // "12,500 police officers": what is counted stands a word or two further on.
        for later in next..<next + 3 where later == next || !passage.isBroken(between: later - 1, and: later) {
            if let match = table.match(.unit, in: passage.lower, at: later), match.key.hasPrefix("#") {
                quantity.units = match.keys.compactMap(MeasureUnit.init)
                return
            }
        }
    }

    /// The unit at a word; "km²" is read like "km2".
    private func unit(in passage: Passage, at index: Int) -> WordMatch? {
        guard passage.words.indices.contains(index) else { return nil }
        let rest = passage.text[bytes: passage.words[index].range.upperBound..<passage.text.utf8.count]
        if let power = ["²": "2", "³": "3"].first(where: { rest.hasPrefix($0.key) })?.value {
            return table.match(.unit, in: [passage.lower[index] + power], at: 0).map {
                WordMatch(keys: $0.keys, words: index..<index + 1)
            }
        }
        return table.match(.unit, in: passage.lower, at: index)
    }

    /// "âm 10 độ C", "minus 10", "10 degrees below zero": only temperatures, as growth below zero may be called a fall.
    func addSign(to quantity: inout Quantity, _ words: Range<Int>, _ passage: Passage) {
        guard quantity.units.contains(where: { $0.dimension == "temperature" }) else { return }
        let end = passage.wordIndices(in: quantity.range).upperBound
        if let before = table.match(.minus, in: passage.lower, endingAt: words.lowerBound), before.key == "before" {
            quantity.range = passage.words[before.words.lowerBound].range.lowerBound..<quantity.range.upperBound
        } else if let after = table.match(.minus, in: passage.lower, at: end), after.key == "after" {
            quantity.range = quantity.range.lowerBound..<passage.words[after.words.upperBound - 1].range.upperBound
        } else {
            guard let mark = passage.text[bytes: 0..<quantity.range.lowerBound].last, "-−–".contains(mark) else {
                return
            }
            let before = passage.text[bytes: 0..<quantity.range.lowerBound].dropLast().last
            guard before.map({ $0 == " " || $0 == "(" }) ?? true else { return }
        }
        quantity.value.negate()
    }

    /// "fourth", "4th", "thứ tư", "hạng 4".
    func addOrdinal(to quantity: inout Quantity, _ words: Range<Int>, _ passage: Passage) {
        guard let first = words.first else { return }
        if let before = table.match(.beforeRank, in: passage.lower, endingAt: first) {
            quantity.range = passage.words[before.words.lowerBound].range.lowerBound..<quantity.range.upperBound
            quantity.isOrdinal = true
        } else if table.match(.rank, in: passage.lower, at: first) != nil {
            quantity.isOrdinal = true
        } else {
            let ending = passage.lower[first].drop(while: \.isNumber)
            quantity.isOrdinal =
                passage.lower[first] != ending && table.match(.rankEnding, in: [String(ending)], at: 0) != nil
        }
        if quantity.isOrdinal { quantity.units = [MeasureUnit("#ordinal")] }
    }

    /// The verb of change at most three words before, with no mark between.
    func change(before start: Int, _ passage: Passage) -> Quantity.Change? {
        let window = max(0, start - 4)..<max(0, start)
        let matches = table.matches(.change, in: passage.lower, withSkipped: true)
        guard let last = matches.last(where: { window.contains($0.words.upperBound - 1) }),
            !passage.isBroken(between: last.words.upperBound - 1, and: start)
        else { return nil }
        return Quantity.Change(rawValue: last.key)
    }
}
