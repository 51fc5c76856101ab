/// The largest of many numbers, in falling order.
struct Nearest: Sendable {
    /// Neighbours that a margin is reckoned over (Artetxe and Schwenk 2019).
    static let count = 4

    private(set) var values: [Float] = []

    mutating func offer(_ value: Float) {
        if values.count == Self.count {
            guard let smallest = values.last, value > smallest else { return }
            values.removeLast()
        }
        values.insert(value, at: values.firstIndex { $0 < value } ?? values.count)
    }

    var mean: Float { values.isEmpty ? 0 : values.reduce(0, +) / Float(values.count) }
}

/// Mean and deviation of numbers that come in parts.
struct Spread: Sendable {
    private var count = 0.0
    private var sum = 0.0
    private var squares = 0.0

    var isEmpty: Bool { count == 0 }
    var mean: Float { isEmpty ? 0 : Float(sum / count) }
    var deviation: Float { isEmpty ? 1 : Float(max(0, squares / count - sum / count * sum / count).squareRoot()) }

    mutating func add(_ values: ArraySlice<Float>) {
        count += Double(values.count)
        for value in values {
            sum += Double(value)
            squares += Double(value) * Double(value)
        }
    }

    mutating func add(_ other: Spread) {
        count += other.count
        sum += other.sum
        squares += other.squares
    }
}

/// How near the units and spans of an article are to the background of the other side's language.
struct StrangeNearness: Sendable {
    /// Of the cosines of all segments with the background.
    let spread: Spread
    /// One a unit.
    let units: [Nearest]
    /// By span length less one, then by first segment.
    let spans: [[Nearest]]

    init(_ cosines: CosineMatrix, _ side: SidedVectors, segments: Int) {
        var spread = Spread()
        for row in 0..<segments { spread.add(cosines.row(row)) }
        self.spread = spread
        units = (0..<cosines.rows).map { row in
            cosines.row(row).reduce(into: Nearest()) { $0.offer($1) }
        }
        spans = side.spans { rows, weights, scale, nearest in
            nearest.offer(rows, weights, scale, in: cosines, columns: cosines.columns)
        }
    }
}

/// What the units and spans of an article are near to: the segments of the other side and the background.
struct Neighbourhood {
    let unitNearness: [Float]
    let spanNearness: [[Float]]

    /// - Parameters:
    ///   - cosines: units of the article by units of the other side.
    ///   - segments: how many units of the other side are segments.
    init(_ cosines: CosineMatrix, segments: Int, _ article: EmbeddedArticle) {
        unitNearness = article.strange.units.enumerated().map { row, strange in
            cosines.row(row).prefix(segments).reduce(into: strange) { $0.offer($1) }.mean
        }
        spanNearness = article.side.spans(from: article.strange.spans) { rows, weights, scale, nearest in
            nearest.offer(rows, weights, scale, in: cosines, columns: segments)
        }.map { $0.map(\.mean) }
    }
}

extension Nearest {
    /// Offers each column of a weighted sum of rows.
    fileprivate mutating func offer(
        _ rows: Range<Int>, _ weights: [Float], _ scale: Float, in matrix: CosineMatrix, columns: Int
    ) {
        for column in 0..<columns {
            var sum: Float = 0
            for row in rows { sum += weights[row] * matrix[row, column] }
            offer(sum * scale)
        }
    }
}

extension SidedVectors {
    /// Calls `body` with the rows, weights and scale of each span, and what is known of it already.
    fileprivate func spans(
        from known: [[Nearest]] = [], _ body: (Range<Int>, [Float], Float, inout Nearest) -> Void
    ) -> [[Nearest]] {
        scales.enumerated().map { length, scales in
            scales.indices.map { start in
                var nearest = known.isEmpty ? Nearest() : known[length][start]
                body(start..<start + length + 1, weights, scales[start], &nearest)
                return nearest
            }
        }
    }
}
