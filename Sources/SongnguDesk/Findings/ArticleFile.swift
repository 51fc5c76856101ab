import SongnguExchange
package import SongnguText

/// An article and the file it was read from, which knows where in the file its words stand.
package struct ArticleFile: Sendable {
    /// Whether a place can be found in the file.
    package enum Place: Hashable, Sendable {
        /// In UTF-8 bytes of the decoded file.
        case range(ByteRange)
        /// The words stand in the file in pieces, with markup between them.
        case parted
        /// It cannot be told for certain, or the file is no text.
        case unknown
    }

    private enum Layout: Sendable {
        /// The article's text is the file's.
        case plain
        case markup(MarkupMap)
        case document
    }

    package let input: DocumentInput
    package let article: Article
    private let content: DocumentContent
    /// The decoded file without its byte order mark; empty for a document of Word.
    package let text: String
    private let layout: Layout

    /// Throws ``DeskError``.
    init(_ input: DocumentInput, _ content: DocumentContent) throws(DeskError) {
        self.input = input
        self.content = content
        article = try content.article()
        guard DocumentKind.of(content.bytes) == nil else {
            text = ""
            layout = .document
            return
        }
        text = try content.text()
        let isPlain = text.utf8.elementsEqual(article.text.utf8)
        layout = isPlain ? .plain : .markup(MarkupMap(html: text, text: article.text))
    }

    /// The file with another text, in its encoding and with its byte order mark. Throws ``DeskError``.
    func with(_ text: String) throws(DeskError) -> ArticleFile {
        var content = content
        content.bytes = bytes(of: text)
        return try ArticleFile(input, content)
    }

    var bytes: [UInt8] { content.bytes }

    /// Whether the file can take any text: other encodings than Unicode's have few letters.
    var isUnicode: Bool { TextDecoder.isUnicode(bytes) }

    /// A document of Word, whose words have no place in its bytes.
    package var isDocument: Bool {
        if case .document = layout { true } else { false }
    }

    /// Whether what is put into the file has to be escaped.
    var isMarkup: Bool {
        if case .markup = layout { true } else { false }
    }

    /// Where a range of the article's text stands in the file.
    package func place(of range: ByteRange) -> Place {
        switch layout {
        case .plain: .range(range)
        case .markup(let map): map.place(of: range)
        case .document: .unknown
        }
    }

    private func bytes(of text: String) -> [UInt8] {
        if bytes.starts(with: [0xFF, 0xFE]) {
            return [0xFF, 0xFE]
                + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return [0xFE, 0xFF]
                + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        }
        return (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
    }
}

extension DocumentInput {
    /// Reads the text with its file. Throws ``DeskError``.
    package func file() throws(DeskError) -> ArticleFile {
        try ArticleFile(self, content())
    }
}
