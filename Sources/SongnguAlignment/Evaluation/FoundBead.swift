/// What an aligner says renders what, by indices of segments; of any aligner, so it need not have a score.
package struct FoundBead: Hashable, Sendable {
    package var source: [Int]
    package var target: [Int]
    package var score: Double?

    package init(source: [Int], target: [Int], score: Double? = nil) {
        self.source = source
        self.target = target
        self.score = score
    }

    package init(_ bead: Bead) {
        self.init(source: bead.source, target: bead.target, score: bead.score)
    }

    /// Null beads are not counted, neither as found nor as gold.
    var isNull: Bool { source.isEmpty || target.isEmpty }
}
