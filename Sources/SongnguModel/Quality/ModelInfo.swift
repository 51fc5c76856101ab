package import SongnguText

/// What a model file is, for `model info`.
package struct ModelInfo: Hashable, Sendable, Codable {
    package struct Language: Hashable, Sendable, Codable {
        package var tag: LanguageTag
        /// Rows, of which some are for pairs of words where `hasPairs`.
        package var rows: Int
        package var hasPairs: Bool
        /// Rows for runs of letters; 0 without a fallback for unknown words.
        package var gramBuckets: Int
    }

    package var format: Int
    package var bytes: Int
    package var dimension: Int
    /// Bits of an element: 8 or 4.
    package var bits: Int
    package var languages: [Language]
    package var metadata: ModelMetadata
}

extension StaticModel {
    /// Sizes, languages and metadata. Throws when the metadata are damaged.
    package func info() throws -> ModelInfo {
        ModelInfo(
            format: ModelLayout.format, bytes: bytes.count, dimension: dimension, bits: layout.bits,
            languages: layout.languages.map {
                ModelInfo.Language(tag: $0.tag, rows: $0.rows, hasPairs: $0.hasPairs, gramBuckets: $0.gramBuckets)
            },
            metadata: try metadata())
    }

    /// The words of a language in the order of their rows, folded, pairs with a space; empty when the file does not
    /// keep them or has no such language. O(words).
    package func words(of language: LanguageTag) -> [String] {
        guard let index = index(of: language) else { return [] }
        return bytes.slice(layout.languages[index].words).split(separator: 0x0A).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    /// The share of the words of sentences that have rows of their own: 0...1, nil when there is no word.
    package func coverage(of sentences: [String], language: LanguageTag) -> Double? {
        guard let index = index(of: language) else { return nil }
        let keys = KeyTable(bytes, layout.languages[index])
        var scanner = WordScanner()
        var (known, count) = (0, 0)
        for sentence in sentences {
            scanner.scan(sentence)
            count += scanner.tokens.count
            known += scanner.tokens.count { keys.row($0.hash) != nil }
        }
        return count > 0 ? Double(known) / Double(count) : nil
    }
}
