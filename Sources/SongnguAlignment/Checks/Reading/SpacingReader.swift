import SongnguText

/// Finds places of a paragraph where a space is one too many or too few. Ranges take in the words on both sides.
struct SpacingReader: Sendable {
    private struct Sign: Sendable {
        var scalar: Unicode.Scalar
        var range: ByteRange
    }

    private let stretch: WrittenText.Stretch
    private let signs: [Sign]

    init(_ stretch: WrittenText.Stretch) {
        self.stretch = stretch
        var offset = 0
        signs = stretch.raw.unicodeScalars.map { scalar in
            defer { offset += UTF8.width(scalar) }
            return Sign(scalar: scalar, range: offset..<offset + UTF8.width(scalar))
        }
    }

    private static let closing = ",.;:?!)".unicodeScalars
    private static let afterClosing = "”’\"')]»,.;:?!".unicodeScalars

    /// A space before a mark that ends a clause, with white space or another such mark after it. O(n).
    func spacesBefore() -> [ByteRange] {
        signs.indices.compactMap { index in
            let mark = signs[index].scalar
            guard Self.closing.contains(mark), index > 0, isBlank(index - 1),
                let word = signs[..<index].lastIndex(where: { !isBlank($0.scalar) }),
                isWordEnd(signs[word].scalar), isFollowedByEnd(index)
            else { return nil }
            let next = scalar(index + 1)
            // Dots in a row, ":)" and "2 : 1".
            if mark == ".", next == "." { return nil }
            if mark == ":" || mark == ";", next.map({ ")(".unicodeScalars.contains($0) }) ?? false { return nil }
            if mark == ":", isDigit(signs[word].scalar),
                let after = signs[(index + 1)...].first(where: { !isBlank($0.scalar) }),
                isDigit(after.scalar)
            {
                return nil
            }
            return wordStart(before: signs[word].range.upperBound)..<signs[index].range.upperBound
        }
    }

    /// A comma, semicolon, question mark or exclamation mark between two words, a colon before a capital, a closing
    /// parenthesis before a word. O(n).
    func spacesMissing() -> [ByteRange] {
        signs.indices.compactMap { index in
            let mark = signs[index].scalar
            guard index > 0, let next = scalar(index + 1), isCased(next), !isAddress(around: index) else { return nil }
            let previous = signs[index - 1].scalar
            let range =
                wordStart(before: signs[index - 1].range.upperBound)..<wordEnd(after: signs[index + 1].range.lowerBound)
            switch mark {
            case ",", ";", "?", "!":
                guard isWordEnd(previous), letters(before: index) > 1 || letters(after: index) > 1 else { return nil }
                // "N,N-dimetyl"
                return letters(before: index) == 1 && previous.properties.isUppercase ? nil : range
            case ":":
                guard previous.properties.isLowercase, next.properties.isUppercase, letters(after: index) > 1 else {
                    return nil
                }
                return range
            case ")":
                return isAside(endingAt: index) ? range : nil
            default: return nil
            }
        }
    }

    /// Sentences that the reader parts and no space does: "nói.Sau". O(sentences).
    func sentencesGlued(_ article: Article) -> [ByteRange] {
        let segments = article.segments.filter { stretch.range.contains($0.range.lowerBound) }
        return zip(segments, segments.dropFirst()).compactMap { first, second in
            let offset = first.range.upperBound - stretch.range.lowerBound
            guard first.range.upperBound == second.range.lowerBound,
                let index = signs.firstIndex(where: { $0.range.lowerBound == offset }), index > 0,
                signs[index - 1].scalar == ".", isCased(signs[index].scalar)
            else { return nil }
            return wordStart(before: signs[index - 1].range.lowerBound)..<wordEnd(after: offset)
        }
    }

    /// Two spaces or more within a line. O(n).
    func doubleSpaces() -> [ByteRange] {
        var result: [ByteRange] = []
        var index = 0
        while index < signs.count {
            guard isSpace(signs[index].scalar) else {
                index += 1
                continue
            }
            let start = index
            while index < signs.count, isSpace(signs[index].scalar) { index += 1 }
            guard index - start > 1, let before = scalar(start - 1), let after = scalar(index),
                !before.properties.isWhitespace, !after.properties.isWhitespace
            else { continue }
            result.append(
                wordStart(before: signs[start - 1].range.upperBound)..<wordEnd(after: signs[index].range.lowerBound))
        }
        return result
    }

    private func scalar(_ index: Int) -> Unicode.Scalar? { signs.indices.contains(index) ? signs[index].scalar : nil }

    private func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{A0}" }
    private func isBlank(_ scalar: Unicode.Scalar) -> Bool { isSpace(scalar) }
    private func isBlank(_ index: Int) -> Bool { isSpace(signs[index].scalar) }
    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    private func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

    /// Scripts with capitals part their words by spaces.
    private func isCased(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isCased }

    /// A word, a figure, or the mark that closes them. A tone mark of its own belongs to its letter.
    private func isWordEnd(_ scalar: Unicode.Scalar) -> Bool {
        isLetter(scalar) || isDigit(scalar) || "”’»)]%".unicodeScalars.contains(scalar)
            || scalar.properties.canonicalCombiningClass != .notReordered
    }

    private func isFollowedByEnd(_ index: Int) -> Bool {
        scalar(index + 1).map { $0.properties.isWhitespace || Self.afterClosing.contains($0) } ?? true
    }

    private func letters(before index: Int) -> Int {
        signs[..<index].reversed().prefix { isLetter($0.scalar) || isDigit($0.scalar) }.count
    }

    private func letters(after index: Int) -> Int {
        signs[(index + 1)...].prefix { isLetter($0.scalar) || isDigit($0.scalar) }.count
    }

    /// Whether a mark stands within an address, a path, an entity or code.
    private func isAddress(around index: Int) -> Bool {
        let before = signs[..<index].reversed().prefix { !$0.scalar.properties.isWhitespace }.map(\.scalar)
        let after = signs[(index + 1)...].prefix { !$0.scalar.properties.isWhitespace }.map(\.scalar)
        return (before + after).contains { "/@&=_\\#".unicodeScalars.contains($0) }
    }

    /// Whether what a parenthesis closes is an aside of its own, not part of a word: "(s)he", "f(x)dx", "(re)build".
    private func isAside(endingAt index: Int) -> Bool {
        guard let open = signs[..<index].lastIndex(where: { $0.scalar == "(" }), open > 0,
            signs[open - 1].scalar.properties.isWhitespace
        else { return false }
        let inside = signs[(open + 1)..<index].map(\.scalar)
        return inside.count > 2 && inside.contains { $0.properties.isUppercase || $0.properties.isWhitespace }
    }

    private func wordStart(before offset: Int) -> Int {
        stretch.words.last { $0.range.lowerBound < offset }?.range.lowerBound ?? 0
    }

    private func wordEnd(after offset: Int) -> Int {
        stretch.words.first { $0.range.upperBound > offset }?.range.upperBound ?? stretch.raw.utf8.count
    }
}
