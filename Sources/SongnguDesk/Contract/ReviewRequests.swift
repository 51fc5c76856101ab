package import SongnguMemory
package import SongnguText

/// Two texts that are to be reviewed.
package struct ReviewRequest: Decodable, Sendable {
    package var source: TextRequest
    package var target: TextRequest

    /// The two as documents, known by the names that they are given. Throws ``DeskError``.
    package func documents() throws(DeskError) -> (source: DocumentDraft, target: DocumentDraft) {
        let articles = (
            source: try source.article("source", language: nil, else: .english),
            target: try target.article("target", language: nil, else: .vietnamese)
        )
        guard
            articles.source.language.primary != articles.target.language.primary
                || source.lang != nil && target.lang != nil
        else {
            throw .badLine(
                reason: "both texts are in the language \"\(articles.source.language)\": give a source and its "
                    + "translation, or name the languages")
        }
        return (
            DocumentDraft(article: articles.source, path: source.name),
            DocumentDraft(article: articles.target, path: target.name)
        )
    }
}

/// What is to be changed in a review, by the revision that the caller saw.
package struct ReviewChangeRequest: Decodable, Sendable {
    package var revision: Int
    package var change: ReviewChange

    private enum CodingKeys: String, CodingKey {
        case revision, change, beads, bead, source, target, side, segment, text
    }

    private enum Name: String, CaseIterable {
        case accept, reject, reopen, link, merge, split, edit
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        revision = try values.decode(Int.self, forKey: .revision)
        let name = try values.decode(String.self, forKey: .change)
        switch Name(rawValue: name) {
        case .accept: change = .accept(try values.decode([Int].self, forKey: .beads))
        case .reject: change = .reject(try values.decode([Int].self, forKey: .beads))
        case .reopen: change = .reopen(try values.decode([Int].self, forKey: .beads))
        case .merge: change = .merge(try values.decode([Int].self, forKey: .beads))
        case .split: change = .split(try values.decode(Int.self, forKey: .bead))
        case .link:
            change = .link(
                source: try values.decode([Int].self, forKey: .source),
                target: try values.decode([Int].self, forKey: .target))
        case .edit:
            guard let side = Side(rawValue: try values.decode(String.self, forKey: .side)) else {
                throw ContractFault(path: [CodingKeys.side], reason: "must be \"source\" or \"target\"")
            }
            change = .edit(
                side, segment: try values.decode(Int.self, forKey: .segment),
                text: try values.decode(String.self, forKey: .text))
        case nil:
            let names = Name.allCases.map(\.rawValue).joined(separator: ", ")
            throw ContractFault(path: [CodingKeys.change], reason: "is \"\(name)\" and must be one of \(names)")
        }
    }
}
