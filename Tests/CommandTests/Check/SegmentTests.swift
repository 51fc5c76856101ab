import Foundation
import Testing

@Suite struct SegmentTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(
            """
            Cầu phao mới sắp thông xe

            Ngày 3/5, ông Hồ Đắc Lâm cho biết: “Cầu dài 120m. Xe tải không được qua cầu”. Lễ khánh thành diễn ra ngày 9/5.

            (theo TASS)
            """, to: "bridge.vi.txt")
    }

    @Test func textIsASentenceALine() throws {
        let outcome = try workspace.run("segment", "bridge.vi.txt")
        #expect(
            outcome
                == Outcome(
                    status: 0,
                    output: """
                        Cầu phao mới sắp thông xe
                        Ngày 3/5, ông Hồ Đắc Lâm cho biết: “Cầu dài 120m. Xe tải không được qua cầu”.
                        Lễ khánh thành diễn ra ngày 9/5.

                        """, errors: ""))
    }

    @Test func jsonHasRangesQuotationsAndChrome() throws {
        let outcome = try workspace.run("segment", "--format", "json", "bridge.vi.txt")
        let text = try workspace.text(of: "bridge.vi.txt")
        struct Segmented: Decodable {
            var v: Int
            var article: Contract.Side
        }
        let record = try Contract.decode(Segmented.self, outcome.output)
        #expect(record.v == 1)
        #expect(record.article.segments.map(\.block) == ["headline", "lead", "lead"])
        #expect(
            record.article.segments.flatMap { $0.quotes.flatMap { $0.ranges.map(text.cut) } } == [
                "Cầu dài 120m. Xe tải không được qua cầu"
            ])
        #expect(record.article.segments.flatMap { $0.quotes.map(\.speaker) } == ["ông Hồ Đắc Lâm"])
        #expect(record.article.chrome.map(\.text) == ["(theo TASS)"])
        #expect(record.article.chrome.map { text.cut($0.start, $0.end) } == ["(theo TASS)"])
        #expect(record.article.meta.credit == "(theo TASS)")
    }

    @Test func explainShowsBlocksSpeakersAndReasons() throws {
        let outcome = try workspace.run("segment", "--explain", "bridge.vi.txt")
        #expect(
            outcome.output == """
                language: vi
                title: Cầu phao mới sắp thông xe
                credit: (theo TASS)

                headline  [the title above the first paragraph]
                  1  Cầu phao mới sắp thông xe
                lead  [the first paragraph]
                  2  Ngày 3/5, ông Hồ Đắc Lâm cho biết: “Cầu dài 120m. Xe tải không được qua cầu”.
                       “Cầu dài 120m. Xe tải không được qua cầu” — ông Hồ Đắc Lâm
                  3  Lễ khánh thành diễn ra ngày 9/5.
                credit  [names the source or the author]
                    (theo TASS)

                """)
    }

    @Test func standardInputMayBeHTML() throws {
        let file = try workspace.run("segment", Sample.targetPage)
        let piped = try workspace.run("segment", "-", input: try workspace.text(of: Sample.targetPage))
        #expect(piped == file)
        #expect(file.lines.first == "Kính viễn vọng 950 triệu USD sẽ ‘săn’ nước ngoài Hệ Mặt trời")
    }

    @Test func theLanguageMayBeGiven() throws {
        let outcome = try workspace.run("segment", "--lang", "fr", "--format", "json", "bridge.vi.txt")
        #expect(outcome.output.contains("\"lang\":\"fr\""))
    }
}
