import Foundation
import Testing

@Suite struct CheckTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        try workspace.write(
            """
            Phát biểu tại phiên họp, đại diện nước này kêu gọi Liên Hiệp Quốc sớm gửi phái đoàn quan sát.

            Phái đoàn dự kiến lên đường trong tuần tới.

            """, to: "un.vi.txt")
        try workspace.write(
            """
            GENEVA, May 4. /TASS/. The country's envoy asked the United Nations to send observers soon.

            The mission is expected to leave next week.

            """, to: "un.en.txt")
    }

    @Test func aDeprecatedNameIsShownInPlaceWithWhatToWrite() throws {
        let outcome = try workspace.run("check", "un.vi.txt")
        #expect(
            outcome
                == Outcome(
                    status: 1,
                    output: """
                        un.vi.txt:1:52: deprecated: "Liên Hiệp Quốc" is deprecated for United Nations; write \
                        "Liên hợp quốc"
                            1:52    … phiên họp, đại diện nước này kêu gọi Liên Hiệp Quốc sớm gửi phái đoàn quan sát.
                                                                           ^^^^^^^^^^^^^^

                        """, errors: ""))
    }

    @Test func withTheSourceFindingsShowWhereItNamesTheSame() throws {
        let outcome = try workspace.run("check", "un.vi.txt", "--source", "un.en.txt")
        #expect(outcome.status == 1)
        #expect(
            outcome.output == """
                un.vi.txt:1:52: deprecated: "Liên Hiệp Quốc" is deprecated for United Nations; write "Liên hợp quốc"
                    1:52    … phiên họp, đại diện nước này kêu gọi Liên Hiệp Quốc sớm gửi phái đoàn quan sát.
                                                                   ^^^^^^^^^^^^^^
                    un.en.txt:
                    1:54    … 4. /TASS/. The country's envoy asked the United Nations to send observers soon.
                                                                       ^^^^^^^^^^^^^^

                """)
    }

    @Test func oneNameInTwoSpellingsIsFoundInTheHarbourSample() throws {
        let outcome = try workspace.run("check", Sample.target, "--format", "json")
        #expect(outcome.status == 1)
        let record = try Contract.decode(Contract.Checked.self, outcome.output)
        let text = try workspace.text(of: Sample.target)
        #expect(record.v == 1)
        let findings = record.findings.filter { $0.rule != "unlisted" }
        #expect(findings.map(\.rule) == ["inconsistent"])
        for finding in findings {
            #expect(finding.side == "target")
            #expect(text.cut(finding.start, finding.end) == finding.surface)
            let places = finding.places ?? []
            #expect(places.contains { $0.surface.hasSuffix("Sergei Ladozhin") })
            #expect(places.contains { $0.surface.hasSuffix("Sergey Ladozhin") })
            #expect(places.allSatisfy { text.cut($0.start, $0.end) == $0.surface })
        }
    }

    @Test func aNameThatNoGlossaryKnowsIsShownAsTheSourceSpellsIt() throws {
        let outcome = try workspace.run("check", Sample.target, "--source", Sample.source, "--format", "json")
        let record = try Contract.decode(Contract.Checked.self, outcome.output)
        let source = try workspace.text(of: Sample.source)
        let places = record.findings.flatMap { $0.places ?? [] }.filter { $0.side == "source" }
        #expect(places.map(\.surface) == ["Sergey Ladozhin"])
        #expect(places.allSatisfy { source.cut($0.start, $0.end) == $0.surface })
    }

    @Test func tsvIsARowAFinding() throws {
        let outcome = try workspace.run("check", "--format", "tsv", "un.vi.txt")
        #expect(
            outcome.output == """
                rule\tside\tline\tcolumn\tstart\tend\tsurface\tconcept\tprefer\treason\tseverity
                deprecated\ttarget\t1\t52\t71\t90\tLiên Hiệp Quốc\torg.united-nations\tLiên hợp quốc\t"Liên Hiệp Quốc" \
                is deprecated for United Nations; write "Liên hợp quốc"\tfault

                """)
    }

    @Test func aQuotationToldAsNarrativeIsANoteBelowTheFindings() throws {
        try workspace.write(
            "LODZ, May 4. /TASS/. \"We will keep the bridge open all winter,\" Mayor Jan Kos said on Tuesday.\n",
            to: "bridge.en.txt")
        try workspace.write(
            "Thị trưởng Jan Kos hôm thứ Hai cho biết thành phố sẽ giữ cho cầu thông xe suốt mùa đông.\n",
            to: "bridge.vi.txt")
        let outcome = try workspace.run("check", "bridge.vi.txt", "--source", "bridge.en.txt")
        #expect(
            outcome.output == """
                bridge.vi.txt:1:24: date: the date differs: "Tuesday" in the source, "thứ Hai" here
                    1:24    Thị trưởng Jan Kos hôm thứ Hai cho biết thành phố sẽ giữ cho cầu thông xe suốt …
                                                   ^^^^^^^
                    bridge.en.txt:
                    1:87    … /TASS/. "We will keep the bridge open all winter," Mayor Jan Kos said on Tuesday.
                                                                                                       ^^^^^^^
                bridge.en.txt:1:22: note: quote-narrated: the target tells it without quoting
                    1:22    LODZ, May 4. /TASS/. "We will keep the bridge open all winter," Mayor Jan Kos …
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    bridge.vi.txt:
                    1:1     Thị trưởng Jan Kos hôm thứ Hai cho biết thành phố sẽ giữ cho cầu thông xe suốt mùa …
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                1 name in no glossary: Jan Kos
                1 finding, 1 note

                """)
    }

    @Test func notesAloneLeaveTheExitStatusAsItIs() throws {
        try workspace.write("\"We will keep the bridge open all winter,\" Mayor Jan Kos said.\n", to: "note.en.txt")
        try workspace.write(
            "Thị trưởng Jan Kos cho biết thành phố sẽ giữ cho cầu thông xe suốt mùa đông.\n", to: "note.vi.txt")
        let outcome = try workspace.run("check", "note.vi.txt", "--source", "note.en.txt")
        #expect(outcome.status == 0)
        #expect(outcome.lines.last == "0 findings, 1 note")
    }

    @Test func namesAreHeldAgainstTheSpellingsOfTheMemory() throws {
        try workspace.write(
            "en\tvi\nTobin Krale came.\tÔng Tobin Krale đã đến.\nTobin Krale left.\tÔng Tobin Krale đã đi.\n",
            to: "units.tsv")
        #expect(try workspace.run("tm", "import", "--tm", "names.sqlite", "units.tsv").status == 0)
        try workspace.write("Bà Lena Orsk đến. Ông Tobin Kralle phát biểu.\n", to: "names.vi.txt")
        let outcome = try workspace.run("check", "names.vi.txt", "--tm", "names.sqlite")
        #expect(
            outcome.output == """
                names.vi.txt:1:23: inconsistent: the translation memory has "Tobin Krale" 2×
                    1:23    Bà Lena Orsk đến. Ông Tobin Kralle phát biểu.
                                                  ^^^^^^^^^^^^
                1 name in no glossary: Lena Orsk

                """)
        #expect(outcome.status == 1)
        #expect(try workspace.run("check", "names.vi.txt", "--tm", "none.sqlite").status == 2)
    }

    @Test(arguments: ["table", "json", "tsv"])
    func anArticleWithoutFindingsIsFine(format: String) throws {
        let outcome = try workspace.run("check", "--format", format, Sample.targetPage)
        #expect(outcome.status == 0)
        #expect(outcome.errors == (format == "table" ? "songngu: no findings\n" : ""))
        if format == "json" {
            let record = try Contract.decode(Contract.Checked.self, outcome.output)
            #expect(record.findings.allSatisfy { $0.rule == "unlisted" })
        }
    }

    @Test func theArticleMayComeFromStandardInput() throws {
        let outcome = try workspace.run("check", "-", input: try workspace.text(of: "un.vi.txt"))
        #expect(outcome.status == 1)
        #expect(outcome.output.hasPrefix("standard input:1:52: deprecated: "))
    }

    @Test func aGlossaryOfOnesOwnTakesThePlaceOfTheCuratedOnes() throws {
        try workspace.write(
            "id\ttype\ten\tvi\tvi:deprecated\nterm.mission\tterm\tmission\tđoàn công tác\tphái đoàn\n", to: "own.tsv")
        let outcome = try workspace.run("check", "--glossary", "own.tsv", "--format", "json", "un.vi.txt")
        let record = try Contract.decode(Contract.Checked.self, outcome.output)
        #expect(record.findings.map(\.surface) == ["phái đoàn", "Phái đoàn"])
        #expect(record.findings.map(\.prefer) == ["đoàn công tác", "đoàn công tác"])
    }
}
