import SongnguGlossary
import SongnguText

/// Where a source names what a finding in the target is about.
struct SourcePlaces {
    private let source: Article
    /// By the id of the concept: the first place of each form, which is enough to see what the source writes.
    private var concepts: [String: [Finding.Place]] = [:]

    /// O(length of the source).
    init(_ source: Article, matcher: TermMatcher) {
        self.source = source
        for segment in source.segments {
            let text = String(source.text[bytes: segment.range])
            for mention in matcher.mentions(in: text, language: source.language) {
                let place = Finding.Place(
                    side: .source, range: mention.range.offset(by: segment.range.lowerBound),
                    surface: String(text[bytes: mention.range]))
                let known = concepts[mention.concept, default: []]
                if !known.contains(where: { $0.surface == place.surface }) {
                    concepts[mention.concept] = known + [place]
                }
            }
        }
    }

    /// A name that the glossary does not know is looked for as it is spelt.
    func places(of finding: Finding) -> [Finding.Place] {
        if let concept = finding.concept { return concepts[concept] ?? [] }
        var places: [Finding.Place] = []
        for surface in [finding.surface] + finding.places.map(\.surface) {
            guard let place = place(ofNameIn: surface), !places.contains(place) else { continue }
            places.append(place)
        }
        return places
    }

    /// The longest end of a run of names, of two words at least, that stands in a sentence of the source: the target
    /// may put a company before the name that the source puts after it.
    private func place(ofNameIn surface: String) -> Finding.Place? {
        let words = surface.split(separator: " ")
        for start in words.indices.prefix(max(1, words.count - 1)) {
            let name = words[start...].joined(separator: " ")
            for segment in source.segments {
                let text = source.text[bytes: segment.range]
                guard let found = text.ranges(of: name).first(where: { text.isWhole($0) }) else { continue }
                let lower = source.text.utf8.distance(from: source.text.startIndex, to: found.lowerBound)
                return Finding.Place(side: .source, range: lower..<lower + text[found].utf8.count, surface: name)
            }
        }
        return nil
    }
}

extension Substring {
    /// Whether a range neither begins nor ends inside a word.
    fileprivate func isWhole(_ range: Range<Index>) -> Bool {
        !(self[..<range.lowerBound].last?.isLetter ?? false) && !(self[range.upperBound...].first?.isLetter ?? false)
    }
}
