/// Decides which quantities of the two sides can be one and the same.
enum QuantityMatcher {
    /// How far a converted value may be off, and one that is called "about" so.
    private static let conversionTolerance = 0.03
    private static let softConversionTolerance = 0.12
    /// The same of temperatures, whose zero is no measure, in degrees Celsius.
    private static let degreeTolerance = 0.6
    /// How far a rounded value may be off that a word softens.
    private static let roundingTolerance = 0.12

    /// Whether a target's quantity can render a source's: equal, rounded, or converted to another unit.
    static func agree(_ source: Quantity, _ target: Quantity) -> Bool {
        source.values.contains { value in
            target.values.contains { areEqual(source.with(value), target.with($0)) }
        }
    }

    private static func areEqual(_ source: Quantity, _ target: Quantity) -> Bool {
        let (left, right) = (source.measures, target.measures)
        // "doubled" is no two of anything.
        if source.isMultiple != target.isMultiple, !isHalf(source, target) {
            let other = source.isMultiple ? target : source
            guard other.units.contains(where: { $0.dimension == "#times" }) else { return false }
        }
        // "a quarter point" is "0,25 điểm".
        let isFraction = source.isFraction || target.isFraction
        guard !left.isEmpty, !right.isEmpty, !isFraction || source.isShare && target.isShare else {
            return isSame(source, target) || isHalf(source, target)
        }
        return left.contains { a in
            right.contains { b in
                guard a.dimension == b.dimension else { return false }
                if a == b { return isSame(source, target) }
                let isSoft = source.softening != nil || target.softening != nil
                let tolerance = isSoft ? softConversionTolerance : conversionTolerance
                let values = (a.canonical(source.value), b.canonical(target.value))
                return isNear(values.0, values.1, tolerance)
                    || a.dimension == "temperature" && abs(values.0 - values.1) <= degreeTolerance
            }
        }
    }

    /// Whether two values in the same unit are equal, or the target's is the source's rounded.
    private static func isSame(_ source: Quantity, _ target: Quantity) -> Bool {
        if isNear(source.value, target.value, 1e-9) { return true }
        guard target.significance < source.significance else { return false }
        let isSoft = source.softening != nil || target.softening != nil
        if isSoft { return isNear(source.value, target.value, roundingTolerance) }
        // Without a word that says so, three figures must be left, or two of a rounding that hardly shows.
        return target.significance >= 2 && isNear(source.value, target.value, target.significance >= 3 ? 0.005 : 0.03)
    }

    /// "by half" is "giảm 50%".
    private static func isHalf(_ source: Quantity, _ target: Quantity) -> Bool {
        let dimensions = Set((source.units + target.units).map(\.dimension))
        guard dimensions == ["#multiple", "ratio"] else { return false }
        return isNear(ratio(source), ratio(target), 0.01) || isNear(abs(ratio(source) - 1), ratio(target), 0.01)
    }

    private static func ratio(_ quantity: Quantity) -> Double {
        quantity.units.first { $0.dimension == "ratio" }?.canonical(quantity.value) ?? quantity.value
    }

    /// Whether the target's value is what the source's add up to, or what is left of one without another.
    static func isSum(_ target: Quantity, of sources: [Quantity]) -> Bool {
        let values = sources.map(\.value)
        for (i, first) in values.enumerated() {
            for (j, second) in values.enumerated() where j != i {
                if isNear(first - second, target.value, 1e-6) { return true }
                guard j > i else { continue }
                if isNear(first + second, target.value, 1e-6) { return true }
                for third in values.dropFirst(j + 1) where isNear(first + second + third, target.value, 1e-6) {
                    return true
                }
            }
        }
        return false
    }

    /// Whether the target's value is what two of the source's add up to without a third: "83 men and 11 women; all but
    /// four" are 90.
    static func isBalance(_ target: Quantity, of sources: [Quantity]) -> Bool {
        let values = sources.map(\.value)
        return values.indices.contains { i in
            values.indices.contains { j in
                j > i
                    && values.indices.contains { k in
                        k != i && k != j && isNear(values[i] + values[j] - values[k], target.value, 1e-6)
                    }
            }
        }
    }

    static func isNear(_ first: Double, _ second: Double, _ tolerance: Double) -> Bool {
        abs(first - second) <= tolerance * max(abs(first), abs(second))
    }

    /// Whether one value looks like a slip for the other: figures swapped, a scale mistaken, one figure changed.
    static func isSlip(_ source: Quantity, _ target: Quantity) -> Bool {
        let (a, b) = (Quantity.digits(source.value), Quantity.digits(target.value))
        guard source.value != target.value, !a.isEmpty, !b.isEmpty else { return false }
        // A scale: the same figures, at least ten times more or less, and more than a bare 1, 2 or 3.
        if a == b { return a.count > 1 || max(source.value, target.value) >= 100 }
        guard a.count == b.count, a.count >= 2 else { return false }
        if a.sorted() == b.sorted() { return true }
        return a.count >= 3 && zip(a, b).count { $0 != $1 } == 1
    }
}

extension Quantity {
    fileprivate func with(_ value: Double) -> Quantity {
        var quantity = self
        quantity.value = value
        return quantity
    }
}
