import SongnguText

/// Makes concepts of the names that go together.
struct ConceptProposals {
    let miner: NameMiner
    let leastUnits: Int
    private var groups: NameGroups
    private var additions: [MinedConcept] = []
    private var ids: Set<String>

    init(_ miner: NameMiner, leastUnits: Int) {
        self.miner = miner
        self.leastUnits = leastUnits
        ids = Set(miner.glossary.concepts.map(\.id))
        groups = NameGroups(miner)
    }

    /// The best first.
    mutating func concepts() -> [MinedConcept] {
        var concepts: [MinedConcept] = []
        for group in groups.all() {
            guard let concept = concept(of: group), concept.together >= leastUnits else { continue }
            concepts.append(concept)
        }
        concepts += phrases() + groups.additions.compactMap(addition)
        concepts.sort { ($1.score, $1.together, $0.id) < ($0.score, $0.together, $1.id) }
        return concepts.map { concept in
            var concept = concept
            if !concept.isKnown { concept.id = unique(concept) }
            return concept
        }
    }

    private func concept(of group: NameGroups.Group) -> MinedConcept? {
        let linked = group.pairs
        guard let strongest = linked.max(by: { $0.pair.likeness < $1.pair.likeness })?.pair.likeness else { return nil }
        let together = linked.reduce(0) { $0 + Int($1.pair.linked) }
        let sources = group.sources.map { miner.sources.entries[$0] }
        let targets = group.targets.map { miner.targets.entries[$0] }
        let (one, other) = (sources.reduce(0) { $0 + Int($1.units) }, targets.reduce(0) { $0 + Int($1.units) })
        let share = min(1, 2 * Double(together) / Double(max(1, one + other)))
        let weight = strongest > .part ? strongest.weight : share
        let forms = ConceptForms(
            sources: group.sources.map { number in
                (
                    miner.sources.entries[number],
                    linked.filter { $0.source == number }.reduce(0) { $0 + Int($1.pair.linked) }
                )
            },
            targets: group.targets.map { number in
                (
                    miner.targets.entries[number],
                    linked.filter { $0.target == number }.reduce(0) { $0 + Int($1.pair.linked) }
                )
            },
            russian: group.sources.reduce(into: [:]) { $0.merge(miner.russian[$1] ?? [:], uniquingKeysWith: +) },
            languages: (miner.source, miner.target)
        ).forms()
        let evidence: MinedConcept.Evidence
        switch strongest {
        case .same, .romanised: evidence = .spelling
        case .phonetic: evidence = .transliteration
        case .part, .none: evidence = .association
        }
        return MinedConcept(
            id: "", isKnown: false, type: TypeGuess.type(sources: sources, targets: targets, language: miner.source),
            forms: forms, evidence: evidence, score: Self.score(weight, together), together: together,
            sourceAlone: max(0, one - together), targetAlone: max(0, other - together),
            examples: examples(linked.flatMap(\.pair.places)))
    }

    private func addition(_ found: NameGroups.Addition) -> MinedConcept? {
        guard let concept = miner.glossary[found.concept],
            Int(found.pair.linked) >= leastUnits || found.pair.likeness > .part
        else { return nil }
        let entry = found.isSource ? miner.sources.entries[found.name] : miner.targets.entries[found.name]
        let language = found.isSource ? miner.source : miner.target
        // Known, but cut out of a longer run where it was found.
        let isOld = concept.terms.contains {
            FoldedText.fold($0.text, .caseless) == FoldedText.fold(entry.text, .caseless)
        }
        if isOld { return nil }
        let together = Int(found.pair.linked)
        let share = Double(together) / Double(max(1, entry.units))
        let isTransliterated = entry.spelling.isPhonetic
        return MinedConcept(
            id: concept.id, isKnown: true, type: concept.type,
            forms: [
                MinedConcept.Form(
                    text: entry.text, language: language, status: isTransliterated ? .deprecated : .admitted,
                    kind: .full,
                    units: together)
            ],
            evidence: found.pair.likeness > .part ? (isTransliterated ? .transliteration : .spelling) : .association,
            score: Self.score(found.pair.likeness > .part ? found.pair.likeness.weight : share, together),
            together: together, sourceAlone: found.isSource ? Int(entry.units) - together : 0,
            targetAlone: found.isSource ? 0 : Int(entry.units) - together, examples: examples(found.pair.places))
    }

    private func phrases() -> [MinedConcept] {
        var best: [String: MinedConcept] = [:]
        for number in miner.phrases.counts.keys.sorted() where !groups.holds(source: number) {
            let entry = miner.sources.entries[number]
            guard let (text, found) = miner.phrases.best(for: number, units: entry.units), found.units >= leastUnits
            else { continue }
            let concept = MinedConcept(
                id: "", isKnown: false, type: TypeGuess.type(sources: [entry], targets: [], language: miner.source),
                forms: [
                    MinedConcept.Form(
                        text: entry.text, language: miner.source, status: .preferred, kind: .full, units: found.units),
                    MinedConcept.Form(
                        text: text, language: miner.target, status: .preferred, kind: .full, units: found.units),
                ], evidence: .phrase,
                score: Self.score(0.8 * Double(found.units) / Double(max(1, entry.units)), found.units),
                together: found.units, sourceAlone: Int(entry.units) - found.units, targetAlone: 0,
                examples: examples([found.place]))
            if (best[text]?.together ?? 0) < concept.together { best[text] = concept }
        }
        return Array(best.values)
    }

    private func examples(_ places: [LinkPlace]) -> [MinedConcept.Example] {
        var seen: Set<Int64> = []
        return places.sorted { $0.unit < $1.unit }.filter { seen.insert($0.unit).inserted }.prefix(3).map {
            MinedConcept.Example(unit: $0.unit, source: $0.source, target: $0.target)
        }
    }

    private static func score(_ weight: Double, _ together: Int) -> Double {
        max(0, weight) * Double(together) / Double(together + 1)
    }

    /// "person.sergey-lavrov", with a number where that is taken.
    private mutating func unique(_ concept: MinedConcept) -> String {
        let name = concept.forms.first { $0.language == miner.source }?.text ?? ""
        let id = Concept.id(type: concept.type, name: name, otherwise: "mined") { ids.contains($0) }
        ids.insert(id)
        return id
    }
}

extension NameMiner {
    /// The concepts that the passes speak for, the best first: new ones, and new spellings of known ones.
    ///
    /// - Parameter leastUnits: in how many units names must be partners; names that no spelling ties together need two
    ///   at least, and more where they stand apart.
    package func proposals(leastUnits: Int) -> [MinedConcept] {
        var proposals = ConceptProposals(self, leastUnits: leastUnits)
        return proposals.concepts()
    }
}
