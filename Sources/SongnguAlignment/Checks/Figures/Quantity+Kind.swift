extension Quantity {
    /// Whether two numbers that differ can be about one thing.
    static func isComparable(_ source: Quantity, _ target: Quantity) -> Bool {
        if source.isOrdinal != target.isOrdinal { return false }
        // "a quarter of a percentage point" is put as "0,25%" in talk of rates.
        if source.isFraction, !target.isFraction, QuantityMatcher.isNear(source.value, target.value, 1e-9) {
            return false
        }
        if source.isShare, target.isShare { return true }
        if source.isMultiple != target.isMultiple || source.isFraction || target.isFraction { return false }
        let (left, right) = (source.measures, target.measures)
        guard !left.isEmpty, !right.isEmpty else {
            // A count of people is no count of ships.
            let counts = (Set(source.units.filter(\.isCount)), Set(target.units.filter(\.isCount)))
            if left.isEmpty != right.isEmpty { return QuantityMatcher.isSlip(source, target) }
            return counts.0.isEmpty || counts.1.isEmpty || !counts.0.isDisjoint(with: counts.1)
        }
        if left.contains(where: { a in right.contains { $0.dimension == a.dimension } }) { return true }
        // "0.25 percent" of a rate may be put better as "0,25 điểm phần trăm".
        if left.contains(where: { $0.dimension == "ratio" }), right.contains(where: { $0.dimension == "points" }) {
            return false
        }
        // Another unit altogether with the number unchanged.
        return QuantityMatcher.isNear(source.value, target.value, 1e-9)
    }

    /// Whether both measure or count the same.
    static func isAlike(_ source: Quantity, _ target: Quantity) -> Bool {
        guard isComparable(source, target) else { return false }
        return source.units.contains { a in target.units.contains { $0.dimension == a.dimension } }
    }
}
