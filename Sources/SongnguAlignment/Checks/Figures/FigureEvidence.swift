import SongnguText

/// The quantities of a whole article pair, read once.
struct FigureEvidence: Sendable {
    private let sources: [[Quantity]]
    private let targets: [[Quantity]]
    /// Years that the source names: "2000" may be read as a number on one side.
    private let years: Set<Double>

    init(_ pair: CheckedPair) {
        let readers = (QuantityReader(pair.source.language), QuantityReader(pair.target.language))
        sources = pair.sources.map { readers.0.quantities(in: [$0]) }
        targets = pair.targets.map { readers.1.quantities(in: [$0]) }
        var years: Set<Double> = []
        for mention in pair.sources.flatMap(\.figures) {
            if case .year(let year) = mention.value { years.insert(Double(year)) }
            if case .date(_, _, let year?) = mention.value { years.insert(Double(year)) }
        }
        self.years = years
    }

    func source(of bead: CheckedBead) -> [Quantity] { Self.quantities(bead.source, sources) }
    func target(of bead: CheckedBead) -> [Quantity] { Self.quantities(bead.target, targets) }

    private static func quantities(_ passages: [Passage], _ all: [[Quantity]]) -> [Quantity] {
        passages.enumerated().flatMap { number, passage in
            all[passage.index].map { quantity in
                var quantity = quantity
                quantity.passage = number
                return quantity
            }
        }
    }

    /// Whether a number of the target has a source elsewhere in the story: articles bring facts together.
    func isElsewhere(_ target: Quantity) -> Bool {
        years.contains(target.value)
            || sources.joined().contains { source in
                // A number without a unit is too easily found.
                QuantityMatcher.agree(source, target) && (source.measures.isEmpty == target.measures.isEmpty)
            }
    }

    /// Whether the other side has words that may stand for a number: "both", "a decade", "năm".
    static func isSoft(_ quantity: Quantity, in passages: [Passage], _ table: WordTable) -> Bool {
        let values = [quantity.value] + quantity.measures.map { $0.canonical(quantity.value) }
        return passages.contains { passage in
            table.matches(.soft, in: passage.lower).contains { match in
                match.keys.contains { key in values.contains { value in Double(key) == value } }
            }
        }
    }
}
