import Foundation
import Testing

/// What the contract promises of every answer.
@Suite struct AlignContractTests {
    /// Names of the pairs; the texts are decoded as the ranges count them.
    enum Pair: String, CaseIterable { case harbour, ferry, windows }

    private func texts(_ pair: Pair, in workspace: Workspace) throws -> (source: String, target: String) {
        switch pair {
        case .harbour: (try workspace.text(of: Sample.source), try workspace.text(of: Sample.target))
        case .ferry: (FerryPair.source, FerryPair.target)
        case .windows:
            (
                FerryPair.source.replacing("\n", with: "\r\n"),
                FerryPair.target.replacing("\n", with: "\r\n").decomposedStringWithCanonicalMapping
            )
        }
    }

    private func aligned(_ pair: Pair) throws -> (Contract.Aligned, source: String, target: String) {
        let workspace = try Workspace()
        let texts = try texts(pair, in: workspace)
        try workspace.write(texts.source, to: "a.en.txt")
        try workspace.write(texts.target, to: "a.vi.txt")
        let outcome = try workspace.run("align", "--format", "json", "a.en.txt", "a.vi.txt")
        return (try Contract.decode(Contract.Aligned.self, outcome.output), texts.source, texts.target)
    }

    @Test(arguments: Pair.allCases)
    func rangesOfSegmentsAndChromeCutOutTheirWords(pair: Pair) throws {
        let (record, source, target) = try aligned(pair)
        for (side, text) in [(record.source, source), (record.target, target)] {
            for segment in side.segments {
                #expect(text.cut(segment.start, segment.end).collapsed == segment.text)
            }
            for block in side.chrome { #expect(text.cut(block.start, block.end).collapsed == block.text) }
            let starts = side.segments.map(\.start)
            #expect(starts == starts.sorted())
        }
    }

    @Test(arguments: Pair.allCases)
    func everySegmentOfBothSidesStandsInExactlyOneBead(pair: Pair) throws {
        let (record, _, _) = try aligned(pair)
        #expect(record.beads.flatMap(\.source).sorted() == Array(record.source.segments.indices))
        #expect(record.beads.flatMap(\.target).sorted() == Array(record.target.segments.indices))
    }

    @Test(arguments: Pair.allCases)
    func typesAndScoresOfBeadsFitTheirSegments(pair: Pair) throws {
        let (record, _, _) = try aligned(pair)
        for bead in record.beads {
            #expect(bead.type == "\(bead.source.count)-\(bead.target.count)")
            #expect((0...1).contains(bead.score))
            let isNull = bead.source.isEmpty || bead.target.isEmpty
            #expect((bead.kind == nil) == isNull)
            #expect(bead.kind.map { ["lead", "quote", "paraphrase"].contains($0) } ?? true)
        }
    }

    @Test(arguments: Pair.allCases)
    func quotationsLieInsideTheSegmentsOfTheirBead(pair: Pair) throws {
        let (record, _, _) = try aligned(pair)
        func lies(_ range: [Int], in indices: [Int], of side: Contract.Side) -> Bool {
            indices.contains { side.segments[$0].start <= range[0] && range[1] <= side.segments[$0].end }
        }
        for bead in record.beads {
            for quote in bead.quotes ?? [] {
                #expect(quote.source.allSatisfy { lies($0, in: bead.source, of: record.source) })
                #expect(quote.target.allSatisfy { lies($0, in: bead.target, of: record.target) })
            }
        }
    }

    @Test func rangesOfQuotationsCutOutWhatWasSaidWithoutTheMarks() throws {
        let (record, source, target) = try aligned(.ferry)
        let quotes = record.beads.flatMap { $0.quotes ?? [] }
        #expect(quotes.flatMap { $0.source.map(source.cut) } == ["We will build 12 new boats by 2031,"])
        #expect(quotes.flatMap { $0.target.map(target.cut) } == ["Chúng tôi sẽ đóng 12 tàu mới vào năm 2031"])
        #expect(quotes.map(\.speaker) == ["Bà Irina Volkova"])
    }

    @Test func aQuotationInPiecesKeepsItsPieces() throws {
        let (record, source, target) = try aligned(.harbour)
        let quote = record.beads.flatMap { $0.quotes ?? [] }.first { $0.source.count == 2 && $0.target.count == 2 }
        #expect(
            quote?.source.map(source.cut) == [
                "We could have saved two weeks by working at night,",
                "but beluga whales pass here, and we promised the scientists silence after sunset.",
            ])
        #expect(
            quote?.target.map(target.cut) == [
                "Lẽ ra chúng tôi có thể tiết kiệm được hai tuần nếu làm việc vào ban đêm",
                "nhưng cá voi trắng thường đi qua đây và chúng tôi đã hứa với các nhà khoa học sẽ giữ yên lặng sau khi "
                    + "mặt trời lặn",
            ])
        #expect(quote?.speaker == "bà Tverdova")
    }

    @Test func findingsAndTheirPlacesCutOutTheirWords() throws {
        let (record, source, target) = try aligned(.harbour)
        #expect(!record.findings.isEmpty)
        for finding in record.findings {
            #expect((finding.side == "source" ? source : target).cut(finding.start, finding.end) == finding.surface)
            for place in finding.places ?? [] {
                #expect((place.side == "source" ? source : target).cut(place.start, place.end) == place.surface)
            }
        }
    }
}
