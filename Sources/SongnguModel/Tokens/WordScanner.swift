import SongnguText

/// Cuts sentences into the words a model knows them by: folded to lower case, NFC and one tone placement.
///
/// A word is a run of letters, with apostrophes between them and without a final 's; initials ("U.S.") are one word;
/// an ideograph is one; figures are none. Buffers are used again from sentence to sentence: no String is made.
struct WordScanner {
    /// One word, in bytes of ``folded``.
    struct Token {
        var start: Int
        var end: Int
        /// The finished hash of its bytes.
        var hash: UInt64
        /// All its letters are capitals, and it has two or more: "NATO".
        var isCapitals: Bool
        /// Only spaces or hyphens stand between it and the token before.
        var adjoins: Bool
    }

    /// The words of the last sentence, folded, one after another.
    private(set) var folded: [UInt8] = []
    /// The words of the last sentence, in order.
    private(set) var tokens: [Token] = []

    /// The last sentence has a small letter, so capitals in it mean something.
    private(set) var hasSmallLetters = false

    private let table = CharacterTable.shared
    private var start = 0
    private var adjoins = false
    private var letters = 0
    private var capitals = 0
    /// The last scalar written to the word, lower case; 0 at its beginning.
    private var last: UInt32 = 0

    /// Scans a sentence. O(n).
    mutating func scan(_ sentence: String) {
        reset()
        var sentence = sentence
        if !sentence.withUTF8({ scan($0) }) {
            // Rare: marks apart from their letters.
            reset()
            var mended = FoldedText.fold(sentence, .reading)
            _ = mended.withUTF8 { scan($0, isFolded: true) }
        }
    }

    /// The word of a token as text, folded.
    func text(_ token: Token) -> String {
        String(decoding: folded[token.start..<token.end], as: UTF8.self)
    }

    private mutating func reset() {
        folded.removeAll(keepingCapacity: true)
        tokens.removeAll(keepingCapacity: true)
        hasSmallLetters = false
        begin()
        adjoins = false
    }

    private mutating func begin() {
        start = folded.count
        last = 0
        letters = 0
        capitals = 0
    }

    /// False when the text must be folded first.
    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, isFolded: Bool = false) -> Bool {
        var cursor = 0
        while cursor < bytes.count {
            let (scalar, width) = Self.scalar(bytes, cursor)
            switch table.kind(scalar) {
            case .letter:
                let lower = table.lower(scalar)
                letters += 1
                if lower != scalar { capitals += 1 } else { hasSmallLetters = true }
                append(lower)
            case .ideograph:
                close()
                append(scalar)
                close()
            case .gap:
                close()
            case .apostrophe:
                let isInside = last != 0 && Self.isLetter(bytes, cursor + width, table)
                if isInside { append(0x27) } else { stop() }
            case .stop:
                if scalar == 0x2E, isInitial(bytes, cursor) { append(0x2E) } else { stop() }
            case .unfolded:
                guard isFolded else { return false }
                append(scalar)
            }
            cursor += width
        }
        close()
        return true
    }

    /// Whether the point at `cursor` stands between two letters that stand alone: "U.S", not "TP.HCM".
    private func isInitial(_ bytes: UnsafeBufferPointer<UInt8>, _ cursor: Int) -> Bool {
        guard cursor > 0, cursor + 1 < bytes.count, Self.isCapital(bytes[cursor - 1]), Self.isCapital(bytes[cursor + 1])
        else { return false }
        let isAlone = folded.count - start == 1 || (folded.count - start > 2 && folded[folded.count - 2] == 0x2E)
        return isAlone && !Self.isLetter(bytes, cursor + 2, table)
    }

    private mutating func append(_ scalar: UInt32) {
        var scalar = scalar
        if last >= 0xC0, scalar < 0x80, let (first, second) = table.shifted(last, scalar) {
            folded.removeLast(UTF8.width(Unicode.Scalar(last) ?? " "))
            write(first)
            scalar = second
        }
        write(scalar)
        last = scalar
    }

    private mutating func write(_ scalar: UInt32) {
        if scalar < 0x80 {
            folded.append(UInt8(truncatingIfNeeded: scalar))
        } else if let scalar = Unicode.Scalar(scalar), let encoded = UTF8.encode(scalar) {
            folded.append(contentsOf: encoded)
        }
    }

    private mutating func stop() {
        close()
        adjoins = false
    }

    private mutating func close() {
        guard last != 0 else { return }
        // A possessive says nothing that the word does not.
        let hasPossessive =
            folded.count - start > 2 && folded[folded.count - 1] == 0x73 && folded[folded.count - 2] == 0x27
        if hasPossessive { folded.removeLast(2) }
        var hash = WordHash.empty
        for byte in folded[start...] { hash = WordHash.adding(byte, to: hash) }
        let isCapitals = capitals > 1 && letters - capitals <= (hasPossessive ? 1 : 0)
        tokens.append(
            Token(
                start: start, end: folded.count, hash: WordHash.finished(hash), isCapitals: isCapitals, adjoins: adjoins
            ))
        begin()
        adjoins = true
    }

    private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

    private static func isLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ cursor: Int, _ table: CharacterTable) -> Bool {
        cursor < bytes.count && table.kind(scalar(bytes, cursor).0) == .letter
    }

    /// The scalar at an offset and its width; the bytes of a String are valid UTF-8.
    @inline(__always)
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (UInt32, Int) {
        let lead = UInt32(bytes[at])
        if lead < 0x80 { return (lead, 1) }
        let second = UInt32(bytes[at + 1]) & 0x3F
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, 2) }
        let third = UInt32(bytes[at + 2]) & 0x3F
        if lead < 0xF0 { return ((lead & 0x0F) << 12 | second << 6 | third, 3) }
        return ((lead & 0x07) << 18 | second << 12 | third << 6 | UInt32(bytes[at + 3]) & 0x3F, 4)
    }
}
