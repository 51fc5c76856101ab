import Foundation
package import SongnguText

/// One line of input of a batch: a pair of texts.
package struct PairRequest: Decodable, Sendable {
    package var id: CaseID
    package var source: TextRequest
    package var target: TextRequest

    /// The two articles. Throws ``DeskError/badLine(reason:)``.
    ///
    /// - Parameter languages: those of texts that name none; where nil too, the language is detected, and where that
    ///   fails, the source is English and the target Vietnamese.
    package func articles(
        _ languages: (source: LanguageTag?, target: LanguageTag?) = (nil, nil)
    ) throws(DeskError) -> (source: Article, target: Article) {
        (
            try source.article("source", language: languages.source, else: .english),
            try target.article("target", language: languages.target, else: .vietnamese)
        )
    }
}

/// A pair of texts, or a text alone, that is asked about by itself.
package struct TextsRequest: Decodable, Sendable {
    package var id: CaseID?
    package var source: TextRequest?
    package var target: TextRequest

    /// The article and its source, where it has one. Throws ``DeskError``; languages are found as
    /// ``PairRequest/articles(_:)`` does.
    package func articles() throws(DeskError) -> (source: Article?, target: Article) {
        var story: Article?
        if let source { story = try source.article("source", language: nil, else: .english) }
        return (story, try target.article("target", language: nil, else: .vietnamese))
    }

    /// Throws ``DeskError``, also where there is no source.
    package func pair() throws(DeskError) -> (source: Article, target: Article) {
        let articles = try articles()
        guard let source = articles.source else { throw .badLine(reason: "\"source\" is missing") }
        return (source, articles.target)
    }
}

/// What a caller knows a case by: a string or a whole number, given back as it came.
package enum CaseID: Codable, Hashable, Sendable, CustomStringConvertible {
    case string(String)
    case number(Int)

    package var description: String {
        switch self {
        case .string(let string): string
        case .number(let number): "\(number)"
        }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
            self = .number(number)
            return
        }
        do {
            self = .string(try container.decode(String.self))
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            throw DecodingError.typeMismatch(CaseID.self, context)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .string(let string): try container.encode(string)
        case .number(let number): try container.encode(number)
        }
    }
}

/// One side of a pair: sentences, a page as plain text or HTML, or a file.
///
/// It is the text itself, never where to get one: an address or a path in it is words.
package struct TextRequest: Decodable, Sendable {
    package var lang: String?
    package var segments: [String]?
    package var text: String?
    /// The bytes of a file in Base64: plain text, HTML or a document of Word.
    package var data: String?
    /// What the file or the text is called: messages use it, and its end says whether it is HTML.
    package var name: String?
    /// The story's day, ISO 8601; goes before what the page says.
    package var date: String?
    package var outlet: String?

    /// Throws ``DeskError`` that name the side and the field.
    package func article(
        _ side: String, language: LanguageTag?, else fallback: LanguageTag
    ) throws(DeskError) -> Article {
        let language = try named(side) ?? language
        var article: Article
        switch (segments, text, data) {
        case (let segments?, nil, nil):
            article = ArticleReader.read(
                segments: segments,
                language: language ?? LanguageDetector.detect(segments.joined(separator: " ")) ?? fallback)
        case (nil, let text?, nil):
            article = ArticleReader.read(
                text, language: language, else: fallback, isHTML: name.flatMap(DocumentContent.isHTML(named:)))
        case (nil, nil, let data?):
            article = try file(data, side, language: language, else: fallback)
        case (nil, nil, nil):
            throw .badLine(reason: "\"\(side)\" has none of \"segments\", \"text\" and \"data\": give one of them")
        default:
            let given = [("segments", segments != nil), ("text", text != nil), ("data", data != nil)]
                .filter(\.1).map { "\"\($0.0)\"" }
            throw .badLine(
                reason:
                    "\"\(side)\" has \(given.count == 2 ? "both " : "")\(given.joined(separator: " and ")): give one of them"
            )
        }
        if let date {
            guard StoryDay(date) != nil else {
                throw .badLine(reason: "\"date\" of \"\(side)\" is \"\(date)\": write it as 2021-06-30")
            }
            article.meta.date = date
        }
        article.meta.outlet = outlet ?? article.meta.outlet
        return article
    }

    private func file(
        _ data: String, _ side: String, language: LanguageTag?, else fallback: LanguageTag
    ) throws(DeskError) -> Article {
        guard let bytes = Data(base64Encoded: data, options: .ignoreUnknownCharacters), !bytes.isEmpty else {
            throw .badLine(reason: "\"data\" of \"\(side)\" is not Base64: give the bytes of a file in it")
        }
        let content = DocumentContent(
            bytes: [UInt8](bytes), name: "\"data\" of \"\(side)\"" + (name.map { " (\($0))" } ?? ""),
            language: language, fallback: fallback, isHTML: name.flatMap(DocumentContent.isHTML(named:)))
        return try content.article()
    }

    private func named(_ side: String) throws(DeskError) -> LanguageTag? {
        guard let lang else { return nil }
        guard let tag = LanguageTag(checking: lang) else {
            throw .badLine(reason: "\"lang\" of \"\(side)\" is \"\(lang)\": give a language tag such as en or vi")
        }
        return tag
    }
}
