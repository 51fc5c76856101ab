/// Writing text so that XML reads it back as it was.
enum XMLEscape {
    static func text(_ text: String) -> String {
        escape(text, inAttribute: false)
    }

    static func attribute(_ text: String) -> String {
        escape(text, inAttribute: true)
    }

    /// Text with XML's own entities and references to characters, as the text it stands for.
    static func unescape(_ text: some StringProtocol) -> String {
        guard text.contains("&") else { return String(text) }
        return String(text).replacing(/&(#x?[0-9A-Fa-f]+|lt|gt|amp|quot|apos);/) { match in
            switch match.1 {
            case "lt": "<"
            case "gt": ">"
            case "amp": "&"
            case "quot": "\""
            case "apos": "'"
            case let number:
                (number.hasPrefix("#x") ? UInt32(number.dropFirst(2), radix: 16) : UInt32(number.dropFirst()))
                    .flatMap(Unicode.Scalar.init).map { String($0) } ?? "\u{FFFD}"
            }
        }
    }

    /// Characters that XML 1.0 has no way to write become U+FFFD. O(n).
    private static func escape(_ text: String, inAttribute: Bool) -> String {
        // Most texts have nothing to escape.
        func isPlain(_ bytes: some Sequence<UInt8>) -> Bool {
            !bytes.contains { isSpecial($0) && (inAttribute || $0 != UInt8(ascii: "\"")) }
        }
        guard !(text.utf8.withContiguousStorageIfAvailable { isPlain($0) } ?? isPlain(text.utf8)) else { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"" where inAttribute: result += "&quot;"
            // Readers take these for a space in attributes, and CR for LF everywhere.
            case "\t" where inAttribute: result += "&#9;"
            case "\n" where inAttribute: result += "&#10;"
            case "\r": result += "&#13;"
            case "\t", "\n": result.unicodeScalars.append(scalar)
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Whether a byte of UTF-8 may belong to a character that is not written as it is; U+FFFE begins with EF.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0xEF: true
        default: false
        }
    }
}
