import SongnguText

/// A run of letters and digits, a run of white space, or one punctuation mark.
struct Token: Hashable {
    enum Shape: UInt8 {
        /// No letter, or none with case.
        case caseless
        case lower
        /// The first letter only: "Nga", "Ý".
        case capitalised
        /// Two capitals or more and no small letter: "TASS".
        case upper
        /// Anything else, "McDonald" and "iPhone".
        case mixed
    }

    enum Kind: UInt8 {
        case word, mark, space
        /// White space with a line end in it.
        case newline
    }

    /// Into the folded text.
    var range: ByteRange
    var kind: Kind
    var shape: Shape
    /// Of the lower-cased token: equal for tokens that differ in case only. All white space has the same.
    var hash: UInt64

    var isSpace: Bool { kind == .space || kind == .newline }
    var isName: Bool { shape == .capitalised || shape == .mixed }
}

/// A text folded for matching, and cut into tokens.
struct TokenizedText {
    let folded: FoldedText
    let bytes: [UInt8]
    private(set) var tokens: [Token] = []

    /// - Complexity: O(*n*) for *n* bytes.
    init(_ raw: String) {
        folded = FoldedText(raw, .matching)
        bytes = Array(folded.text.utf8)
        tokens.reserveCapacity(bytes.count / 2)
        tokenize()
    }

    /// The range in the raw text.
    func rawRange(_ range: Range<Int>) -> ByteRange {
        guard !range.isEmpty else { return 0..<0 }
        let (first, last) = (tokens[range.lowerBound].range, tokens[range.upperBound - 1].range)
        return folded.rawRange(of: first.lowerBound..<last.upperBound)
    }

    func text(_ token: Int) -> String {
        String(decoding: bytes[tokens[token].range], as: UTF8.self)
    }

    func text(_ range: Range<Int>) -> String {
        range.map { tokens[$0].isSpace ? " " : text($0) }.joined()
    }

    /// What an English word may be the plural of, with the hashes of words in small letters: "armies" of "army" and
    /// "armie".
    func singulars(_ token: Int) -> [(bytes: ArraySlice<UInt8>, hash: UInt64)] {
        let word = bytes[tokens[token].range]
        guard tokens[token].kind == .word, word.count > 3, word.last == UInt8(ascii: "s") else { return [] }
        var stems = [word.dropLast()]
        if word.suffix(3).elementsEqual("ies".utf8) { stems.append(word.dropLast(3) + [UInt8(ascii: "y")]) }
        if word.suffix(2).elementsEqual("es".utf8) { stems.append(word.dropLast(2)) }
        return stems.map { ($0, Self.hash(ofWord: $0)) }
    }

    func lowercased(_ token: Int) -> String {
        text(token).lowercased()
    }

    func isMark(_ token: Int, _ mark: Unicode.Scalar) -> Bool {
        tokens.indices.contains(token) && tokens[token].kind == .mark && tokens[token].range.count == 1
            && bytes[tokens[token].range.lowerBound] == UInt8(ascii: mark)
    }

    /// Where some words stand in the text, one after another whatever marks are between: one word in its case, where
    /// the text has any small letters, several in any.
    ///
    /// - Complexity: O(*n* · *m*) at worst, O(*n*) for most words.
    func places(ofWords words: TokenizedText) -> [Range<Int>] {
        let own = words.tokens.indices.filter { words.tokens[$0].kind == .word }
        let theirs = tokens.indices.filter { tokens[$0].kind == .word }
        guard !own.isEmpty, own.count <= theirs.count else { return [] }
        let isExact = own.count == 1 && tokens.contains { $0.shape == .lower }
        return (0...theirs.count - own.count).compactMap { start in
            let isThere = zip(own, theirs[start...]).allSatisfy { own, theirs in
                words.tokens[own].hash == tokens[theirs].hash
                    && (!isExact || words.bytes[words.tokens[own].range].elementsEqual(bytes[tokens[theirs].range]))
            }
            return isThere ? theirs[start]..<theirs[start + own.count - 1] + 1 : nil
        }
    }

    /// Where some words first stand in a part of the text, in their case.
    ///
    /// - Complexity: O(*n* · *m*) at worst, O(*n*) for most words.
    func range(of words: TokenizedText, in part: Range<Int>) -> Range<Int>? {
        guard let first = words.tokens.first, part.count >= words.tokens.count else { return nil }
        let start = (part.lowerBound...part.upperBound - words.tokens.count).first { start in
            tokens[start].hash == first.hash
                && zip(words.tokens, tokens[start...]).allSatisfy { own, theirs in
                    own.isSpace && theirs.isSpace || words.bytes[own.range].elementsEqual(bytes[theirs.range])
                }
        }
        return start.map { $0..<$0 + words.tokens.count }
    }

    /// Whether one of some phrases of one to three words in small letters stands in the text.
    func contains(anyOf phrases: Set<String>) -> Bool {
        var last: [String] = []
        for index in tokens.indices where tokens[index].kind == .word {
            last = last.suffix(2) + [lowercased(index)]
            for start in last.indices where phrases.contains(last[start...].joined(separator: " ")) { return true }
        }
        return false
    }

    /// The word next to a token with nothing but a space between.
    func neighbour(of token: Int, step: Int) -> Int? {
        let index = token + 2 * step
        guard tokens.indices.contains(index), tokens[token + step].kind == .space, tokens[index].kind == .word else {
            return nil
        }
        return index
    }

    private mutating func tokenize() {
        var position = 0
        while position < bytes.count {
            let start = position
            let first = scalar(at: &position)
            switch ScalarTable.kind(first) {
            case .space:
                var kind = first == 0x0A ? Token.Kind.newline : .space
                var next = position
                while next < bytes.count {
                    let value = scalar(at: &next)
                    guard ScalarTable.kind(value) == .space else { break }
                    if value == 0x0A { kind = .newline }
                    position = next
                }
                tokens.append(Token(range: start..<position, kind: kind, shape: .caseless, hash: 0x20))
            case .mark:
                let hash = Self.hash(Self.seed, first)
                tokens.append(Token(range: start..<position, kind: .mark, shape: .caseless, hash: hash))
            case .digit, .lower, .upper, .letter:
                word(from: start, first: first, &position)
            }
        }
    }

    private mutating func word(from start: Int, first: UInt32, _ position: inout Int) {
        var hash = Self.hash(Self.seed, ScalarTable.lowercase(first))
        var (upper, lower) = (0, 0)
        let begins = ScalarTable.kind(first)
        if begins == .upper { upper += 1 } else if begins == .lower { lower += 1 }
        var next = position
        while next < bytes.count {
            let value = scalar(at: &next)
            let kind = ScalarTable.kind(value)
            guard kind.isWord else { break }
            if kind == .upper { upper += 1 } else if kind == .lower { lower += 1 }
            hash = Self.hash(hash, ScalarTable.lowercase(value))
            position = next
        }
        let shape: Token.Shape =
            switch (upper, lower) {
            case (0, 0): .caseless
            case (0, _): .lower
            case (1, _) where begins == .upper: .capitalised
            case (_, 0): .upper
            default: .mixed
            }
        tokens.append(Token(range: start..<position, kind: .word, shape: shape, hash: hash))
    }

    private static func hash(ofWord word: ArraySlice<UInt8>) -> UInt64 {
        String(decoding: word, as: UTF8.self).unicodeScalars.reduce(seed) {
            hash($0, ScalarTable.lowercase($1.value))
        }
    }

    /// FNV-1a over scalars.
    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func hash(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
        (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
    }

    /// Decodes the scalar that begins at a position and moves past it. Folded text is valid UTF-8.
    private func scalar(at position: inout Int) -> UInt32 {
        let first = bytes[position]
        let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        let end = min(position + width, bytes.count)
        var value = width == 1 ? UInt32(first) : UInt32(first & (0x7F >> UInt8(width)))
        for index in position + 1..<max(end, position + 1) {
            value = value << 6 | UInt32(bytes[index] & 0x3F)
        }
        position = end
        return value
    }
}
