import SongnguText

/// Phrases of the target that may be a name with small letters in it, beside names without a partner: "Hội đồng Bảo an"
/// beside "Security Council".
struct PhraseCounts {
    struct Found {
        var units: Int
        var place: LinkPlace
    }

    /// By the number of the source's name.
    private(set) var counts: [Int: [String: Found]] = [:]

    static let leastUnits: UInt32 = 3
    /// Names with more phrases beside them than this have none of their own; keeps memory bounded.
    private static let mostPhrases = 2_000

    mutating func add(_ phrase: (text: String, range: ByteRange), to number: Int, unit: Int64, source: ByteRange) {
        if var found = counts[number]?[phrase.text] {
            found.units += 1
            counts[number]?[phrase.text] = found
        } else if counts[number]?.count ?? 0 < Self.mostPhrases {
            counts[number, default: [:]][phrase.text] = Found(
                units: 1, place: LinkPlace(unit: unit, source: source, target: phrase.range))
        }
    }

    /// The longest of the phrases that stand beside a name in most of its units; nil where there is none.
    func best(for number: Int, units: UInt32) -> (text: String, found: Found)? {
        let least = max(Int(Self.leastUnits), Int((Double(units) * 0.6).rounded(.up)))
        let common = (counts[number] ?? [:]).filter { $0.value.units >= least }
        guard let most = common.values.map(\.units).max() else { return nil }
        return common.filter { Double($0.value.units) >= 0.8 * Double(most) }
            .max { ($0.key.utf8.count, $1.key) < ($1.key.utf8.count, $0.key) }.map { ($0.key, $0.value) }
    }
}

extension NameFinder {
    /// Stretches of two to six syllables that begin with a capital and go on in small letters, each once.
    func phrases(in raw: String) -> [(text: String, range: ByteRange)] {
        let text = TokenizedText(raw)
        let known = matcher.matches(in: text, language: language).map(\.tokens)
        var seen: Set<String> = []
        var result: [(text: String, range: ByteRange)] = []
        for start in text.tokens.indices where text.tokens[start].shape == .capitalised {
            guard VietnameseSyllable.matches(text.text(start)), !known.contains(where: { $0.contains(start) }),
                !isOrdinary(start, in: text)
            else { continue }
            var end = start
            var hasSmall = false
            for _ in 1..<6 {
                guard let next = text.neighbour(of: end, step: 1), VietnameseSyllable.matches(text.text(next)),
                    !known.contains(where: { $0.contains(next) })
                else { break }
                end = next
                hasSmall = hasSmall || text.tokens[next].shape == .lower
                let phrase = text.text(start..<end + 1)
                if hasSmall, seen.insert(phrase).inserted { result.append((phrase, text.rawRange(start..<end + 1))) }
            }
        }
        return result
    }
}
