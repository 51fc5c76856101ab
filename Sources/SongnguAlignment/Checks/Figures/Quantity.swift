import SongnguText

/// A number of a passage with what it measures.
struct Quantity: Sendable {
    /// What a number is said to be near to.
    enum Softening: String, Sendable { case about, below, above }
    enum Change: String, Sendable { case rise, fall }

    var value: Double
    /// What the figure may mean besides: 38 billion for the 38 of "38 to 44 billion", ten thousand for 10,000.
    var otherValue: Double?
    /// What it may measure: nothing known, one unit, or several that a word may mean ("độ", "pounds").
    var units: [MeasureUnit]
    var softening: Softening?
    /// The verb before it says that something rose or fell by it or to it.
    var change: Change?
    /// Bytes of the passage.
    var range: ByteRange
    /// Index into the side's passages of the bead.
    var passage: Int
    var isOrdinal = false
    var isSpelled = false

    /// Units that stand against other units; what only counts things does not.
    var measures: [MeasureUnit] { units.filter { !$0.isCount } }

    /// "doubled", "gấp ba".
    var isMultiple: Bool { units.contains { $0.dimension == "#multiple" } }

    /// "half", "a third": a share of whatever follows.
    var isFraction: Bool { units.contains { $0.dimension == "ratio" && $0.factor == 1 } }

    /// A share of a whole, or what is left of it: "a third", "by half", "20%".
    var isShare: Bool { units.contains { $0.dimension == "ratio" } || (isMultiple && value < 1) }

    var values: [Double] { [value] + (otherValue.map { [$0] } ?? []) }

    /// The number of figures that say something: 2 for 1.2e9, 1 for 300.
    var significance: Int { Self.digits(value).count }

    /// The figures of a value without the zeros at its ends: "12" for 1.2e9.
    static func digits(_ value: Double) -> String {
        // "1.2e+16": what follows the "e" is no figure.
        var digits = "\(value)".prefix { $0 != "e" }.filter(\.isNumber).drop { $0 == "0" }
        while digits.last == "0" { digits.removeLast() }
        return String(digits)
    }
}

/// A unit with its place in its dimension.
struct MeasureUnit: Hashable, Sendable {
    var dimension: String
    /// One of it in the dimension's own unit; zero of it is `offset`.
    var factor: Double
    var offset: Double

    /// Counts things ("people"): it helps to compare numbers, but its lack or difference says nothing.
    var isCount: Bool { dimension.hasPrefix("#") }

    /// Reads a table's key: "length 1609.344", "temperature 0.5556 -17.8", "#people".
    init?(_ key: String) {
        let parts = key.split(separator: " ")
        guard let name = parts.first else { return nil }
        dimension = String(name)
        factor = parts.count > 1 ? Double(parts[1]) ?? 1 : 1
        offset = parts.count > 2 ? Double(parts[2]) ?? 0 : 0
    }

    init(_ dimension: String, factor: Double = 1) {
        (self.dimension, self.factor, self.offset) = (dimension, factor, 0)
    }

    func canonical(_ value: Double) -> Double { value * factor + offset }
}
