import SongnguText
import Testing

@testable import SongnguAlignment

/// Beads found by what sentences mean.
@Suite struct MeaningTests {
    private static func beads(
        _ source: [String], _ target: [String], by embeddings: [any SentenceEmbedding] = [ToyEmbedding()],
        mode: AlignmentMode = .auto
    ) throws -> [Bead] {
        try EvidenceAligner(terms: nil, embeddings: embeddings, mode: mode).align(
            ArticleReader.read(segments: source, language: .english),
            ArticleReader.read(segments: target, language: .vietnamese))
    }

    private static func types(_ beads: [Bead]) -> [String] {
        beads.map { "\($0.source)-\($0.target)" }
    }

    private static let source = [
        "The rain ruined the rice.", "A teacher went back to the school.", "They sang a song at night.",
        "A boat crossed the river.", "Snow fell upon the garden.",
    ]
    private static let target = [
        "Mưa làm hỏng lúa.", "Một thầy giáo trở lại trường.", "Họ hát bài hát trong đêm.", "Một chiếc thuyền qua sông.",
        "Tuyết rơi xuống vườn.",
    ]

    @Test func `sentences without names and figures are found by meaning`() throws {
        let moved = [3, 0, 4, 1, 2].map { Self.target[$0] }
        let beads = try Self.beads(Self.source, moved)
        #expect(Self.types(beads) == ["[3]-[0]", "[0]-[1]", "[4]-[2]", "[1]-[3]", "[2]-[4]"])
        #expect(beads.allSatisfy { ($0.reasons.meaning ?? 0) > 1 })
        #expect(try Self.beads(Self.source, moved, by: []).allSatisfy { $0.reasons.meaning == nil })
    }

    @Test func `in parallel no beads cross`() throws {
        let moved = [0, 1, 3, 2, 4].map { Self.target[$0] }
        let beads = try Self.beads(Self.source, moved, mode: .parallel).filter { !$0.isNull }
        #expect(beads.count == 4)
        #expect(zip(beads, beads.dropFirst()).allSatisfy { $0.source[0] < $1.source[0] })
    }

    @Test func `one sentence that moved is found in a text that else runs in parallel`() throws {
        let moved = [0, 1, 3, 2, 4].map { Self.target[$0] }
        let beads = try Self.beads(Self.source, moved)
        #expect(Self.types(beads) == ["[0]-[0]", "[1]-[1]", "[3]-[2]", "[2]-[3]", "[4]-[4]"])
    }

    @Test func `a target that renders one sentence of a longer segment is found`() throws {
        var source = Self.source
        source[0] = "The horse ran into the fire near the market. " + source[0]
        let beads = try Self.beads(source, Array(Self.target.reversed()))
        #expect(beads.contains { $0.source == [0] && $0.target == [4] })
    }

    @Test func `pairs that share a part are one bead`() throws {
        let source = [
            "The rain ruined the rice fields. A teacher went back to the school.", "They sang a song at night there.",
            "A boat crossed the river. Snow fell upon the garden.",
        ]
        let target = [
            "Mưa làm hỏng những cánh đồng lúa.", "Một thầy giáo trở lại trường. Họ hát bài hát trong đêm ở đó.",
            "Một chiếc thuyền qua sông. Tuyết rơi xuống vườn.",
        ]
        #expect(try Self.types(Self.beads(source, target)) == ["[0, 1]-[0, 1]", "[2]-[2]"])
    }

    @Test func `a model that lacks one of the languages says nothing`() throws {
        let english = ToyEmbedding(languages: [.english])
        let alone = try Self.beads(Self.source, Self.target, by: [])
        #expect(try Self.beads(Self.source, Self.target, by: [english]) == alone)
        #expect(english.sentences.isEmpty)
        let both = try Self.beads(Self.source, Self.target, by: [english, ToyEmbedding()])
        #expect(try Self.beads(Self.source, Self.target) == both)
    }

    @Test func `the background is embedded once, joined sentences never`() throws {
        let embedding = ToyEmbedding()
        let aligner = EvidenceAligner(terms: nil, embeddings: [embedding])
        let source = ArticleReader.read(segments: Self.source, language: .english)
        let target = ArticleReader.read(segments: Self.target, language: .vietnamese)
        _ = try aligner.align(source, target)
        let first = embedding.sentences.count
        _ = try aligner.align(source, target)
        #expect(embedding.sentences.count - first == Self.source.count + Self.target.count)
        #expect(first > 100)
    }

    struct Unreachable: Error {}

    struct FailingEmbedding: SentenceEmbedding {
        let identity = "failing"
        func covers(_ language: LanguageTag) -> Bool { true }
        func vectors(of sentences: [String], language: LanguageTag) throws -> [[Float]] { throw Unreachable() }
    }

    @Test func `what the model throws is thrown`() throws {
        #expect(throws: Unreachable.self) { try Self.beads(["One."], ["Một."], by: [FailingEmbedding()]) }
        #expect(try Self.beads([], ["Một."], by: [FailingEmbedding()]).count == 1)
    }
}
