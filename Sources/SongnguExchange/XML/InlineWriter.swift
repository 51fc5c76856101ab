import SongnguText

/// How a code is written.
enum InlineMarkup {
    /// With the code's data as content; a `sub` may follow within.
    case native(String, [(String, String)])
    case start(String, [(String, String)])
    case end(String)
    case empty(String, [(String, String)])
    /// Not at all.
    case nothing
}

/// Writes the content of a segment.
enum InlineWriter {
    /// A text with its codes as XML; `markup` says how the code at an index is written, and is asked in their order.
    ///
    /// Codes that stand outside the text or within a character are moved to where one may stand. Starts and ends must
    /// be balanced by `markup`. `holdsSub`: whether the format knows `sub`; without, its text is written alone.
    static func write(
        _ text: String, _ codes: [InlineCode], holdsSub: Bool,
        subAttributes: ([String: String]) -> [String: String] = { $0 }, markup: (Int) -> InlineMarkup
    ) -> String {
        if codes.isEmpty { return XMLEscape.text(text) }
        var result = ""
        var position = text.utf8.startIndex
        /// The native elements that are open for a sub in them.
        var open: [String] = []
        for (index, code) in codes.enumerated() {
            let place = self.place(of: code, in: text)
            if place > position {
                result += XMLEscape.text(String(text[position..<place]))
                position = place
            }
            let isHolding = holdsSub && Self.isHolding(index, codes)
            if code.element == "sub" {
                guard holdsSub, !open.isEmpty else { continue }
                if code.role == .open {
                    let attributes = subAttributes(code.attributes).sorted { $0.key < $1.key }.map { ($0, $1) }
                    result += "<sub\(Self.attributes(attributes))>"
                } else {
                    result += "</sub>\(XMLEscape.text(code.data))"
                    if !isHolding { result += "</\(open.removeLast())>" }
                }
                continue
            }
            switch markup(index) {
            case .native(let name, let attributes):
                result += "<\(name)\(Self.attributes(attributes))>\(XMLEscape.text(code.data))"
                if isHolding { open.append(name) } else { result += "</\(name)>" }
            case .start(let name, let attributes): result += "<\(name)\(Self.attributes(attributes))>"
            case .end(let name): result += "</\(name)>"
            case .empty(let name, let attributes): result += "<\(name)\(Self.attributes(attributes))/>"
            case .nothing: continue
            }
        }
        result += XMLEscape.text(String(text[position...]))
        for name in open.reversed() { result += "</sub></\(name)>" }
        return result
    }

    static func attributes(_ attributes: [(String, String)]) -> String {
        var result = ""
        for (name, value) in attributes { result += " \(name)=\"\(XMLEscape.attribute(value))\"" }
        return result
    }

    /// Whether a code's element goes on with a `sub`.
    static func isHolding(_ index: Int, _ codes: [InlineCode]) -> Bool {
        guard index + 1 < codes.count else { return false }
        let next = codes[index + 1]
        guard next.element == "sub", next.role == .open, next.offset == codes[index].offset else { return false }
        return codes[index].element != "sub" || codes[index].role == .close
    }

    private static func place(of code: InlineCode, in text: String) -> String.Index {
        let offset = min(max(code.offset, 0), text.utf8.count)
        var index = text.utf8.index(text.utf8.startIndex, offsetBy: offset)
        while index > text.utf8.startIndex, index < text.utf8.endIndex,
            text.utf8[index] & 0xC0 == 0x80
        {
            index = text.utf8.index(before: index)
        }
        return index
    }
}
