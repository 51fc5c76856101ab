package import SongnguText

/// One line of input of a batch: a pair of texts.
package struct PairRequest: Decodable, Sendable {
    package var id: CaseID
    package var source: TextRequest
    package var target: TextRequest

    /// The two articles. Throws ``DeskError/badLine(reason:)``.
    func articles() throws(DeskError) -> (source: Article, target: Article) {
        (try source.article("source", else: .english), try target.article("target", else: .vietnamese))
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
        } else {
            self = .string(try container.decode(String.self))
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

/// One side of a pair: sentences, or a page as plain text or HTML.
package struct TextRequest: Decodable, Sendable {
    package var lang: LanguageTag?
    package var segments: [String]?
    package var text: String?
    /// The story's day, ISO 8601; goes before what the page says.
    package var date: String?
    package var outlet: String?

    func article(_ side: String, else language: LanguageTag) throws(DeskError) -> Article {
        var article: Article
        switch (segments, text) {
        case (let segments?, nil):
            let detected = lang ?? LanguageDetector.detect(segments.joined(separator: " "))
            article = ArticleReader.read(segments: segments, language: detected ?? language)
        case (nil, let text?):
            article = ArticleReader.read(text, language: lang ?? LanguageDetector.detect(text) ?? language)
        case (nil, nil):
            throw .badLine(reason: "\"\(side)\" has neither \"segments\" nor \"text\": give one of them")
        default:
            throw .badLine(reason: "\"\(side)\" has both \"segments\" and \"text\": give one of them")
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
}
