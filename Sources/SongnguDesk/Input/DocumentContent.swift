import SongnguExchange
import SongnguText

/// The bytes of a text and what came with them, wherever they are from: a file, the web, a request. It knows no way to
/// get more.
struct DocumentContent: Hashable, Sendable {
    var bytes: [UInt8]
    /// What messages call it.
    var name: String
    /// The language of the text; detected when nil.
    var language: LanguageTag?
    /// The language where detection fails.
    var fallback = LanguageTag.english
    /// Whether a text is HTML; nil lets the markup tell.
    var isHTML: Bool?
    /// The encoding that whoever sent the bytes names.
    var charset: String?
    /// The address that the bytes came from in the end; nil where they did not come from the web.
    var address: WebAddress?

    /// Takes apart the text; a document of Word is known by its content. Throws ``DeskError``.
    func article() throws(DeskError) -> Article {
        var article = try read()
        guard !article.segments.isEmpty || !article.chrome.isEmpty else { throw .empty(path: name) }
        if let address { article.meta.url = address.canonical(article.meta.url).text }
        return article
    }

    private func read() throws(DeskError) -> Article {
        switch DocumentKind.of(bytes) {
        case .docx:
            do {
                let paragraphs = try DOCXText.read(bytes: bytes, name: name)
                return ArticleReader.read(
                    DOCXPage.html(paragraphs), language: language, else: fallback, isHTML: true)
            } catch ExchangeError.invalid(_, _, let reason) {
                throw .badDocument(path: name, reason: reason)
            } catch {
                throw .badDocument(path: name, reason: "\(error)")
            }
        case .other(let reason):
            throw .badDocument(path: name, reason: reason)
        case nil:
            return ArticleReader.read(try text(), language: language, else: fallback, isHTML: isHTML)
        }
    }

    /// The text as it was sent, without its byte order mark. Throws ``DeskError/undecodable(path:_:)``.
    func text() throws(DeskError) -> String {
        do {
            return try TextDecoder.decode(bytes, charset: charset)
        } catch {
            throw .undecodable(path: name, error)
        }
    }

    /// Whether a file with this name is HTML; nil lets the markup tell.
    static func isHTML(named name: String) -> Bool? {
        let name = name.lowercased()
        return [".html", ".htm", ".xhtml"].contains { name.hasSuffix($0) } ? true : nil
    }
}
