internal import Foundation

/// What the matcher needs to know of a character: table look-ups for Latin and Cyrillic, Unicode properties beyond.
enum ScalarTable {
    enum Kind: UInt8 {
        case space, mark, digit, lower, upper
        /// A letter without case, or a combining mark.
        case letter

        var isWord: Bool { rawValue >= Kind.digit.rawValue }
    }

    static func kind(_ scalar: UInt32) -> Kind {
        scalar < 0x530 ? kinds[Int(scalar)] : beyond(scalar).kind
    }

    static func lowercase(_ scalar: UInt32) -> UInt32 {
        scalar < 0x530 ? lower[Int(scalar)] : beyond(scalar).lower
    }

    private static func beyond(_ scalar: UInt32) -> (kind: Kind, lower: UInt32) {
        if (0x1E00..<0x1F00).contains(scalar) {
            let index = Int(scalar - 0x1E00)
            return (additionalKinds[index], additionalLower[index])
        }
        return (classify(scalar), lowerMapping(scalar))
    }

    private static let kinds = (0..<0x530).map { classify($0) }
    private static let lower = (0..<0x530).map { lowerMapping($0) }
    private static let additionalKinds = (0x1E00..<0x1F00).map { classify($0) }
    private static let additionalLower = (0x1E00..<0x1F00).map { lowerMapping($0) }

    private static func classify(_ value: UInt32) -> Kind {
        guard let scalar = Unicode.Scalar(value) else { return .mark }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter: return .upper
        case .lowercaseLetter: return .lower
        case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .enclosingMark: return .letter
        case .decimalNumber, .letterNumber, .otherNumber: return .digit
        default: return scalar.properties.isWhitespace ? .space : .mark
        }
    }

    /// Only mappings to a single scalar count.
    private static func lowerMapping(_ value: UInt32) -> UInt32 {
        guard let scalar = Unicode.Scalar(value) else { return value }
        let mapping = scalar.properties.lowercaseMapping.unicodeScalars
        return mapping.count == 1 ? mapping.first?.value ?? value : value
    }
}
