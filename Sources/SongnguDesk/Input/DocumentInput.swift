import Foundation
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

    /// Reads and takes apart the text. Throws ``DeskError``.
    package func read() throws(DeskError) -> Article {
        let text: String
        do {
            text = try TextDecoder.decode(Array(try bytes()))
        } catch let failure as DecodingFailure {
            throw .undecodable(path: name, failure)
        } catch {
            throw .unreadable(path: name, reason: FileFailure.reason(error))
        }
        let article = ArticleReader.read(text, language: language, isHTML: isHTML)
        guard !article.segments.isEmpty || !article.chrome.isEmpty else { throw .empty(path: name) }
        return article
    }

    private func bytes() throws -> Data {
        guard !isStandardInput else { return try FileHandle.standardInput.readToEnd() ?? Data() }
        return try Data(contentsOf: URL(fileURLWithPath: path))
    }

    /// By its name; nil lets the markup tell.
    private var isHTML: Bool? {
        let name = path.lowercased()
        return name.hasSuffix(".html") || name.hasSuffix(".htm") || name.hasSuffix(".xhtml") ? true : nil
    }
}

/// Foundation's file errors in the words of the system.
enum FileFailure {
    static func reason(_ error: any Error) -> String {
        let error = error as NSError
        if let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError, cause.domain == NSPOSIXErrorDomain {
            return String(cString: strerror(Int32(cause.code)))
        }
        return error.domain == NSPOSIXErrorDomain ? String(cString: strerror(Int32(error.code))) : error.localizedDescription
    }
}
