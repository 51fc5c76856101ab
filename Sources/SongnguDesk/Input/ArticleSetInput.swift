import Foundation
import SongnguAlignment
package import SongnguText

/// Many texts to be read: a folder of text and HTML files, a file of JSON lines, or those on standard input for "-".
package struct ArticleSetInput: Hashable, Sendable {
    package var path: String
    /// The language of texts that name none; detected when nil.
    package var language: LanguageTag?
    /// The language where detection fails.
    package var fallback: LanguageTag

    /// Files of a folder that are read, by the ends of their names.
    static let extensions: Set<String> = ["txt", "html", "htm", "xhtml"]
    /// Lines that memory holds at a time before they are articles.
    private static let chunk = 512

    package init(path: String, language: LanguageTag? = nil, fallback: LanguageTag) {
        self.path = path
        self.language = language
        self.fallback = fallback
    }

    package var isStandardInput: Bool { path == "-" }
    /// What messages call it.
    package var name: String { isStandardInput ? "standard input" : path }

    /// Reads all articles on all cores. Throws ``DeskError`` where there is nothing to read at all.
    package func read() throws -> ArticleSet {
        if !isStandardInput {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            if isFolder.boolValue { return try readFolder() }
            if Self.isText(path) { return try read(files: [(path, URL(fileURLWithPath: path).lastPathComponent)]) }
        }
        return try RequestLines.open(path, read)
    }

    private static func isText(_ path: String) -> Bool {
        extensions.contains(URL(fileURLWithPath: path).pathExtension.lowercased())
    }

    /// The files below the folder, by path; hidden ones and those of other kinds are left alone.
    private func readFolder() throws -> ArticleSet {
        guard let names = FileManager.default.subpaths(atPath: path) else {
            throw DeskError.unreadable(path: path, reason: SystemFailure.last.description)
        }
        let texts = names.filter { Self.isText($0) && !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
        guard !texts.isEmpty else {
            throw DeskError.unreadable(path: path, reason: "the folder holds no .txt or .html file")
        }
        let folder = path.hasSuffix("/") ? path : path + "/"
        return try read(
            files: texts.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
                .map { (folder + $0, $0) })
    }

    private func read(files: [(path: String, id: String)]) throws -> ArticleSet {
        let results = try concurrentMap(files.count) { index -> Result<Article, DeskError> in
            Result { () throws(DeskError) in
                try DocumentInput(path: files[index].path, language: language).read()
            }
        }
        var set = ArticleSet()
        for (file, result) in zip(files, results) {
            switch result {
            case .success(let article): set.articles.append(NamedArticle(id: .string(file.id), article: article))
            case .failure(let error): set.bad.append(BadArticle(place: nil, reason: error.description))
            }
        }
        return set
    }

    private func read(_ lines: RequestLines) throws -> ArticleSet {
        var set = ArticleSet()
        var known: Set<CaseID> = []
        while true {
            var chunk: [RequestLine] = []
            while chunk.count < Self.chunk, let line = try lines.next() { chunk.append(line) }
            guard !chunk.isEmpty else { return set }
            let read = chunk
            let results = try concurrentMap(read.count) { index -> Result<NamedArticle, DeskError> in
                Result { () throws(DeskError) in
                    let request = try ContractJSON.decode(ArticleRequest.self, from: read[index].bytes)
                    return try request.article(language: language, else: fallback)
                }
            }
            for (line, result) in zip(read, results) {
                let place = "\(name), line \(line.number)"
                switch result {
                case .success(let article): set.add(article, from: place, known: &known)
                case .failure(let error): set.bad.append(BadArticle(place: place, reason: error.description))
                }
            }
        }
    }
}
