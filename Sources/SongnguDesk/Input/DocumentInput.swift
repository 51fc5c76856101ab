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

    /// Reads and takes apart the text. Throws ``DeskError``.
    package func read() throws(DeskError) -> Article {
        let text: String
        do {
            text = try TextDecoder.decode(try bytes())
        } catch let failure as DecodingFailure {
            throw .undecodable(path: name, failure)
        } catch {
            throw .unreadable(path: name, reason: "\(error)")
        }
        let article = ArticleReader.read(text, language: language, isHTML: isHTML)
        guard !article.segments.isEmpty || !article.chrome.isEmpty else { throw .empty(path: name) }
        return article
    }

    private func bytes() throws -> [UInt8] {
        guard !isStandardInput else { return try Descriptor.standardInput.readToEnd() }
        return try Descriptor.open(path) { try $0.readToEnd() }
    }

    /// By its name; nil lets the markup tell.
    private var isHTML: Bool? {
        let name = path.lowercased()
        return name.hasSuffix(".html") || name.hasSuffix(".htm") || name.hasSuffix(".xhtml") ? true : nil
    }
}
