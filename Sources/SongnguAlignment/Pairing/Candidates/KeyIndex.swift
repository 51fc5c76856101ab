/// Which sources hold which evidence, weighed by how few do.
struct KeyIndex: Sendable {
    private struct Posting {
        var source: Int32
        var strength: Float
    }

    private struct Entry {
        /// Inverse document frequency: 1 where one source holds the key, however many there are.
        var weight: Double
        /// Empty where too many sources hold the key for it to tell them apart.
        var postings: [Posting]
    }

    private let entries: [EvidenceKey: Entry]
    private let count: Int

    /// A key that more sources hold costs much and says little: a multiple of the root of their number, so that n
    /// searches cost O(n^1.5).
    private static func mostPostings(_ count: Int) -> Int { max(64, Int(8 * Double(count).squareRoot())) }

    /// O(keys of all sources).
    init(_ sources: [ArticleEvidence]) {
        count = sources.count
        var lists: [EvidenceKey: [Posting]] = [:]
        for (number, source) in sources.enumerated() {
            for (key, strength) in Self.strengths(source, segments: source.segments.indices) {
                lists[key, default: []].append(Posting(source: Int32(number), strength: Float(strength)))
            }
        }
        let most = Self.mostPostings(count)
        let total = Double(count)
        entries = lists.mapValues { postings in
            Entry(
                weight: logarithm(1 + total / Double(postings.count)) / logarithm(1 + total),
                postings: postings.count > most ? [] : postings)
        }
    }

    /// Strength of each key in some segments, in the order of reading.
    private static func strengths(
        _ article: ArticleEvidence, segments: some Sequence<Int>
    ) -> [(key: EvidenceKey, strength: Double)] {
        var places: [EvidenceKey: Int] = [:]
        var found: [(key: EvidenceKey, strength: Double)] = []
        for segment in segments {
            let evidence = article.segments[segment]
            for key in evidence.keys {
                let strength = evidence.items[key]?.strength ?? 0
                if let place = places[key] {
                    found[place].strength = max(found[place].strength, strength)
                } else {
                    places[key] = found.count
                    found.append((key, strength))
                }
            }
        }
        return found
    }

    /// Weight of the evidence that each source shares with some segments of an article. O(postings of their keys), and
    /// a number a source.
    func shared(_ article: ArticleEvidence, segments: some Sequence<Int>) -> [Double] {
        var sums = [Double](repeating: 0, count: count)
        for (key, strength) in Self.strengths(article, segments: segments) {
            guard let entry = entries[key] else { continue }
            let weight = entry.weight * key.trust
            for posting in entry.postings {
                sums[Int(posting.source)] += weight * min(strength, Double(posting.strength))
            }
        }
        return sums
    }
}
