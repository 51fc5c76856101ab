import SongnguText

/// Pairs off the quantities of a bead and tells which of the rest stand against each other.
struct QuantityPairing: Sendable {
    struct Fault: Sendable {
        /// Indices of quantities.
        var source: Int
        var target: Int
        /// Of the bead's target passages.
        var passage: Int
        var sourceRange: ByteRange
        var targetRange: ByteRange
    }

    /// Pairs that differ.
    private(set) var faults: [Fault] = []
    /// Pairs equal in number of which one side says "rose", the other "fell".
    private(set) var reversals: [Fault] = []

    private let sources: [Quantity]
    private let targets: [Quantity]
    private let bead: CheckedBead
    /// All numbers of the target but one were paired off.
    private var isOneLeft = false
    private var freeSources: [Int]
    private var freeTargets: [Int]

    init(
        _ bead: CheckedBead, _ sources: [Quantity], _ targets: [Quantity], _ evidence: FigureEvidence,
        _ pair: CheckedPair
    ) {
        (self.bead, self.sources, self.targets) = (bead, sources, targets)
        freeSources = Array(sources.indices)
        freeTargets = Array(targets.indices)
        pairOff(byUnit: true)
        pairOff(byUnit: false)
        let rest = freeTargets
        isOneLeft = rest.count == 1
        // "9 men and 6 women" may be 15 people; where one of the two is given by itself, the other is too.
        let free = freeSources.map { sources[$0] }
        let paired = sources.indices.filter { !freeSources.contains($0) }.map { sources[$0] }
        self.freeTargets = rest.filter { index in
            let target = targets[index]
            return ![free, paired].contains { QuantityMatcher.isSum(target, of: $0) }
                && !QuantityMatcher.isBalance(target, of: sources) && !evidence.isElsewhere(target)
                && (target.isMultiple || free.contains { isOtherUnit($0, target) }
                    || !FigureEvidence.isSoft(target, in: bead.source, pair.sourceTable))
        }
        let pairedTargets = targets.indices.filter { !rest.contains($0) }.map { targets[$0] }
        let freeTargets = rest.map { targets[$0] }
        freeSources = freeSources.filter { index in
            let source = sources[index]
            let isSoft =
                !freeTargets.contains { isOtherUnit(source, $0) }
                && FigureEvidence.isSoft(source, in: bead.target, pair.targetTable)
            return !isSoft
                && !targets.contains { QuantityMatcher.agree(source, $0) }
                && ![freeTargets, pairedTargets].contains { QuantityMatcher.isSum(source, of: $0) }
        }
        for target in self.freeTargets {
            guard let source = counterpart(of: target) else { continue }
            freeSources.removeAll { $0 == source }
            faults.append(fault(source, target))
        }
    }

    /// The same number of another measure: "three weeks" is no "ba tháng", whatever else "ba" may stand for.
    private func isOtherUnit(_ source: Quantity, _ target: Quantity) -> Bool {
        QuantityMatcher.isNear(source.value, target.value, 1e-9)
            && source.measures.contains { a in target.measures.contains { a.dimension == $0.dimension } }
    }

    /// Pairs quantities that agree, in their order; first those whose units are the same.
    private mutating func pairOff(byUnit: Bool) {
        for target in freeTargets {
            let match = freeSources.first { source in
                QuantityMatcher.agree(sources[source], targets[target])
                    && (!byUnit || sources[source].units == targets[target].units)
            }
            guard let match else { continue }
            freeSources.removeAll { $0 == match }
            freeTargets.removeAll { $0 == target }
            compareWording(match, target)
        }
    }

    /// What is said of two equal numbers.
    private mutating func compareWording(_ source: Int, _ target: Int) {
        let (left, right) = (sources[source], targets[target])
        guard QuantityMatcher.isNear(left.value, right.value, 1e-9), left.value > 1 || !left.measures.isEmpty else {
            return
        }
        let isReversed =
            [left.softening, right.softening] == [.above, .below]
            || [left.softening, right.softening] == [.below, .above]
        if isReversed { faults.append(fault(source, target, withWordBefore: true)) }
        if let from = left.change, let to = right.change, from != to, !isCounted(left), !isCounted(right) {
            reversals.append(fault(source, target, withWordBefore: true))
        }
    }

    private func isCounted(_ quantity: Quantity) -> Bool {
        quantity.isOrdinal || quantity.units.contains { $0.dimension == "time" }
    }

    private func fault(_ source: Int, _ target: Int, withWordBefore: Bool = false) -> Fault {
        let passage = targets[target].passage
        var range = targets[target].range
        if withWordBefore {
            let words = bead.target[passage].wordIndices(in: range)
            if words.lowerBound > 0 {
                range = bead.target[passage].words[words.lowerBound - 1].range.lowerBound..<range.upperBound
            }
        }
        return Fault(
            source: source, target: target, passage: passage, sourceRange: sources[source].range, targetRange: range)
    }

    /// The number of the source that a number of the target stands against.
    private func counterpart(of target: Int) -> Int? {
        let quantity = targets[target]
        let comparable = freeSources.filter { Quantity.isComparable(sources[$0], quantity) }
        if let slip = comparable.first(where: { QuantityMatcher.isSlip(sources[$0], quantity) }) { return slip }
        guard bead.isSure else { return nil }
        if let unit = comparable.first(where: { QuantityMatcher.isNear(sources[$0].value, quantity.value, 1e-9) }) {
            return unit
        }
        let alike = comparable.filter { Quantity.isAlike(sources[$0], quantity) }
        if alike.count == 1, freeTargets.count(where: { Quantity.isAlike(sources[alike[0]], targets[$0]) }) == 1 {
            return alike[0]
        }
        // Two bare numbers, the only ones left over in a sentence whose other numbers agree.
        guard bead.isSimple, comparable.count == 1, freeSources.count == 1, freeTargets.count == 1,
            isOneLeft, sources[comparable[0]].isOrdinal == quantity.isOrdinal
        else { return nil }
        return comparable[0]
    }
}
