import Foundation

/// The body of a request, as OpenAI's API has it.
struct EmbeddingRequest: Encodable {
    let input: [String]
    let model: String?
    let inputType: String?
    let encodingFormat = "float"

    private enum CodingKeys: String, CodingKey {
        case input, model
        case inputType = "input_type"
        case encodingFormat = "encoding_format"
    }

    init(_ texts: [String], _ endpoint: EmbeddingEndpoint) {
        input = texts
        model = endpoint.model
        inputType = endpoint.inputType
    }
}

/// The body of an answer. Servers may leave the index out; the order counts then.
struct EmbeddingAnswer: Decodable {
    private struct Item: Decodable {
        var index: Int?
        var embedding: [Float]
    }

    private let data: [Item]

    /// The vectors in the order of the texts. Throws ``EmbedderError``.
    static func vectors(_ body: Data, count: Int, url: String) throws -> [[Float]] {
        guard let answer = try? JSONDecoder().decode(EmbeddingAnswer.self, from: body) else {
            throw EmbedderError.unreadable(url: url, excerpt: body.excerpt)
        }
        var vectors = [[Float]](repeating: [], count: count)
        for (place, item) in answer.data.enumerated() {
            let index = item.index ?? place
            guard vectors.indices.contains(index) else { continue }
            vectors[index] = item.embedding
        }
        let given = vectors.count { !$0.isEmpty }
        guard given == count, answer.data.count == count else {
            throw EmbedderError.wrongCount(url: url, asked: count, given: min(given, answer.data.count))
        }
        return vectors
    }
}

extension Data {
    /// The beginning of a body, on one line, for a message.
    var excerpt: String {
        String(decoding: prefix(600), as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .prefix(200).description
    }
}
