/// The two customs of writing the vowel i at the end of an open syllable: Mỹ and Mĩ, Thụy Sỹ and Thụy Sĩ, Hoa Kỳ and
/// Hoa Kì, Lý and Lí, quý and quí.
enum LongAndShortI {
    /// The other spellings of a text, given as its tokens in folded bytes; none for words that have one spelling only.
    ///
    /// A text with more than three such syllables is varied in all of them at once.
    static func variants(of tokens: [(bytes: ArraySlice<UInt8>, isWord: Bool)]) -> [String] {
        let swaps = tokens.map { $0.isWord ? swapped($0.bytes) : nil }
        let places = swaps.indices.filter { swaps[$0] != nil }
        guard !places.isEmpty else { return [] }
        let choices = places.count <= mostPlaces ? Array(1..<(1 << places.count)) : [(1 << places.count) - 1]
        return choices.map { choice in
            tokens.indices.map { index in
                if let place = places.firstIndex(of: index), choice >> place & 1 == 1, let swap = swaps[index] {
                    return swap
                }
                return String(decoding: tokens[index].bytes, as: UTF8.self)
            }.joined()
        }
    }

    private static let mostPlaces = 3
    private static let longs = Array("yỳýỷỹỵYỲÝỶỸỴ".unicodeScalars)
    private static let shorts = Array("iìíỉĩịIÌÍỈĨỊ".unicodeScalars)
    /// What the UTF-8 of those vowels ends in: most words are told by it.
    private static let lastBytes = Set((longs + shorts).compactMap { String($0).utf8.last })
    /// The onsets after which both are written.
    private static let onsets: Set<String> = ["h", "k", "l", "m", "s", "t", "qu", "v"]

    private static func swapped(_ word: ArraySlice<UInt8>) -> String? {
        guard (2...6).contains(word.count), let end = word.last, lastBytes.contains(end) else { return nil }
        let scalars = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
        guard let last = scalars.last,
            onsets.contains(String(String.UnicodeScalarView(scalars.dropLast())).lowercased())
        else { return nil }
        let other: Unicode.Scalar
        if let index = longs.firstIndex(of: last) {
            other = shorts[index]
        } else if let index = shorts.firstIndex(of: last) {
            other = longs[index]
        } else {
            return nil
        }
        return String(String.UnicodeScalarView(scalars.dropLast() + [other]))
    }
}
