/// Counts words, or pairs, by their hashes; remembers the order of first meeting, so that the outcome is always the same.
struct WordCounter {
    private struct Item {
        var hash: UInt64
        var text: String
        var count = 0
        var isListed = false
    }

    private var places: [UInt64: Int] = [:]
    private var items: [Item] = []
    private var total = 0

    /// Counts one. What stands in a word list is known by it, but not counted.
    mutating func add(_ hash: UInt64, isList: Bool, _ text: () -> String) {
        let place: Int
        if let known = places[hash] {
            place = known
        } else {
            place = items.count
            places[hash] = place
            items.append(Item(hash: hash, text: text()))
        }
        if isList {
            items[place].isListed = true
        } else {
            items[place].count += 1
            total += 1
        }
    }

    /// The commonest and all that are listed, up to `limit`; by falling count, then in the order of first meeting.
    func chosen(minimum: Int, limit: Int) -> [(hash: UInt64, entry: Vocabulary.Entry)] {
        items.indices.filter { items[$0].isListed || items[$0].count >= minimum }
            .sorted { (-items[$0].count, $0) < (-items[$1].count, $1) }
            .prefix(limit)
            .map { place in
                let probability = total > 0 ? Double(items[place].count) / Double(total) : 0
                return (items[place].hash, Vocabulary.Entry(text: items[place].text, probability: probability))
            }
    }
}
