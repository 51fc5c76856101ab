import Foundation

extension ModelMetadata {
    /// What a JSON file says of a model that is to be made: the keys of the metadata, of which only `name` must be there.
    ///
    /// Throws ``ModelError``.
    package init(about file: String) throws {
        let data = Data(try CorpusReader.text(file).utf8)
        do {
            let about = try JSONDecoder().decode(About.self, from: data)
            self.init(
                name: about.name, teacher: about.teacher ?? "", sources: about.sources ?? [],
                licence: about.licence ?? "", date: about.date ?? "", recipe: about.recipe ?? [:])
        } catch let error as DecodingError {
            throw ModelError.invalidAbout(file: file, reason: Self.reason(error))
        }
    }

    private struct About: Decodable {
        var name: String
        var teacher: String?
        var sources: [Source]?
        var licence: String?
        var date: String?
        var recipe: [String: String]?
    }

    private static func reason(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context): "\(path(context.codingPath + [key])) is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "\(path(context.codingPath)) is of another kind than it should be"
        default: "it is no JSON object"
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        let names = keys.map { key in key.intValue.map { "\($0 + 1)" } ?? key.stringValue }
        return names.isEmpty ? "it" : "\"\(names.joined(separator: "."))\""
    }
}
