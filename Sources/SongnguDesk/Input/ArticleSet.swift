package import SongnguText

/// An article and what it is known by: its id in a JSONL file, or its path within a folder.
package struct NamedArticle: Sendable {
    package var id: CaseID
    package var article: Article
}

/// What of a set of articles could not be read.
package struct BadArticle: Hashable, Sendable, CustomStringConvertible {
    /// The file and the line; nil where the reason names the file.
    package var place: String?
    package var reason: String

    package var description: String { place.map { "\($0): \(reason)" } ?? reason }
}

/// Articles that were read, in order, and those that were not.
package struct ArticleSet: Sendable {
    package var articles: [NamedArticle] = []
    package var bad: [BadArticle] = []

    /// The language of all articles; nil where they are in several.
    var language: String? {
        let languages = Set(articles.map(\.article.language.primary))
        return languages.count == 1 ? languages.first : nil
    }

    /// Adds an article; one whose id stood before is bad.
    mutating func add(_ article: NamedArticle, from place: String, known: inout Set<CaseID>) {
        guard known.insert(article.id).inserted else {
            bad.append(BadArticle(place: place, reason: "the id \"\(article.id)\" stands in an earlier line too"))
            return
        }
        articles.append(article)
    }
}
