/// Texts in quotation marks, with C's escapes.
enum POString {
    /// The text of `"…"`; nil where it is not one.
    static func text(_ quoted: some StringProtocol) -> String? {
        let bytes = Array(quoted.utf8)
        guard bytes.count >= 2, bytes.first == 0x22, bytes.last == 0x22 else { return nil }
        var result: [UInt8] = []
        var index = 1
        let end = bytes.count - 1
        while index < end {
            let byte = bytes[index]
            index += 1
            guard byte != 0x22 else { return nil }
            guard byte == UInt8(ascii: "\\") else {
                result.append(byte)
                continue
            }
            // A mark that is escaped does not close.
            guard index < end else { return nil }
            let letter = bytes[index]
            index += 1
            if let plain = escapes[letter] {
                result.append(plain)
            } else if letter == UInt8(ascii: "x") {
                let digits = bytes[index..<end].prefix(2).prefix { hex($0) != nil }
                guard !digits.isEmpty else { return nil }
                result.append(digits.reduce(0) { $0 << 4 | (hex($1) ?? 0) })
                index += digits.count
            } else if (0x30...0x37).contains(letter) {
                let digits = bytes[(index - 1)..<end].prefix(3).prefix { (0x30...0x37).contains($0) }
                result.append(digits.reduce(0) { $0 << 3 | ($1 & 7) })
                index += digits.count - 1
            } else {
                return nil
            }
        }
        return String(validating: result, as: UTF8.self)
    }

    /// The lines that stand for a text, in quotation marks: one, or an empty one and one for each line of the text.
    static func lines(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": line += "\\\""
            case "\\": line += "\\\\"
            case "\n":
                lines.append(line + "\\n")
                line = ""
            case "\t": line += "\\t"
            case "\r": line += "\\r"
            case "\u{7}": line += "\\a"
            case "\u{8}": line += "\\b"
            case "\u{B}": line += "\\v"
            case "\u{C}": line += "\\f"
            case "\u{0}"..<"\u{20}", "\u{7F}":
                // Three octal digits end by themselves; hexadecimal ones may run on.
                let digits = String(scalar.value, radix: 8)
                line += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
            default: line.unicodeScalars.append(scalar)
            }
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return (lines.count > 1 ? [""] + lines : lines).map { "\"\($0)\"" }
    }

    private static let escapes: [UInt8: UInt8] = [
        UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "a"): 0x07,
        UInt8(ascii: "b"): 0x08, UInt8(ascii: "v"): 0x0B, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "\""): 0x22,
        UInt8(ascii: "\\"): 0x5C,
    ]

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
