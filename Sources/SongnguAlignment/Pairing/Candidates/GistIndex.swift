/// Gists in cells of near ones, so that a search looks at a share of them that falls as they grow more.
///
/// Inverted lists over a spherical k-means, as in Jégou, Douze and Schmid (2011), less the quantization: with √n cells
/// of which a fixed share of their root is probed, n searches cost O(n^1.5 · dimension). Few gists are all looked at.
struct GistIndex: Sendable {
    private let gists: UnitVectors
    private let centres: UnitVectors
    /// Numbers of the gists of each cell, ascending.
    private let cells: [[Int]]

    /// Up to this many, looking at all costs less than cells.
    static let exactCount = 2_000
    private static let rounds = 6
    /// Cells looked at: this many times the root of their number.
    private static let probes = 2.0

    /// O(n^1.5 · dimension).
    init(_ vectors: [[Float]], exactCount: Int = Self.exactCount) {
        let gists = UnitVectors(vectors)
        self.gists = gists
        guard vectors.count > exactCount else {
            centres = UnitVectors([])
            cells = [Array(vectors.indices)]
            return
        }
        let count = Int(Double(vectors.count).squareRoot())
        // Evenly spread over the input, so that the same input always gives the same cells.
        var centres = UnitVectors((0..<count).map { vectors[$0 * vectors.count / count] })
        var nearest: [Int] = []
        for round in 0..<Self.rounds {
            nearest = Self.assign(gists, centres)
            if round < Self.rounds - 1 { centres = Self.means(gists, nearest, centres) }
        }
        var cells = [[Int]](repeating: [], count: count)
        for (number, cell) in nearest.enumerated() { cells[cell].append(number) }
        self.centres = centres
        self.cells = cells
    }

    private static func assign(_ gists: UnitVectors, _ centres: UnitVectors) -> [Int] {
        let rows = 512
        let parts = (gists.count + rows - 1) / rows
        let assigned = try? concurrentMap(parts) { part in
            (part * rows..<min(gists.count, (part + 1) * rows)).map { row in
                (0..<centres.count).reduce(into: (cell: 0, cosine: -Float.infinity)) { best, cell in
                    let cosine = gists.cosine(row, with: cell, of: centres)
                    if cosine > best.cosine { best = (cell, cosine) }
                }.cell
            }
        }
        return (assigned ?? []).flatMap { $0 }
    }

    /// The mean of each cell, of length 1; an empty cell keeps its centre.
    private static func means(_ gists: UnitVectors, _ nearest: [Int], _ centres: UnitVectors) -> UnitVectors {
        var sums = [[Float]](repeating: [Float](repeating: 0, count: gists.dimension), count: centres.count)
        for (row, cell) in nearest.enumerated() { gists.add(row, times: 1, to: &sums[cell]) }
        return UnitVectors(
            sums.enumerated().map { cell, sum in
                let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
                return length > 0 ? sum.map { $0 / length } : centres.row(cell)
            })
    }

    func cosine(_ gist: UnitVectors, _ number: Int) -> Float { gist.cosine(0, with: number, of: gists) }

    /// The numbers that the nearest cells hold. Unordered.
    func near(_ gist: UnitVectors) -> [Int] {
        guard cells.count > 1 else { return cells.first ?? [] }
        let probed = Int(Self.probes * Double(cells.count).squareRoot().rounded(.up))
        var best = Best(probed)
        for cell in cells.indices { best.offer(cell, Double(gist.cosine(0, with: cell, of: centres))) }
        return best.numbers.flatMap { cells[$0] }
    }
}
