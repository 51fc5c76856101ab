package import SongnguText

/// A unit's texts, as mining reads them.
package struct MinedUnit: Sendable {
    package var id: Int64
    package var source: String
    package var target: String
    /// The Russian variant, where it is neither.
    package var russian: String?

    package init(id: Int64, source: String, target: String, russian: String? = nil) {
        self.id = id
        self.source = source
        self.target = target
        self.russian = russian
    }
}

/// Finds out which names of two languages go together, over the units of a memory in three passes.
///
/// ``countWords(_:)`` over all units tells names from words with a capital; ``pairNames(_:)`` counts which names stand
/// in one unit; ``linkNames(_:)`` gives each name of a unit one partner there (competitive linking, Melamed 2000): first
/// names spelt alike, then those that stand together more often than chance lets them. Names that the glossary has on
/// both sides are partners from the beginning.
///
/// Memory grows with the distinct words, names and pairs of names, not with the units.
package struct NameMiner {
    let source: LanguageTag
    let target: LanguageTag
    let glossary: Glossary
    private let matcher: TermMatcher
    private var sourceCases = CaseCounts()
    private var targetCases = CaseCounts()
    private var russianCases = CaseCounts()
    private var finders: (source: NameFinder, target: NameFinder, russian: NameFinder)?
    private(set) var sources = NameTable()
    private(set) var targets = NameTable()
    private(set) var links = NameLinks()
    private(set) var phrases = PhraseCounts()
    /// Russian forms beside names of the source, with the units they stand in.
    private(set) var russian: [Int: [String: Int]] = [:]
    /// Spellings of known concepts, by id.
    private var known: [String: [NameSpelling]] = [:]

    package init(_ matcher: TermMatcher, _ glossary: Glossary, source: LanguageTag, target: LanguageTag) {
        self.matcher = matcher
        self.glossary = glossary
        self.source = source
        self.target = target
    }

    package mutating func countWords(_ unit: MinedUnit) {
        sourceCases.add(TokenizedText(unit.source))
        targetCases.add(TokenizedText(unit.target))
        if let russian = unit.russian { russianCases.add(TokenizedText(russian)) }
    }

    /// Called between the first pass and the second.
    package mutating func beginPairing() {
        finders = (
            NameFinder(source, matcher: matcher, cases: sourceCases),
            NameFinder(target, matcher: matcher, cases: targetCases),
            NameFinder(LanguageTag("ru"), matcher: matcher, cases: russianCases)
        )
    }

    package mutating func pairNames(_ unit: MinedUnit) {
        links.units += 1
        let (ones, others) = names(unit)
        let numbers = ones.map { sources.number(of: $0) }
        let otherNumbers = others.map { targets.number(of: $0) }
        for (number, name) in zip(numbers, ones) { sources.count(number, name.cue) }
        for (number, name) in zip(otherNumbers, others) { targets.count(number, name.cue) }
        guard numbers.count <= Self.mostNames, otherNumbers.count <= Self.mostNames else { return }
        for number in numbers {
            for other in otherNumbers
            where sources.entries[number].concept == nil
                || targets.entries[other].concept == nil
            {
                let key = NameLinks.key(number, other)
                let likeness = links.pairs[key]?.likeness ?? likeness(number, other)
                links.count(key, likeness: likeness)
            }
        }
        if let text = unit.russian { countRussian(text, beside: numbers) }
    }

    package mutating func linkNames(_ unit: MinedUnit) {
        let (ones, others) = names(unit)
        var candidates: [(one: Int, other: Int, likeness: NameSpelling.Likeness, strength: Double)] = []
        for (one, name) in ones.enumerated() {
            guard let number = sources.find(name) else { continue }
            for (other, otherName) in others.enumerated() {
                guard let otherNumber = targets.find(otherName),
                    let pair = links.pairs[NameLinks.key(number, otherNumber)]
                else { continue }
                let strength = strength(pair, number, otherNumber)
                if pair.likeness == .none, strength == 0 { continue }
                candidates.append((one, other, pair.likeness, strength))
            }
        }
        candidates.sort { ($1.likeness, $1.strength, $0.one, $0.other) < ($0.likeness, $0.strength, $1.one, $1.other) }
        var (taken, otherTaken): (Set<Int>, Set<Int>) = ([], [])
        for candidate in candidates where !taken.contains(candidate.one) && !otherTaken.contains(candidate.other) {
            guard let number = sources.find(ones[candidate.one]), let other = targets.find(others[candidate.other])
            else { continue }
            taken.insert(candidate.one)
            otherTaken.insert(candidate.other)
            links.link(
                NameLinks.key(number, other),
                at: LinkPlace(unit: unit.id, source: ones[candidate.one].range, target: others[candidate.other].range))
        }
        let free = ones.indices.filter { !taken.contains($0) && ones[$0].concept == nil }
        guard !free.isEmpty, let finder = finders?.target, finder.hasSyllables else { return }
        let known = free.compactMap { one -> (number: Int, range: ByteRange)? in
            guard let number = sources.find(ones[one]), sources.entries[number].units >= PhraseCounts.leastUnits else {
                return nil
            }
            return (number, ones[one].range)
        }
        guard !known.isEmpty else { return }
        let found = finder.phrases(in: unit.target)
        for (number, range) in known {
            for phrase in found { phrases.add(phrase, to: number, unit: unit.id, source: range) }
        }
    }

    // MARK: - Within a unit

    /// The names of both sides, each once, without concepts that both have.
    private func names(_ unit: MinedUnit) -> ([FoundName], [FoundName]) {
        guard let finders else { return ([], []) }
        let ones = distinct(finders.source.names(in: unit.source))
        let others = distinct(finders.target.names(in: unit.target))
        let shared = Set(ones.compactMap(\.concept)).intersection(others.compactMap(\.concept))
        return (
            ones.filter { $0.concept.map { !shared.contains($0) } ?? true },
            others.filter { $0.concept.map { !shared.contains($0) } ?? true }
        )
    }

    private func distinct(_ names: [FoundName]) -> [FoundName] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0.concept ?? $0.text).inserted }
    }

    private mutating func likeness(_ number: Int, _ other: Int) -> NameSpelling.Likeness {
        let (one, another) = (sources.entries[number], targets.entries[other])
        if let concept = one.concept { return likeness(another.spelling, toConcept: concept) }
        if let concept = another.concept { return likeness(one.spelling, toConcept: concept) }
        return one.spelling.likeness(to: another.spelling)
    }

    private mutating func likeness(_ spelling: NameSpelling, toConcept id: String) -> NameSpelling.Likeness {
        if known[id] == nil { known[id] = glossary[id]?.terms.map { NameSpelling($0.text) } ?? [] }
        let best = known[id]?.map { spelling.likeness(to: $0) }.max() ?? .none
        // What is a part of a known name may be its namesake's.
        return best == .part ? .none : best
    }

    private func strength(_ pair: NameLinks.Pair, _ number: Int, _ other: Int) -> Double {
        let (one, another) = (sources.entries[number].units, targets.entries[other].units)
        // A syllable is what is left of a phrase with small letters: Thượng of Thượng viện.
        let isPiece = { (name: NameTable.Entry, of: NameTable.Entry) in
            of.spelling.isWhole && !name.spelling.isWhole && VietnameseSyllable.matches(name.text)
                && name.concept == nil
        }
        guard pair.together > 1, !isPiece(targets.entries[other], sources.entries[number]),
            !isPiece(sources.entries[number], targets.entries[other])
        else { return 0 }
        let strength = links.association(one, another, together: pair.together)
        let share = 2 * Double(pair.together) / Double(one + another)
        return strength < NameLinks.leastAssociation || share < Self.leastShare ? 0 : strength
    }

    private mutating func countRussian(_ text: String, beside numbers: [Int]) {
        guard let finder = finders?.russian else { return }
        for name in distinct(finder.names(in: text)) where name.concept == nil {
            let spelling = NameSpelling(name.text)
            for number in numbers where sources.entries[number].spelling.keys == spelling.keys {
                russian[number, default: [:]][name.text, default: 0] += 1
            }
        }
    }

    /// Lists of names tell nothing of partners.
    private static let mostNames = 24
    private static let leastShare = 0.3
}
