import SongnguExchange
package import SongnguText

/// A text to be read: a file, or standard input for "-".
package struct DocumentInput: Hashable, Sendable {
    package var path: String
    /// The language of the text; detected when nil.
    package var language: LanguageTag?

    package init(path: String, language: LanguageTag? = nil) {
        self.path = path
        self.language = language
    }

    package var isStandardInput: Bool { path == "-" }

    /// What messages call it.
    package var name: String { isStandardInput ? "standard input" : path }

    /// The path to remember it by; standard input has none.
    package var origin: String? { isStandardInput ? nil : path }

    /// Reads and takes apart the text; a document of Word is known by its content. Throws ``DeskError``.
    package func read() throws(DeskError) -> Article {
        try article(of: contents())
    }

    /// The bytes of the text, as they are. Throws ``DeskError``.
    func contents() throws(DeskError) -> [UInt8] {
        do {
            guard !isStandardInput else { return try Descriptor.standardInput.readToEnd() }
            return try Descriptor.open(path) { try $0.readToEnd() }
        } catch {
            throw .unreadable(path: name, reason: "\(error)")
        }
    }

    /// Takes apart a text that was read. Throws ``DeskError``.
    func article(of bytes: [UInt8]) throws(DeskError) -> Article {
        let article = try read(bytes)
        guard !article.segments.isEmpty || !article.chrome.isEmpty else { throw .empty(path: name) }
        return article
    }

    private func read(_ bytes: [UInt8]) throws(DeskError) -> Article {
        switch DocumentKind.of(bytes) {
        case .docx:
            do {
                let paragraphs = try DOCXText.read(bytes: bytes, name: name)
                return ArticleReader.read(DOCXPage.html(paragraphs), language: language, isHTML: true)
            } catch ExchangeError.invalid(_, _, let reason) {
                throw .badDocument(path: name, reason: reason)
            } catch {
                throw .badDocument(path: name, reason: "\(error)")
            }
        case .other(let reason):
            throw .badDocument(path: name, reason: reason)
        case nil:
            do {
                return ArticleReader.read(try TextDecoder.decode(bytes), language: language, isHTML: isHTML)
            } catch {
                throw .undecodable(path: name, error)
            }
        }
    }

    /// By its name; nil lets the markup tell.
    private var isHTML: Bool? {
        let name = path.lowercased()
        return name.hasSuffix(".html") || name.hasSuffix(".htm") || name.hasSuffix(".xhtml") ? true : nil
    }
}
