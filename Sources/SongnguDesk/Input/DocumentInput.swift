package import SongnguText

/// A text to be read: a file, standard input for "-", or a page of the web where a command's argument may be one.
package struct DocumentInput: Hashable, Sendable {
    package var path: String
    /// The language of the text; detected when nil.
    package var language: LanguageTag?
    /// Where the page is; nil for files and standard input.
    package let address: WebAddress?

    /// Of a file or standard input; nothing is fetched, whatever the path looks like.
    package init(path: String, language: LanguageTag? = nil) {
        self.path = path
        self.language = language
        address = nil
    }

    /// Of what a user gives a command: an http or https address, a path or "-". Throws ``WebError`` for an address that
    /// cannot be one.
    package init(argument: String, language: LanguageTag? = nil) throws(WebError) {
        path = argument
        self.language = language
        address = try WebAddress(argument: argument)
    }

    package var isFile: Bool { address == nil && !isStandardInput }
    package var isStandardInput: Bool { address == nil && path == "-" }

    /// What messages call it.
    package var name: String { isStandardInput ? "standard input" : path }

    /// What to remember an article by that was read from it: the path of a file, the address that a page of the web says
    /// is its own. Standard input has none.
    package func origin(of article: Article) -> String? {
        guard address == nil else { return article.meta.url ?? path }
        return isStandardInput ? nil : path
    }

    /// Reads and takes apart the text. Throws ``DeskError``.
    package func read() throws(DeskError) -> Article {
        try content().article()
    }

    /// The text as it is. Throws ``DeskError``.
    func content() throws(DeskError) -> DocumentContent {
        if let address {
            do {
                return try WebReader().content(of: address, language: language)
            } catch {
                throw .web(error)
            }
        }
        return content(try contents())
    }

    /// The text that was read from the file.
    func content(_ bytes: [UInt8]) -> DocumentContent {
        DocumentContent(bytes: bytes, name: name, language: language, isHTML: DocumentContent.isHTML(named: path))
    }

    /// The bytes of the file, as they are. Throws ``DeskError``.
    func contents() throws(DeskError) -> [UInt8] {
        do {
            guard !isStandardInput else { return try Descriptor.standardInput.readToEnd() }
            return try Descriptor.open(path) { try $0.readToEnd() }
        } catch {
            throw .unreadable(path: name, reason: "\(error)")
        }
    }
}
