import SongnguText

/// The words of a text, folded, as the phrase index holds them and as queries are matched.
///
/// A word is a run of letters, marks and digits; everything else parts words ("U.S." is two, "COVID-19" is two). Of
/// scripts that write no spaces every character is a word. Changing any of this takes a new version of
/// ``PhraseIndex``.
struct PhraseWords {
    struct Word {
        var text: String
        /// In the folded text.
        var range: ByteRange
    }

    let words: [Word]
    private let folded: FoldedText

    /// O(n).
    init(_ text: String, tones: ToneRule) {
        folded = FoldedText(text, tones == .kept ? .caseless : .toneless)
        words = Self.words(of: folded.text, keepingMarks: tones == .kept)
    }

    /// The words with a space between.
    var joined: String {
        words.map(\.text).joined(separator: " ")
    }

    /// The text that the words stand in.
    var foldedText: String { folded.text }

    /// Whether nothing but one of some ASCII characters stands between two neighbouring words.
    func isJoined(_ first: Int, _ second: Int, by bytes: [UInt8]) -> Bool {
        let gap = words[first].range.upperBound..<words[second].range.lowerBound
        guard gap.count == 1 else { return false }
        let text = folded.text.utf8
        return bytes.contains(text[text.index(text.startIndex, offsetBy: gap.lowerBound)])
    }

    /// The stretch of the raw text from one word to another, both included.
    func rawRange(from first: Int, through last: Int) -> ByteRange {
        folded.rawRange(of: words[first].range.lowerBound..<words[last].range.upperBound)
    }

    private static func words(of text: String, keepingMarks: Bool) -> [Word] {
        var words: [Word] = []
        var current: [UInt8] = []
        var start = 0
        var offset = 0
        func close() {
            guard !current.isEmpty else { return }
            words.append(Word(text: String(decoding: current, as: UTF8.self), range: start..<offset))
            current.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars {
            let kind = CharacterKind(scalar)
            switch kind {
            case .separator: close()
            case .mark where !keepingMarks: break
            case .letter, .mark, .single:
                if kind == .single { close() }
                if current.isEmpty { start = offset }
                if scalar.value < 0x80 {
                    current.append(UInt8(scalar.value))
                } else {
                    current += UTF8.encode(scalar) ?? UTF8.EncodedScalar()
                }
            }
            offset += UTF8.width(scalar)
            if kind == .single { close() }
        }
        close()
        return words
    }
}

private enum CharacterKind {
    /// Belongs to a word.
    case letter
    /// Belongs to a word, and goes when tones are ignored: what has no composed form.
    case mark
    /// A word of its own.
    case single
    case separator

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .letter
        case 0..<0x80: self = .separator
        case 0x300...0x36F: self = .mark
        // Thai, Lao, Burmese, Khmer and kana, where a syllable's end cannot be seen.
        case 0xE01...0xE30, 0xE40...0xE46, 0xE81...0xEB0, 0xEC0...0xEC6, 0x1000...0x102A, 0x1780...0x17B3,
            0x3041...0x3096, 0x30A1...0x30FA:
            self = .single
        case 0x80..<0x250: self = Self.latin[Int(scalar.value - 0x80)]
        case 0x1E00..<0x1F00: self = Self.latinAdditional[Int(scalar.value - 0x1E00)]
        default: self = Self.category(scalar)
        }
    }

    private static let latin = table(0x80..<0x250)
    private static let latinAdditional = table(0x1E00..<0x1F00)

    private static func table(_ range: Range<UInt32>) -> [CharacterKind] {
        range.map { Unicode.Scalar($0).map(category) ?? .separator }
    }

    private static func category(_ scalar: Unicode.Scalar) -> CharacterKind {
        let properties = scalar.properties
        if properties.isIdeographic { return .single }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            return .letter
        default:
            return .separator
        }
    }
}
