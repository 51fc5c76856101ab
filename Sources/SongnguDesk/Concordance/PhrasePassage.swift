import SongnguMemory
import SongnguText

/// A phrase in one variant of a unit, and another variant that should render it.
struct PhrasePassage {
    /// Passages with the same words and languages are evidence for one another.
    struct Group: Hashable {
        var phrase: String
        var source: String
        var target: String
    }

    let group: Group
    /// The unit, by its place among the hits.
    let hit: Int
    /// The variant that should render it, by its place in the unit.
    let variant: Int
    /// As it stands in the text.
    let phrase: String
    let source: LanguageTag
    let sourceText: SpanText
    /// Where it stands among the words of its text.
    let places: [Range<Int>]
    let target: SpanText
    let targetLanguage: LanguageTag
    let spans: [SpanText.Span]

    /// How often the phrase stands there.
    var count: Int { places.count }

    /// A word of other languages is a syllable and a half.
    var expectedWords: Double {
        func syllables(_ language: LanguageTag) -> Double { SpanText.writesSyllables(language) ? 1.5 : 1 }
        return Double(places[0].count) * syllables(targetLanguage) / syllables(source)
    }

    /// The passages of a hit: one for each wording that was found, in each variant of another language without a
    /// match. Found words that are neighbours are one phrase.
    static func all(in hit: PhraseHit, at place: Int) -> [PhrasePassage] {
        let variants = hit.unit.variants
        let others = variants.indices.filter { index in !hit.matches.contains { $0.variant == index } }
        guard !others.isEmpty else { return [] }
        let targets = others.map { (index: $0, text: SpanText(variants[$0].text)) }
        return hit.matches.flatMap { match -> [PhrasePassage] in
            let variant = variants[match.variant]
            let text = SpanText(variant.text)
            let wordings = Dictionary(grouping: runs(match.ranges.compactMap(text.words(in:)), text)) { words in
                FoldedText.fold(text.text(words), .caseless)
            }
            return wordings.sorted { $0.key < $1.key }.flatMap { wording, places in
                targets.filter { variants[$0.index].language.primary != variant.language.primary }.map { target in
                    let language = variants[target.index].language
                    return PhrasePassage(
                        group: Group(
                            phrase: wording, source: variant.language.primary, target: language.primary),
                        hit: place, variant: target.index, phrase: text.text(places[0]), source: variant.language,
                        sourceText: text, places: places, target: target.text, targetLanguage: language,
                        spans: target.text.spans(most: SpanText.mostWords(language)))
                }
            }
        }
    }

    private static func runs(_ places: [Range<Int>], _ text: SpanText) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for place in places {
            if let last = runs.last, place.lowerBound <= last.upperBound, text.adjoins[place.lowerBound] {
                runs[runs.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
            } else {
                runs.append(place)
            }
        }
        return runs
    }
}
