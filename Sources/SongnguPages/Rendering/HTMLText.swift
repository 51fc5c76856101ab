import Mustache

extension StringProtocol {
    /// As text or an attribute of HTML.
    ///
    /// By bytes: a quotation mark with a combining mark after it is one character and ends an attribute all the same.
    /// Control characters that are no white space cannot stand in HTML, and are shown as U+FFFD.
    var escapedForHTML: String {
        var result: [UInt8] = []
        result.reserveCapacity(utf8.count + utf8.count / 16)
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "&"): result += "&amp;".utf8
            case UInt8(ascii: "<"): result += "&lt;".utf8
            case UInt8(ascii: ">"): result += "&gt;".utf8
            case UInt8(ascii: "\""): result += "&quot;".utf8
            case UInt8(ascii: "'"): result += "&#39;".utf8
            case 0...8, 0x0B, 0x0E...0x1F, 0x7F: result += "\u{FFFD}".utf8
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

/// What templates escape by, in place of Mustache's own way, which goes by characters.
struct EscapedByBytes: MustacheContentType {
    static let name = "BYTES"
    /// Stands at the head of every template: a partial has a content type of its own.
    static let pragma = "{{% CONTENT_TYPE:\(name)}}"

    func escapeText(_ text: String) -> String { text.escapedForHTML }
}
