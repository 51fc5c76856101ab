import SongnguText

@testable import SongnguDesk

extension Finding {
    /// Findings of words wherever they stand in the text, with what corrects them.
    static func all(_ words: [(String, String?)], in article: Article, rule: String = "deprecated") -> [Finding] {
        words.flatMap { surface, correction in
            article.text.places(of: surface).map {
                Finding(
                    rule: rule, side: .target, range: $0, surface: surface, concept: "c.one", prefer: correction,
                    correction: correction, reason: "\"\(surface)\" is not to be written")
            }
        }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}

extension String {
    /// Where a word stands, byte for byte.
    func places(of word: String) -> [ByteRange] {
        let (bytes, word) = (Array(utf8), Array(word.utf8))
        return bytes.indices.filter { bytes[$0...].starts(with: word) }.map { $0..<$0 + word.count }
    }
}

extension ArticleFile {
    init(_ text: String, path: String = "bai.txt") throws {
        try self.init(path: path, bytes: Array(text.utf8))
    }

    init(path: String = "bai.txt", bytes: [UInt8]) throws {
        try self.init(
            DocumentInput(path: path, language: .vietnamese),
            DocumentContent(bytes: bytes, name: path, language: .vietnamese))
    }
}
