import SongnguAlignment

/// What any aligner found in a case, as ``AlignmentRecord`` writes it; only what is evaluated is read.
struct HypothesisRequest: Decodable {
    struct Side: Decodable {
        var segments: [Segment]
    }

    struct Segment: Decodable {
        var text: String
    }

    struct Bead: Decodable {
        var source: [Int]
        var target: [Int]
        var score: Double?
    }

    var id: CaseID
    /// Not needed for cases whose segments are given.
    private var source: Side?
    private var target: Side?
    private var beads: [Bead]

    var found: [FoundBead] {
        beads.map { FoundBead(source: $0.source, target: $0.target, score: $0.score) }
    }

    /// The texts of the segments. Throws ``DeskError/badLine(reason:)`` where they are not given, or not all.
    func texts() throws(DeskError) -> (source: [String], target: [String]) {
        guard let source, let target else {
            throw .badLine(reason: "\"source\" and \"target\" need their \"segments\", with a \"text\" each")
        }
        for bead in beads {
            guard bead.source.allSatisfy(source.segments.indices.contains),
                bead.target.allSatisfy(target.segments.indices.contains)
            else { throw .badLine(reason: "\"beads\" has an index beyond the segments; they are counted from 0") }
        }
        return (source.segments.map(\.text), target.segments.map(\.text))
    }
}
