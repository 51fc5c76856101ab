import Foundation
import SongnguText
import Testing

@testable import SongnguAlignment

/// A glossary of a few concepts, each a word per language.
private struct ToyTerms: TermMentioning {
    private static let words: [String: String] = [
        "russia": "russia", "russian": "russia", "nga": "russia", "china": "china", "trung quốc": "china",
        "ceasefire": "ceasefire", "ngừng bắn": "ceasefire", "pipeline": "pipeline", "đường ống": "pipeline",
    ]

    func mentions(in text: String, language: LanguageTag) -> [TermMention] {
        let folded = text.lowercased()
        return Self.words.compactMap { word, concept in
            guard let range = folded.range(of: word) else { return nil }
            let lower = folded.utf8.distance(from: folded.startIndex, to: range.lowerBound)
            return TermMention(concept: concept, range: lower..<lower + word.utf8.count)
        }
        .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}

@Suite struct AlignerTests {
    private static func beads(_ source: [String], _ target: [String]) throws -> [Bead] {
        try EvidenceAligner(terms: ToyTerms()).align(
            ArticleReader.read(segments: source, language: .english),
            ArticleReader.read(segments: target, language: .vietnamese))
    }

    private static func types(_ beads: [Bead]) -> [String] {
        beads.map { "\($0.source)-\($0.target)" }
    }

    @Test func `sentences that moved are found by names, figures and dates`() throws {
        let beads = try Self.beads(
            [
                "Russia will build the pipeline by June 30, 2031, said Anton Velikov.",
                "China paid $1.2 billion for the Kemran terminal.",
                "The ceasefire began at 3:30 p.m. near Lugovo.",
            ],
            [
                "Lệnh ngừng bắn bắt đầu lúc 15h30 gần Lugovo.",
                "Trung Quốc chi 1,2 tỷ USD cho nhà ga Kemran.",
                "Theo ông Anton Velikov, Nga sẽ xây đường ống trước ngày 30/6/2031.",
            ])
        #expect(Self.types(beads) == ["[2]-[0]", "[1]-[1]", "[0]-[2]"])
        #expect(beads[1].reasons.figures == ["1,2 tỷ USD"])
        #expect(beads[1].reasons.names == ["Kemran"])
        #expect(beads.allSatisfy { $0.score > 0.5 && $0.score <= 1 })
    }

    @Test func `what has no partner is a null bead, and every segment stands in exactly one bead`() throws {
        let source = [
            "Russia sent 45 requests to Kemran in 2020.", "The weather was fine.", "Anton Velikov left on May 5.",
        ]
        let target = [
            "Năm 2020, Nga gửi 45 yêu cầu tới Kemran.", "Việt Nam theo dõi sát.", "Ông Anton Velikov rời đi ngày 5/5.",
        ]
        let beads = try Self.beads(source, target)
        #expect(Self.types(beads) == ["[0]-[0]", "[1]-[]", "[]-[1]", "[2]-[2]"])
        #expect(beads.flatMap(\.source).sorted() == [0, 1, 2])
        #expect(beads.flatMap(\.target).sorted() == [0, 1, 2])
        #expect(beads[1].kind == nil && beads[1].type == "1-0" && beads[2].type == "0-1")
    }

    @Test func `a sentence rendered as two grows to 1-2, two rendered as one to 2-1`() throws {
        let split = ArticleReader.read(
            """
            Velikov opens the Kemran terminal

            Anton Velikov opened the Kemran terminal on May 5, and 1,200 workers of Lugovo cheered him at 3:30 p.m.
            """, language: .english)
        let article = ArticleReader.read(
            """
            Khai trương nhà ga sau nhiều năm chờ đợi của người dân

            Ông Anton Velikov khai trương nhà ga Kemran ngày 5/5. Tại Lugovo, 1.200 công nhân chào đón ông lúc 15h30.
            """, language: .vietnamese)
        let forth = try EvidenceAligner(terms: nil).align(split, article).filter { !$0.isNull && $0.target.first != 0 }
        #expect(Self.types(forth) == ["[1]-[1, 2]"])
        let back = try EvidenceAligner(terms: nil).align(article, split).filter { !$0.isNull && $0.target.first != 0 }
        #expect(Self.types(back) == ["[1, 2]-[1]"])
    }

    @Test func `both halves of a quotation broken by its attribution belong to the bead`() throws {
        let story = ArticleReader.read(
            """
            Velikov speaks on the Kemran terminal

            KEMRAN, May 5. /TASS/. The Kemran terminal will open in 2031, Anton Velikov said on Monday.

            "We have waited for nine long years," Velikov said. "Nobody will stop us any more."
            """, language: .english)
        let article = ArticleReader.read(
            """
            Nhà ga Kemran sắp mở cửa sau chín năm chờ đợi của người dân

            Ngày 5/5, ông Anton Velikov cho biết nhà ga Kemran sẽ mở cửa vào năm 2031.

            “Chúng tôi đã chờ chín năm dài. Không ai còn ngăn được chúng tôi nữa”, ông Velikov nói.
            """, language: .vietnamese)
        let beads = try EvidenceAligner(terms: nil).align(story, article)
        let quote = beads.first { $0.target == [2] }
        #expect(quote?.source == [2, 3])
        #expect(quote?.kind == .quote)
        #expect(quote?.quotes.first?.speaker == "ông Velikov")
        #expect(quote?.quotes.first?.source.count == 2)
        #expect(beads.first { $0.target == [1] }?.kind == .lead)
    }

    @Test func `a headline of the desk's own stays alone`() throws {
        let story = ArticleReader.read(
            "Velikov opens terminal\n\nAnton Velikov opened the Kemran terminal on May 5.", language: .english)
        let article = ArticleReader.read(
            "Chín năm dài đằng đẵng của một thành phố nhỏ\n\nÔng Anton Velikov khai trương nhà ga Kemran ngày 5/5.",
            language: .vietnamese)
        let beads = try EvidenceAligner(terms: nil).align(story, article)
        #expect(Self.types(beads) == ["[0]-[]", "[]-[0]", "[1]-[1]"])
    }

    @Test(arguments: [([], []), (["One sentence."], []), ([], ["Một câu."])] as [([String], [String])])
    func `a side without sentences gives null beads only`(source: [String], target: [String]) throws {
        let beads = try Self.beads(source, target)
        #expect(beads.count == source.count + target.count)
        #expect(beads.allSatisfy { $0.isNull })
    }

    @Test func `a story on another subject aligns with nothing`() throws {
        let beads = try Self.beads(
            ["The orchestra of Verrano played two symphonies.", "Critics praised its young conductor, Lia Monti."],
            ["Giá cà phê tại Tây Nguyên tăng mạnh trong tuần qua.", "Nông dân kỳ vọng vụ mùa bội thu."])
        #expect(beads.allSatisfy { $0.isNull })
    }

    @Test func `the same texts always give the same beads`() throws {
        let source = (0..<12).map { "Sentence \($0) of Kemran names Lugovo and \($0 * 7 % 5) ships." }
        let target = (0..<12).map { "Câu \($0) về Kemran nhắc Lugovo và \($0 * 7 % 5) tàu." }
        let first = try Self.beads(source, target)
        for _ in 0..<5 { #expect(try Self.beads(source, target) == first) }
    }
}
