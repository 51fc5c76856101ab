/// Levenshtein distance over tokens, from one text to many (Myers 1999, in the form of Hyyrö 2003).
struct TokenDistance: Sendable {
    private let tokens: [Int64]
    /// Where each token stands, as bits, in a table with room for more; for texts of up to 64 tokens. A place without
    /// bits is free.
    private let places: [(token: Int64, bits: UInt64)]

    init(_ tokens: [Int64]) {
        self.tokens = tokens
        var places = [(token: Int64, bits: UInt64)](repeating: (0, 0), count: tokens.count <= 64 ? 256 : 0)
        if tokens.count <= 64 {
            for (index, token) in tokens.enumerated() {
                var slot = Self.slot(token)
                while places[slot].bits != 0, places[slot].token != token { slot = (slot + 1) & 255 }
                places[slot].token = token
                places[slot].bits |= 1 << UInt64(index)
            }
        }
        self.places = places
    }

    private static func slot(_ token: Int64) -> Int {
        Int((UInt64(bitPattern: token) &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }

    /// The distance, or nil beyond a limit. O(n) for texts of up to 64 tokens, else O(n · limit).
    func distance(to other: [Int64], limit: Int) -> Int? {
        guard abs(tokens.count - other.count) <= limit else { return nil }
        guard !tokens.isEmpty, !other.isEmpty else { return max(tokens.count, other.count) }
        let distance = tokens.count <= 64 ? inBits(other) : inBand(other, limit)
        return distance <= limit ? distance : nil
    }

    private func inBits(_ other: [Int64]) -> Int {
        let last: UInt64 = 1 << UInt64(tokens.count - 1)
        var (plus, minus): (UInt64, UInt64) = (.max, 0)
        var distance = tokens.count
        for token in other {
            var slot = Self.slot(token)
            while places[slot].bits != 0, places[slot].token != token { slot = (slot + 1) & 255 }
            let equal = places[slot].bits
            let vertical = equal | minus
            let horizontal = (((equal & plus) &+ plus) ^ plus) | equal
            var up = minus | ~(horizontal | plus)
            var down = plus & horizontal
            if up & last != 0 { distance += 1 } else if down & last != 0 { distance -= 1 }
            up = up << 1 | 1
            down <<= 1
            plus = down | ~(vertical | up)
            minus = up & vertical
        }
        return distance
    }

    /// Ukkonen's band: cells further from the diagonal than the limit cannot be on a path within it.
    private func inBand(_ other: [Int64], _ limit: Int) -> Int {
        let beyond = limit + 1
        var row = (0...other.count).map { min($0, beyond) }
        for (index, token) in tokens.enumerated() {
            let low = max(1, index + 1 - limit)
            let high = min(other.count, index + 1 + limit)
            guard low <= high else { return beyond }
            var diagonal = row[low - 1]
            row[low - 1] = low == 1 ? min(index + 1, beyond) : beyond
            for column in low...high {
                let above = column == index + 1 + limit ? beyond : row[column]
                let change = diagonal + (token == other[column - 1] ? 0 : 1)
                diagonal = row[column]
                row[column] = min(change, min(above, row[column - 1]) + 1, beyond)
            }
        }
        return row[other.count]
    }
}
