import SongnguText

/// Reads the content of a segment: its text, and its codes at their places.
///
/// An element that holds text gives a code where it begins and one where it ends, both of its name; so does one that
/// the format does not know. Where native code holds text (`sub`), the text is the segment's; the codes that follow
/// are `sub` open and close by turns, each close with the native code behind it as data: so much that the element can
/// be written as it was.
struct InlineReader {
    private(set) var text = ""
    private(set) var codes: [InlineCode] = []
    private let dialect: InlineDialect
    /// Native codes by their ids, for formats that keep them apart.
    private let data: [String: String]

    /// Reads the element whose start the reader has just met, up to its end.
    init(_ xml: XMLReader, _ dialect: InlineDialect, data: [String: String] = [:]) throws {
        self.dialect = dialect
        self.data = data
        try read(xml)
    }

    private mutating func read(_ xml: XMLReader) throws {
        while let event = try xml.next() {
            switch event {
            case .text(let piece): text += piece
            case .start(let name): try element(name, xml)
            case .end: return
            }
        }
    }

    /// Far above what any segment has; each takes many times its bytes in the file.
    private static let mostCodes = 100_000

    private mutating func element(_ written: String, _ xml: XMLReader) throws {
        guard codes.count < Self.mostCodes else {
            throw ExchangeError.tooLarge(
                file: xml.file, line: xml.line, reason: "more than \(Self.mostCodes) codes in one segment")
        }
        let attributes = xml.attributes()
        let known = dialect.elements[written]
        // A prefix says that the element is of another's making, or that the format's own namespace has one.
        let name = known == nil ? String(written.drop { $0 != ":" }.dropFirst()) : written
        let element = known ?? dialect.elements[name]
        var code = InlineCode(
            offset: text.utf8.count, role: .open, element: element == nil || known != nil ? written : name,
            attributes: attributes.dictionary(dialect.keeps))
        switch element {
        case .native(let role):
            code.role = role
            codes.append(code)
            try native(xml, at: codes.count - 1)
        case .empty(let role):
            code.role = role
            code.data = attributes["dataRef"].flatMap { data[$0] } ?? ""
            codes.append(code)
            try xml.skip()
        case .container, nil:
            code.data = attributes["dataRefStart"].flatMap { data[$0] } ?? ""
            let index = codes.count
            codes.append(code)
            try read(xml)
            if element == nil, codes.count == index + 1, text.utf8.count == code.offset {
                codes[index].role = .alone
            } else {
                let end = attributes["dataRefEnd"].flatMap { data[$0] } ?? ""
                codes.append(
                    InlineCode(offset: text.utf8.count, role: .close, element: code.element, data: end))
            }
        }
    }

    /// Native code, which goes to the data of the code at an index or, behind a `sub`, to that of its close.
    private mutating func native(_ xml: XMLReader, at index: Int) throws {
        var index = index
        while let event = try xml.next() {
            switch event {
            case .text(let piece): codes[index].data += piece
            case .end: return
            case .start("sub"):
                codes.append(
                    InlineCode(
                        offset: text.utf8.count, role: .open, element: "sub",
                        attributes: xml.attributes().dictionary(dialect.keeps)))
                try read(xml)
                index = codes.count
                codes.append(InlineCode(offset: text.utf8.count, role: .close, element: "sub"))
            case .start: codes[index].data += try xml.text()
            }
        }
    }
}
