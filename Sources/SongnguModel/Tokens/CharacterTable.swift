import SongnguText

/// What single characters are to a ``WordScanner``.
enum CharacterKind: UInt8 {
    /// Part of a word.
    case letter
    /// A word by itself: Han and kana, which are written without spaces.
    case ideograph
    /// Parts words of one clause: spaces and hyphens.
    case gap
    /// An apostrophe: part of a word between two letters, else as any other mark.
    case apostrophe
    /// Ends a clause: all other marks, and digits.
    case stop
    /// Needs ``SongnguText/FoldedText`` first: combining marks and characters that are not seen.
    case unfolded
}

/// Kinds and lower-case forms of characters, tabulated for the blocks that news is written in.
struct CharacterTable: Sendable {
    static let shared = CharacterTable()

    private static let limit: UInt32 = 0x530
    private static let additional: Range<UInt32> = 0x1E00..<0x1F00

    private let kinds: [CharacterKind]
    private let lower: [UInt32]
    /// By the scalars of a vowel with a tone and the plain one after it: the two with the tone moved.
    private let shifts: [UInt64: UInt64]

    private init() {
        let scalars = [0..<Self.limit, Self.additional].joined().map { Unicode.Scalar($0) ?? "\u{FFFD}" }
        kinds = scalars.map(Self.computedKind)
        lower = scalars.map { Self.computedLower($0).value }
        var shifts: [UInt64: UInt64] = [:]
        // Asked of the folding itself, so that the two never part.
        for (firsts, seconds) in [("òóỏõọ", "ae"), ("ùúủũụ", "y")] {
            for first in firsts.unicodeScalars {
                for second in seconds.unicodeScalars {
                    let pair = String(String.UnicodeScalarView([first, second]))
                    let folded = Array(FoldedText.fold(pair, .tonePlacement).unicodeScalars)
                    guard folded.count == 2 else { continue }
                    shifts[Self.key(first.value, second.value)] = Self.key(folded[0].value, folded[1].value)
                }
            }
        }
        self.shifts = shifts
    }

    @inline(__always)
    func kind(_ scalar: UInt32) -> CharacterKind {
        if let slot = slot(scalar) { return kinds[slot] }
        return Unicode.Scalar(scalar).map(Self.computedKind) ?? .stop
    }

    @inline(__always)
    func lower(_ scalar: UInt32) -> UInt32 {
        if let slot = slot(scalar) { return lower[slot] }
        return Unicode.Scalar(scalar).map { Self.computedLower($0).value } ?? scalar
    }

    /// The two lower-case letters with the tone mark on the second; nil where it need not move.
    func shifted(_ first: UInt32, _ second: UInt32) -> (UInt32, UInt32)? {
        guard let pair = shifts[Self.key(first, second)] else { return nil }
        return (UInt32(truncatingIfNeeded: pair >> 32), UInt32(truncatingIfNeeded: pair))
    }

    @inline(__always)
    private func slot(_ scalar: UInt32) -> Int? {
        if scalar < Self.limit { return Int(scalar) }
        if Self.additional.contains(scalar) { return Int(scalar - Self.additional.lowerBound + Self.limit) }
        return nil
    }

    private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
        UInt64(first) << 32 | UInt64(second)
    }

    private static func computedLower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let mapping = scalar.properties.lowercaseMapping.unicodeScalars
        // "İ" alone gives two scalars.
        return mapping.first ?? scalar
    }

    private static func computedKind(_ scalar: Unicode.Scalar) -> CharacterKind {
        switch scalar.value {
        case 0x27, 0x2018, 0x2019, 0x2BC: return .apostrophe
        case 0x20, 0x09, 0x2D, 0xA0, 0x1680, 0x2000...0x200A, 0x2010, 0x2011, 0x202F, 0x205F, 0x3000: return .gap
        case 0x300..<0x370, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: return .unfolded
        case 0x2E80..<0x2FE0, 0x3005...0x3007, 0x3040..<0x3100, 0x31F0..<0x3200, 0x3400..<0x4DC0, 0x4E00..<0xA000,
            0xF900..<0xFB00, 0x20000..<0x32000:
            return .ideograph
        default:
            break
        }
        // Vowel signs of Indic scripts and Thai tone marks are marks, and parts of words.
        if scalar.value >= 0x370, scalar.properties.canonicalCombiningClass != .notReordered { return .letter }
        return scalar.properties.isAlphabetic ? .letter : .stop
    }
}
