import SongnguText

/// The text of an HTML file outside its markup, with the place of every piece of it.
///
/// A reading apart from the parser's, which does not tell places; ``MarkupMap`` trusts it only where the two agree.
struct MarkupText {
    /// Text that stands in the file as it is, or a reference such as `&amp;`.
    struct Piece {
        /// In ``text``.
        var range: ByteRange
        /// In the file.
        var source: ByteRange
    }

    private(set) var text = ""
    private(set) var pieces: [Piece] = []
    private let bytes: [UInt8]
    private var index = 0
    /// What the references of the file mean, as the parser reads them.
    private var references: [String: String] = [:]

    /// Elements whose text is no part of the page.
    private static let hidden: Set<String> = [
        "script", "style", "noscript", "template", "svg", "iframe", "object", "title",
    ]
    /// Their text holds no markup.
    private static let raw: Set<String> = ["script", "style", "title"]
    private static let empty: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]

    /// O(n).
    init(_ html: String) {
        bytes = Array(html.utf8)
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "<"): readMarkup()
            case UInt8(ascii: "&"): readReference()
            default: readText()
            }
        }
    }

    private mutating func add(_ words: String, from start: Int) {
        let offset = text.utf8.count
        text += words
        pieces.append(Piece(range: offset..<text.utf8.count, source: start..<index))
    }

    private mutating func readText() {
        let start = index
        index = bytes[(index + 1)...].firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") } ?? bytes.count
        add(String(decoding: bytes[start..<index], as: UTF8.self), from: start)
    }

    private mutating func readReference() {
        let start = index
        let name = bytes[(index + 1)...].prefix(32).prefix {
            $0 == UInt8(ascii: "#") || Self.isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        guard !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";") else {
            index += 1
            return add("&", from: start)
        }
        index = name.endIndex + 1
        let reference = String(decoding: bytes[start..<index], as: UTF8.self)
        if references[reference] == nil { references[reference] = Self.meaning(of: reference) }
        add(references[reference] ?? reference, from: start)
    }

    /// A space for those that mean white space.
    private static func meaning(of reference: String) -> String {
        let text = ArticleReader.read("<p>x\(reference)x</p>", language: .english, isHTML: true).text
        let inner = text.collapsingWhitespace
        return inner.count >= 2 ? String(inner.dropFirst().dropLast()) : ""
    }

    private mutating func readMarkup() {
        let start = index
        if starts(with: "<!--") {
            index = end(of: "-->", from: index + 4)
        } else if starts(with: "<!") || starts(with: "<?") {
            index = end(of: ">", from: index)
        } else if starts(with: "</") {
            index = end(of: ">", from: index)
        } else if index + 1 < bytes.count, Self.isLetter(bytes[index + 1]) {
            let tag = readTag()
            if tag.isHidden || Self.hidden.contains(tag.name), !Self.empty.contains(tag.name), !tag.isClosed {
                skip(tag.name)
            }
        } else {
            index += 1
            add("<", from: start)
        }
    }

    /// Goes behind the start tag at the cursor.
    private mutating func readTag() -> (name: String, isHidden: Bool, isClosed: Bool) {
        index += 1
        let name = String(
            decoding: bytes[index...].prefix {
                !Self.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
            },
            as: UTF8.self)
        index += name.utf8.count
        var isHidden = false
        var attribute: [UInt8] = []
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "=") {
                while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
                if index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
                    let close = bytes[index]
                    index = (bytes[(index + 1)...].firstIndex(of: close) ?? bytes.count - 1) + 1
                } else {
                    index = bytes[index...].firstIndex { Self.isSpace($0) || $0 == UInt8(ascii: ">") } ?? bytes.count
                }
            }
            if Self.isLetter(byte) || byte == UInt8(ascii: "-") {
                attribute.append(byte | 0x20)
            } else {
                isHidden = isHidden || attribute.elementsEqual("hidden".utf8)
                attribute = []
            }
        }
        isHidden = isHidden || attribute.elementsEqual("hidden".utf8)
        let isClosed = index > 0 && index < bytes.count && bytes[index - 1] == UInt8(ascii: "/")
        index = min(index + 1, bytes.count)
        return (name.lowercased(), isHidden, isClosed)
    }

    /// Goes behind the end of the element whose start tag was read.
    private mutating func skip(_ name: String) {
        var depth = 1
        while index < bytes.count, depth > 0 {
            guard bytes[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            if starts(with: "</\(name)") {
                depth -= 1
                index = end(of: ">", from: index)
            } else if Self.raw.contains(name) {
                index += 1
            } else if starts(with: "<!--") {
                index = end(of: "-->", from: index + 4)
            } else if index + 1 < bytes.count, Self.isLetter(bytes[index + 1]) {
                let inner = readTag()
                if inner.name == name, !inner.isClosed { depth += 1 }
            } else {
                index += 1
            }
        }
    }

    /// Capitals aside.
    private func starts(with part: String) -> Bool {
        let part = part.utf8
        guard index + part.count <= bytes.count else { return false }
        return zip(bytes[index...], part).allSatisfy { $0 == $1 || Self.isLetter($0) && $0 | 0x20 == $1 }
    }

    private func end(of part: String, from start: Int) -> Int {
        let part = Array(part.utf8)
        var index = start
        while index + part.count <= bytes.count {
            if bytes[index..<index + part.count].elementsEqual(part) { return index + part.count }
            index += 1
        }
        return bytes.count
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
