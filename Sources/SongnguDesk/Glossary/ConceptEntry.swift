import SongnguGlossary
import SongnguText

/// A concept and its words.
struct ConceptEntry: Sendable {
    let concept: Concept
    /// The words of its fields, folded, each field as "\n word word ", forms first, then a line end.
    private(set) var words: [UInt8]
    /// Where the forms end, and where the id does.
    let formsEnd: Int
    private let idEnd: Int

    init(_ concept: Concept) {
        self.concept = concept
        var words: [UInt8] = []
        for text in concept.terms.map(\.text) + concept.exceptions.map(\.text) {
            words.append(0x0A)
            words += Self.words(of: text)
        }
        formsEnd = words.count
        words.append(0x0A)
        words += Self.words(of: concept.id)
        idEnd = words.count
        for text in [concept.definition, concept.note, concept.source] {
            guard let text else { continue }
            words.append(0x0A)
            words += Self.words(of: text)
        }
        words.append(0x0A)
        self.words = words
    }

    var forms: ArraySlice<UInt8> { words[..<formsEnd] }

    /// " word word ", folded; empty where there is no word.
    static func words(of text: String) -> [UInt8] {
        var words: [UInt8] = [0x20]
        for byte in FoldedText.fold(text, .toneless).utf8 {
            let isWord =
                byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
                || (0x41...0x5A).contains(byte)
            if isWord { words.append(byte) } else if words.last != 0x20 { words.append(0x20) }
        }
        if words.last != 0x20 { words.append(0x20) }
        return words.count > 1 ? words : []
    }

    func passes(_ query: ConceptQuery) -> Bool {
        if !query.statuses.isEmpty, !query.statuses.contains(concept.status) { return false }
        if let type = query.type, concept.type != type { return false }
        if let language = query.language,
            !concept.terms.contains(where: {
                $0.language == language || $0.language.rawValue.hasPrefix(language.rawValue + "-")
            })
        {
            return false
        }
        return !query.hasDeprecated || concept.terms.contains { $0.status == .deprecated }
    }

    /// How well a query is met, 0 the best; nil where it is not.
    ///
    /// - Parameters:
    ///   - whole: its words with a space between.
    ///   - parts: its words.
    func rank(_ whole: [UInt8], _ parts: [[UInt8]]) -> Int? {
        words.withUnsafeBufferPointer { text in
            if parts.count > 1 {
                for part in parts where text.first(of: part, from: 0) == nil { return nil }
            }
            var best: Int?
            var position = 0
            while let start = text.first(of: whole, from: position) {
                position = start + 1
                let rank = rank(of: start..<start + whole.count, text)
                best = min(best ?? rank, rank)
                if best == 0 { break }
            }
            return best ?? (parts.count > 1 ? 7 : nil)
        }
    }

    /// Of one place that has the query.
    private func rank(of place: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Int {
        // Every field begins with a line end and a space, and ends with a space.
        let isWord = text[place.lowerBound - 1] == 0x20
        let begins = isWord && text[place.lowerBound - 2] == 0x0A
        let isWhole = begins && text[place.upperBound] == 0x20 && text[place.upperBound + 1] == 0x0A
        guard place.lowerBound < formsEnd else {
            return place.lowerBound < idEnd ? isWhole ? 1 : 5 : 6
        }
        return isWhole ? 0 : begins ? 2 : isWord ? 3 : 4
    }

    /// Whether the forms hold " word word ".
    func holds(_ form: [UInt8]) -> Bool {
        words.withUnsafeBufferPointer { text in
            UnsafeBufferPointer(rebasing: text[..<formsEnd]).first(of: form, from: 0) != nil
        }
    }

    /// Whether one of the forms stands within others, each "\n word word ".
    func hasForm(within others: [UInt8]) -> Bool {
        words.withUnsafeBufferPointer { text in
            others.withUnsafeBufferPointer { others in
                var start = 1
                while start < formsEnd {
                    let end = text[start...].firstIndex(of: 0x0A) ?? text.count
                    if end > start,
                        others.first(of: UnsafeBufferPointer(rebasing: text[start..<end]), from: 0) != nil
                    {
                        return true
                    }
                    start = end + 1
                }
                return false
            }
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func first(of pattern: [UInt8], from start: Int) -> Int? {
        pattern.withUnsafeBufferPointer { first(of: $0, from: start) }
    }

    /// Where some bytes stand first, from an index on.
    ///
    /// Sixteen places at a time are looked at for the first and the last byte (W. Muła, "SIMD-friendly algorithms for
    /// substring searching").
    fileprivate func first(of pattern: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let base = baseAddress, let first = pattern.first, let last = pattern.last else { return nil }
        let text = UnsafeRawPointer(base)
        let behind = pattern.count - 1
        let (firsts, lasts) = (SIMD16<UInt8>(repeating: first), SIMD16<UInt8>(repeating: last))
        var index = start
        while index + behind + 16 <= count {
            let begins = text.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self) .== firsts
            let ends = text.loadUnaligned(fromByteOffset: index + behind, as: SIMD16<UInt8>.self) .== lasts
            let both = begins .& ends
            if any(both) {
                for lane in 0..<16 where both[lane] && matches(pattern, at: index + lane) { return index + lane }
            }
            index += 16
        }
        while index + behind < count {
            if self[index] == first, matches(pattern, at: index) { return index }
            index += 1
        }
        return nil
    }

    private func matches(_ pattern: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        for offset in pattern.indices where self[index + offset] != pattern[offset] { return false }
        return true
    }
}
