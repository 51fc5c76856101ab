import Foundation
import Testing

/// `pair` with folders and JSON lines.
@Suite struct PairTests {
    let workspace: Workspace

    init() throws {
        workspace = try Workspace()
        for folder in ["stories/asia", "articles"] {
            try FileManager.default.createDirectory(
                at: workspace.url(folder), withIntermediateDirectories: true)
        }
        try workspace.write(workspace.text(of: Sample.source), to: "stories/asia/harbour.txt")
        try workspace.write(workspace.text(of: Sample.sourcePage), to: "stories/observatory.html")
        try workspace.write(workspace.text(of: Sample.target), to: "articles/cảng.txt")
        try workspace.write(workspace.text(of: Sample.targetPage), to: "articles/đài.html")
    }

    private struct Pair: Decodable, Equatable {
        var v: Int
        var target: String?
        var source: String?
        var score: Double?
        var alternatives: [String]?
    }

    private static func line(_ id: String, _ text: String) throws -> String {
        String(decoding: try JSONEncoder().encode(["id": id, "text": text]), as: UTF8.self) + "\n"
    }

    /// Sentences of the sample page, without its chrome.
    private static let observatory = """
        Bà Eleanor Marchbank, Giám đốc Đài thiên văn Penhallow, cho biết: “Chúng tôi đã khảo sát 14 ngọn núi trên ba \
        châu lục và ngọn núi này cho chúng tôi 310 đêm quang mây mỗi năm”.
        Anh sẽ chi trả 40% kinh phí, phần còn lại do các viện nghiên cứu của Chile, Canada, Hà Lan và Hàn Quốc cùng \
        đóng góp.
        Người dân San Isidro de Alba, thị trấn nằm cách đỉnh núi 55km, đã đề nghị cam kết rằng dự án sẽ không khai \
        thác nguồn nước ngầm của địa phương.

        """
    private static let own = "Giá cà phê tại Tây Nguyên tăng mạnh.\nNông dân kỳ vọng một vụ mùa bội thu.\n"

    @Test func foldersArePairedByThePathsOfTheirFiles() throws {
        try workspace.write("not an article", to: "articles/notes.md")
        try workspace.write("Bản nháp chưa xong.", to: "articles/.draft.txt")
        let outcome = try workspace.run("pair", "stories", "articles/")
        #expect(outcome.status == 0)
        let rows = outcome.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        #expect(rows.map { $0.prefix(2) } == [["cảng.txt", "asia/harbour.txt"], ["đài.html", "observatory.html"]])
        #expect(rows.allSatisfy { $0.count == 3 && (0.5...1).contains(Double($0[2]) ?? -1) })
        #expect(outcome.errors == "songngu: 2 pairs of 2 articles and 2 stories\n")
    }

    @Test func anArticleOfTwoStoriesAndOneOfNoneAmongLines() throws {
        try workspace.write(
            Self.line("h", workspace.text(of: Sample.source)) + Self.line("o", workspace.text(of: Sample.sourcePage)),
            to: "s.jsonl")
        let crosshead = "Gián đoạn vì thủy lôi"
        let both = try workspace.text(of: Sample.target).replacing(crosshead, with: Self.observatory + crosshead)
        let input = try Self.line("none", Self.own) + Self.line("both", both)
        let outcome = try workspace.run("pair", "--unpaired", "--format", "json", "s.jsonl", "-", input: input)
        #expect(outcome.status == 0)
        let pairs = try outcome.lines.map { try Contract.decode(Pair.self, $0) }
        #expect(Set(pairs.map { "\($0.target ?? "") \($0.source ?? "")" }) == ["both h", "both o", "none "])
        #expect(pairs.last == Pair(v: 1, target: "none"))
        #expect(
            outcome.errors
                == "songngu: 2 pairs of 2 articles and 2 stories\nsongngu: 1 article without a story: none\n")
    }

    @Test func badLinesAreToldWithTheirPlaceAndTheRestIsPaired() throws {
        let good = try Self.line("h", workspace.text(of: Sample.source))
        try workspace.write(
            "{\"text\": \"No id.\"}\n" + good + "no json\n\n" + good + "{\"id\": 7}\n{\"id\": 8, \"text\": \" \"}\n",
            to: "s.jsonl")
        let outcome = try workspace.run("pair", "s.jsonl", "articles")
        #expect(outcome.status == 1)
        #expect(outcome.lines.map { $0.prefix { $0 != "\t" } } == ["cảng.txt"])
        #expect(
            outcome.errors == """
                songngu: error: s.jsonl, line 1: "id" is missing
                songngu: error: s.jsonl, line 3: not a JSON object in UTF-8
                songngu: error: s.jsonl, line 5: the id "h" stands in an earlier line too
                songngu: error: s.jsonl, line 6: "7" has none of "segments", "text" and "data": give one of them
                songngu: error: s.jsonl, line 7: "8" holds no text: give a story or an article
                songngu: 1 pair of 2 articles and 1 story
                songngu: 1 article without a story: đài.html

                """)
    }

    @Test func aFileThatCannotBeReadIsToldAndTheRestIsPaired() throws {
        try workspace.write("", to: "articles/empty.txt")
        let outcome = try workspace.run("pair", "stories", "articles")
        #expect(outcome.status == 1)
        #expect(outcome.lines.count == 2)
        #expect(outcome.errors.hasPrefix("songngu: error: articles/empty.txt holds no text"))
    }

    @Test func alignedPairsComeAsLinesOfTheContractWithTheirPair() throws {
        struct Line: Decodable {
            var id: String
            var pair: Pair
        }
        let outcome = try workspace.run("pair", "--align", "stories", "articles")
        let lines = try outcome.lines.map { try Contract.decode(Line.self, $0) }
        #expect(lines.map(\.id) == ["cảng.txt+asia/harbour.txt", "đài.html+observatory.html"])
        #expect(lines.map(\.pair.source) == ["asia/harbour.txt", "observatory.html"])
        let aligned = try workspace.run("align", "--format", "json", Sample.source, Sample.target)
        let alone = try Contract.decode(Contract.Aligned.self, aligned.output)
        let paired = try Contract.decode(Contract.Aligned.self, outcome.lines[0])
        #expect(paired.beads.map(\.source) == alone.beads.map(\.source))
        #expect(paired.beads.map(\.target) == alone.beads.map(\.target))
    }

    @Test(arguments: [
        ("missing articles", "songngu: error: cannot read missing: No such file or directory"),
        ("- -", "songngu: error: only one of the two texts can come from standard input"),
        ("TM articles", "songngu: error: cannot read TM: "),
    ])
    func aSideThatCannotBeReadIsAnError(arguments: String, message: String) throws {
        try FileManager.default.createDirectory(at: workspace.url("empty"), withIntermediateDirectories: true)
        let arguments = arguments.replacing("TM", with: "empty")
        let outcome = try workspace.run(["pair"] + arguments.split(separator: " ").map(String.init))
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix(message.replacing("TM", with: "empty")))
    }

    @Test func sidesInOneLanguageAreWarnedOf() throws {
        let outcome = try workspace.run("pair", "stories", "stories")
        #expect(outcome.errors.contains("warning: stories and stories are both in the language \"en\""))
    }
}
