import SongnguText

/// What a phrase and its rendering are bound to share: names of the glossary, figures, and names written alike.
struct Anchors {
    /// Where a name that is all of the phrase stands in the other text.
    private(set) var whole: [ByteRange] = []
    /// Places of what the phrase holds, in the other text: a list for each thing.
    private var places: [[ByteRange]] = []
    /// Names in the other text that the phrase does not hold.
    private var foreign: [ByteRange] = []

    init(_ passage: PhrasePassage, terms: (any TermMentioning)?) {
        let phrase = passage.places[0]
        let range = passage.sourceText.range(phrase)
        let held = terms?.mentions(in: passage.sourceText.text, language: passage.source).filter {
            $0.range.overlaps(range)
        }
        // Where nothing of the phrase is a name, names of the other text may well be a part of its rendering.
        if let held, !held.isEmpty {
            let found = terms?.mentions(in: passage.target.text, language: passage.targetLanguage) ?? []
            for mention in held {
                let same = found.filter { $0.concept == mention.concept }.map(\.range)
                if mention.range == range { whole = same }
                // A part of a name is rendered by a part of the other.
                if range.lowerBound <= mention.range.lowerBound, mention.range.upperBound <= range.upperBound,
                    !same.isEmpty
                {
                    places.append(same)
                }
            }
            let concepts = Set(held.map(\.concept))
            foreign = found.filter { !concepts.contains($0.concept) }.map(\.range)
        }
        if whole.isEmpty, phrase.allSatisfy({ Self.isSameInAllLanguages(passage.sourceText.text($0..<$0 + 1)) }) {
            whole = Self.places(of: passage.sourceText.hashes[phrase], in: passage.target)
        }
        for word in phrase where Self.isSameInAllLanguages(passage.sourceText.text(word..<word + 1)) {
            let same = passage.target.hashes.indices.filter {
                passage.target.hashes[$0] == passage.sourceText.hashes[word]
            }
            if !same.isEmpty { places.append(same.map { passage.target.ranges[$0] }) }
        }
    }

    /// 0...1: of how many of the shared things a place is in a stretch.
    func share(in range: ByteRange) -> Double {
        guard !places.isEmpty else { return 0 }
        let held = places.count {
            $0.contains { range.lowerBound <= $0.lowerBound && $0.upperBound <= range.upperBound }
        }
        return Double(held) / Double(places.count)
    }

    /// Whether a stretch touches a name that the phrase does not hold.
    func isForeign(_ range: ByteRange) -> Bool { foreign.contains { $0.overlaps(range) } }

    /// Where the same words stand one after another.
    private static func places(of words: ArraySlice<UInt64>, in text: SpanText) -> [ByteRange] {
        text.hashes.indices.dropLast(words.count - 1).filter {
            text.hashes[$0..<$0 + words.count].elementsEqual(words)
        }.map { text.range($0..<$0 + words.count) }
    }

    /// Figures, and what begins with a capital and is longer than a syllable.
    private static func isSameInAllLanguages(_ word: String) -> Bool {
        guard let first = word.unicodeScalars.first else { return false }
        if first.properties.numericType != nil { return true }
        return first.properties.isUppercase && word.unicodeScalars.count > 2
    }
}
