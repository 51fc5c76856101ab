import Foundation

/// How single characters are spelt in folded text.
enum SpellingTable {
    /// What stands for a space, line end, invisible character, dash or quotation mark; nil for all other characters.
    static func replacement(for scalar: Unicode.Scalar, _ folding: Folding) -> String? {
        switch scalar.value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
            return " "
        case 0x85, 0x2028, 0x2029:
            return "\n"
        case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0xFEFF:
            return ""
        case 0x2010...0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63, 0xFF0D:
            return folding.contains(.punctuation) ? "-" : nil
        case 0x2018...0x201B, 0x2032, 0x2039, 0x203A, 0xB4, 0x2BC:
            return folding.contains(.punctuation) ? "'" : nil
        case 0x201C...0x201F, 0x2033, 0xAB, 0xBB, 0xFF02:
            return folding.contains(.punctuation) ? "\"" : nil
        case 0x2026:
            return folding.contains(.punctuation) ? "..." : nil
        default:
            return nil
        }
    }

    /// The letter without its diacritics; đ gives d, ł gives l.
    static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = Int(scalar.value)
        if value < latin.count { return latin[value] }
        let additional = value - 0x1E00
        if additional >= 0, additional < latinAdditional.count { return latinAdditional[additional] }
        return scalar
    }

    /// The small letter, of scripts of which it is kept in tables; nil for all others.
    static func lowercase(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let value = Int(scalar.value)
        if value < small.count { return small[value] }
        let additional = value - 0x1E00
        return additional >= 0 && additional < smallAdditional.count ? smallAdditional[additional] : nil
    }

    private static let small = lowercaseTable(0..<0x250)
    private static let smallAdditional = lowercaseTable(0x1E00..<0x1F00)

    /// Nil where the small letter is not a single scalar.
    private static func lowercaseTable(_ range: Range<UInt32>) -> [Unicode.Scalar?] {
        range.map { value in
            let mapping = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars
            return mapping?.count == 1 ? mapping?.first : nil
        }
    }

    private static let latin = table(0..<0x250)
    private static let latinAdditional = table(0x1E00..<0x1F00)

    private static func table(_ range: Range<UInt32>) -> [Unicode.Scalar] {
        range.map { value in
            guard let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
            switch scalar {
            case "đ": return "d"
            case "Đ": return "D"
            case "ł": return "l"
            case "Ł": return "L"
            case "ø": return "o"
            case "Ø": return "O"
            case "ı": return "i"
            default:
                return String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? scalar
            }
        }
    }
}
