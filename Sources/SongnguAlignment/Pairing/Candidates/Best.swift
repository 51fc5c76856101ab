/// The numbers with the largest values; of equal values the lower numbers, if they are offered in order.
struct Best: Sendable {
    private let limit: Int
    private var items: [(number: Int, value: Double)] = []

    init(_ limit: Int) {
        self.limit = limit
    }

    /// O(limit) where the number is taken, else O(1).
    mutating func offer(_ number: Int, _ value: Double) {
        guard limit > 0 else { return }
        if items.count == limit {
            guard let last = items.last, value > last.value else { return }
            items.removeLast()
        }
        items.insert((number, value), at: items.firstIndex { $0.value < value } ?? items.count)
    }

    /// The best first.
    var numbers: [Int] { items.map(\.number) }
}
