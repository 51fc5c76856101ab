/// Characters of symbol fonts, which Word keeps in the private use area.
enum DOCXSymbol {
    /// The font Symbol from "A" and from "a" on.
    private static let capitals = Array("ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ")
    private static let small = Array("αβχδεφγηιϕκλμνοπθρστυϖωξψζ")
    private static let others: [UInt32: String] = [
        0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•",
        0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD6: "√", 0xE5: "∑", 0xF7: "÷",
    ]
    private static let wingdings: [UInt32: String] = [
        0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢",
        0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xFB: "✗", 0xFC: "✓", 0xFE: "☑",
    ]

    /// The text of a `w:sym`; U+FFFD for a symbol that is not known.
    /// - Parameter code: four hexadecimal digits, "F0B7" or "00B7".
    static func text(font: String?, code: String?) -> String {
        guard let value = code.flatMap({ UInt32($0, radix: 16) }) else { return "\u{FFFD}" }
        let font = font?.lowercased() ?? ""
        let isSymbol = font == "symbol"
        let isWingdings = font.hasPrefix("wingdings")
        guard isSymbol || isWingdings || (0xE000...0xF8FF).contains(value) else {
            return Unicode.Scalar(value).map { String($0) } ?? "\u{FFFD}"
        }
        let index = value & 0xFF
        if isWingdings { return wingdings[index] ?? "\u{FFFD}" }
        guard isSymbol else { return "\u{FFFD}" }
        switch index {
        case 0x41...0x5A: return String(capitals[Int(index - 0x41)])
        case 0x61...0x7A: return String(small[Int(index - 0x61)])
        case 0x20...0x3F: return Unicode.Scalar(index).map { String($0) } ?? "\u{FFFD}"
        default: return others[index] ?? "\u{FFFD}"
        }
    }
}
