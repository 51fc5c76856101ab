import Foundation
import Testing

/// A pair small enough to print, and sure enough for its beads to stay as they are.
enum FerryPair {
    static let source = """
        The ferry Albatross left the port of Odesk on Monday with 340 passengers on board, officials said.

        "We will build 12 new boats by 2031," said Irina Volkova, head of the company Blue Line.

        Tickets cost $25.
        """
    static let target = """
        Ngày thứ Hai, phà Albatross đã rời cảng Odesk với 340 hành khách trên tàu, giới chức cho biết.

        Bà Irina Volkova, người đứng đầu công ty Blue Line, nói: “Chúng tôi sẽ đóng 12 tàu mới vào năm 2031”.

        Người Việt Nam rất thích du lịch biển.
        """
}

@Suite struct AlignFormatTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(FerryPair.source, to: "ferry.en.txt")
        try workspace.write(FerryPair.target, to: "ferry.vi.txt")
    }

    @Test func tableShowsBeadsSideBySideWithTheirQuotationsAndASummary() throws {
        let outcome = try workspace.run("align", "ferry.en.txt", "ferry.vi.txt")
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        #expect(
            outcome.output.withoutScores == """
                #    type  score  source (en)                               target (vi)
                ───  ────  ─────  ────────────────────────────────────────  ────────────────────────────────────────
                1    1-1   s.ss   The ferry Albatross left the port of      Ngày thứ Hai, phà Albatross đã rời cảng
                                  Odesk on Monday with 340 passengers on    Odesk với 340 hành khách trên tàu, giới
                                  board, officials said.                    chức cho biết.

                2    1-1   s.ss   "We will build 12 new boats by 2031,"     Bà Irina Volkova, người đứng đầu công ty
                                  said Irina Volkova, head of the company   Blue Line, nói: “Chúng tôi sẽ đóng 12
                                  Blue Line.                                tàu mới vào năm 2031”.
                           quote  “We will build 12 new boats by 2031,”     “Chúng tôi sẽ đóng 12 tàu mới vào năm
                                                                            2031”
                                                                            — Bà Irina Volkova

                3    1-0          Tickets cost $25.

                4    0-1                                                    Người Việt Nam rất thích du lịch biển.

                2 beads; with a partner: 2 of 3 sentences of the source, 2 of 3 of the target

                """)
    }

    @Test func tsvIsARowABeadWithAHeading() throws {
        let outcome = try workspace.run("align", "--format", "tsv", "ferry.en.txt", "ferry.vi.txt")
        #expect(outcome.status == 0)
        #expect(
            outcome.output.withoutScores == """
                bead\ttype\tkind\tscore\tsource\ttarget\tsource_text\ttarget_text
                1\t1-1\tlead\ts.ss\t1\t1\tThe ferry Albatross left the port of Odesk on Monday with 340 passengers on board, \
                officials said.\tNgày thứ Hai, phà Albatross đã rời cảng Odesk với 340 hành khách trên tàu, giới chức cho \
                biết.
                2\t1-1\tquote\ts.ss\t2\t2\t"We will build 12 new boats by 2031," said Irina Volkova, head of the company \
                Blue Line.\tBà Irina Volkova, người đứng đầu công ty Blue Line, nói: “Chúng tôi sẽ đóng 12 tàu mới vào năm \
                2031”.
                3\t1-0\t\ts.ss\t3\t\tTickets cost $25.\t
                4\t0-1\t\ts.ss\t\t3\t\tNgười Việt Nam rất thích du lịch biển.

                """)
    }

    @Test func jsonIsOneLineOfTheContract() throws {
        let outcome = try workspace.run("align", "--format", "json", "ferry.en.txt", "ferry.vi.txt")
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 1)
        let record = try Contract.decode(Contract.Aligned.self, outcome.output)
        #expect(record.v == 1)
        #expect(record.source.lang == "en")
        #expect(record.target.lang == "vi")
        #expect(record.beads.map(\.type) == ["1-1", "1-1", "1-0", "0-1"])
    }

    @Test func explainAddsReasonsAndWhatWasLeftOut() throws {
        let outcome = try workspace.run("align", "--explain", Sample.source, Sample.target)
        #expect(outcome.status == 0)
        #expect(outcome.lines.contains { $0.contains("why") })
        #expect(outcome.lines.contains("target: left out, and why"))
        #expect(outcome.lines.contains("  credit: (theo TASS) [names the source or the author]"))
        // Quotations stand in full.
        #expect(!outcome.output.contains("[…]"))
    }

    @Test func tableLeavesWordsOutOfTheMiddleOfLongQuotations() throws {
        let outcome = try workspace.run("align", Sample.source, Sample.target)
        let quote = outcome.lines.filter { $0.contains("[…]") }
        #expect(!quote.isEmpty)
        #expect(quote.allSatisfy { $0.hasPrefix("           quote  ") })
    }

    @Test func pagesOfHTMLAreAlignedWithoutTheirFurniture() throws {
        let outcome = try workspace.run("align", "--format", "json", Sample.sourcePage, Sample.targetPage)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        let record = try Contract.decode(Contract.Aligned.self, outcome.output)
        #expect(record.source.meta.title == "UK-led group picks Chilean peak for $950 mln telescope")
        #expect(record.source.meta.date == "2026-03-03")
        #expect(record.target.segments.first?.block == "headline")
        #expect(record.target.segments.allSatisfy { !$0.text.contains("Trang chủ") && !$0.text.contains("©") })
        #expect(record.target.chrome.contains { $0.text == "Nhỏ Bình thường Lớn" })
        #expect(record.beads.count { $0.type == "1-1" || $0.type == "2-1" } >= 7)
    }

    @Test(arguments: [true, false])
    func oneTextMayComeFromStandardInput(isSource: Bool) throws {
        let files = try workspace.run("align", "--format", "json", Sample.source, Sample.target)
        let piped = try workspace.run(
            "align", "--format", "json", isSource ? "-" : Sample.source, isSource ? Sample.target : "-",
            input: try workspace.text(of: isSource ? Sample.source : Sample.target))
        #expect(piped == files)
    }

    @Test func textsMayComeFromTheShellsProcessSubstitution() throws {
        let files = try workspace.run("align", "--format", "tsv", Sample.source, Sample.target)
        let piped = try workspace.shell(
            "\"$songngu\" align --format tsv <(cat \(Sample.source)) <(cat \(Sample.target))")
        #expect(piped == files)
    }

    @Test func languagesMayBeGiven() throws {
        let outcome = try workspace.run(
            "align", "--source-lang", "EN", "--target-lang", "vi-VN", "--format", "json", Sample.source, Sample.target)
        #expect(outcome.errors == "")
        let record = try Contract.decode(Contract.Aligned.self, outcome.output)
        #expect(record.source.lang == "en")
        #expect(record.target.lang == "vi-vn")
    }
}

extension String {
    /// Scores as "s.ss": tests of the way a result is shown do not hang on the model's last digit.
    var withoutScores: String { replacing(/\b(0\.\d\d|1\.00)\b/, with: "s.ss") }
}
