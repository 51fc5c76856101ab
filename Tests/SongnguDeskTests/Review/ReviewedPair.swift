import SongnguAlignment
import SongnguMemory
import SongnguText

@testable import SongnguDesk

/// Two small articles in review, in a memory of their own.
struct ReviewedPair {
    static let desk = Result { try Desk() }

    let memory: TranslationMemory
    let id: Int64
    let alignment: Alignment

    /// - Parameter beads: segments of the two sides, one bead each.
    init(
        _ source: [String] = ["One.", "Two.", "Three.", "Four."],
        _ target: [String] = ["Một.", "Hai ba.", "Thêm.", "Bốn."],
        beads: [([Int], [Int])] = [([0], [0]), ([1, 2], [1]), ([], [2]), ([3], [3])], savedFirst: Bool = false
    ) throws {
        memory = try .inMemory()
        alignment = Alignment(
            source: ArticleReader.read(segments: source, language: .english),
            target: ArticleReader.read(segments: target, language: .vietnamese),
            beads: beads.map { Bead(source: $0.0, target: $0.1, score: 0.5) }, models: [], findings: [], warnings: [])
        if savedFirst { _ = try memory.save(Self.drafts(alignment)) }
        id = try Desk.keep(alignment, source: "a", target: "b", in: memory, author: nil).id
    }

    static func drafts(_ alignment: Alignment) -> PairDraft {
        func passage(_ article: Article, _ indices: [Int]) -> Passage {
            let segments = indices.map { article.segments[$0] }
            return Passage(text: segments.map(\.text).joined(separator: " "), ranges: segments.map(\.range))
        }
        return PairDraft(
            source: DocumentDraft(article: alignment.source, path: "a"),
            target: DocumentDraft(article: alignment.target, path: "b"),
            units: alignment.beads.filter { !$0.isNull }.map { bead in
                UnitDraft(
                    source: passage(alignment.source, bead.source), target: passage(alignment.target, bead.target),
                    kind: nil, score: bead.score)
            })
    }

    var revision: Int { get throws { try memory.review(id)?.summary.revision ?? -1 } }

    /// - Parameter seen: nil for the revision that there is.
    @discardableResult
    func change(_ change: ReviewChange, seen: Int? = nil, by author: String? = "an") throws -> ReviewReceipt {
        try Self.desk.get().change(review: id, change, seen: try seen ?? revision, in: memory, author: author)
    }

    @discardableResult
    func undo(by author: String? = "an") throws -> ReviewReceipt {
        try Desk.undo(review: id, in: memory, author: author)
    }

    func review() throws -> Review { try Self.desk.get().review(id, in: memory) }

    /// Such as "1,2-1 accepted", in the order of the review.
    var beads: [String] {
        get throws {
            try review().beads.map { bead in
                let sides = [bead.source, bead.target].map { $0.map(String.init).joined(separator: ",") }
                return "\(sides[0])-\(sides[1]) \(bead.state.rawValue)"
            }
        }
    }

    /// Such as "One. = Một. approved 1", with the number of places, in the order of the words.
    var units: [String] {
        get throws {
            var units: [String] = []
            try memory.forEachUnit { unit in
                let words = unit.variants.map(\.text).joined(separator: " = ")
                units.append("\(words) \(unit.status.rawValue) \(unit.provenance.count)")
            }
            return units.sorted()
        }
    }
}
