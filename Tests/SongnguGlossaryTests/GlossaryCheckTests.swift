import SongnguText
import Testing

@testable import SongnguGlossary

/// A check's case: an article with its findings marked, and what they say.
struct CheckCase: Sendable, CustomTestStringConvertible {
    var marked: String
    /// Of each finding: what to write instead, then the reason.
    var findings: [String]

    init(_ marked: String, _ findings: String...) {
        self.marked = marked
        self.findings = findings
    }

    var testDescription: String { marked }
}

@Suite struct GlossaryCheckTests {
    static let check = GlossaryCheck(matcher: SampleGlossary.matcher)

    private func expect(_ rule: String, _ test: CheckCase) {
        let expected = Marked(test.marked)
        let findings = Self.check.findings(in: Article(lines: expected.text)).filter { $0.rule == rule }
        #expect(expected.marking(findings.map(\.range)) == test.marked)
        #expect(findings.map { "\($0.prefer ?? "–"): \($0.reason)" } == test.findings)
        #expect(findings.map(\.surface) == expected.ranges.map { String(expected.text[bytes: $0]) })
    }

    @Test(arguments: [
        CheckCase(
            "Chuyến bay từ ⟦Mát-xcơ-va⟧ hạ cánh.",
            #"Moscow: "Mát-xcơ-va" is deprecated for Moscow; write "Moscow""#),
        CheckCase(
            "⟦BẮC HÀN⟧ PHÓNG TÊN LỬA",
            #"TRIỀU TIÊN: "BẮC HÀN" is deprecated for North Korea; write "TRIỀU TIÊN""#),
        CheckCase(
            "caption: Ngoại trưởng Nga ⟦Sergey Lavrov⟧. (Nguồn: TASS)\nrelated: Mát-xcơ-va",
            #"Sergei Lavrov: "Sergey Lavrov" is deprecated in vi; write "Sergei Lavrov""#),
        CheckCase(
            "Ông nói: “⟦Bắc Triều Tiên⟧ từ chối”.\nQuan hệ Nga-⟦Mĩ⟧ xấu đi ở ⟦biển Nam Trung Hoa⟧.",
            #"Triều Tiên: "Bắc Triều Tiên" is deprecated for North Korea; write "Triều Tiên""#,
            #"Mỹ: "Mĩ" is deprecated for United States; write "Mỹ""#,
            #"Biển Đông: "biển Nam Trung Hoa" is deprecated for South China Sea; write "Biển Đông""#),
        // Spellings that no term has; common nouns have both.
        CheckCase(
            "Chính phủ ⟦Hoa Kì⟧. Các nghị sỹ, các nghị sĩ.",
            #"Hoa Kỳ: "Hoa Kì" is no spelling of United States that the glossary has; write "Hoa Kỳ""#),
        // A role beside a country or a person that has another.
        CheckCase(
            "⟦Tổng thống⟧ Trung Quốc và ⟦Tổng thống⟧ Tập Cận Bình gặp Tổng thống Mỹ.",
            #"Chủ tịch: "Tổng thống" is not what Chinese President is called beside "Trung Quốc"; write "Chủ tịch""#,
            #"Chủ tịch: "Tổng thống" is not what Chinese President is called beside "Tập Cận Bình"; write "Chủ tịch""#),
        // Of one foreign word in a headline; a given name before a surname.
        CheckCase(
            "CHIẾN SỰ Ở ⟦TALEBAN⟧ TIẾP DIỄN",
            #"TALIBAN: "TALEBAN" is deprecated for Taliban; write "TALIBAN""#),
        CheckCase(
            "Ông Sergei ⟦Lavrof⟧ đến. Ông Peter Lavrof đi.",
            #"Lavrov: "Lavrof" is deprecated for Sergey Lavrov; write "Lavrov""#),
        CheckCase("Tàu 571 và Tàu SE1 đã đến."),
        // Titles, addresses, exceptions.
        CheckCase("Bộ phim “Bắc Hàn” trên bachan.vn và https://x.org/Mát-xcơ-va, #Mĩ. Sông Mạc Tư Khoa."),
        // Silent: a longer accepted form, homographs, accepted forms.
        CheckCase("Tàu hàng đến Vũng Tàu. Mĩ thuật. Ông Lavrov ở Thụy Sĩ."),
        CheckCase("Tình hình trên bán đảo Triều Tiên, ở Hoa Kỳ và Mỹ."),
    ])
    func deprecated(_ test: CheckCase) {
        expect("deprecated", test)
    }

    @Test(arguments: [
        // Known to the glossary.
        CheckCase(
            "Ngoại trưởng Nga Sergei Lavrov tiết lộ. Sergei Lavrov nói.\ncaption: Ngoại trưởng Nga ⟦Sergey Lavrov⟧.",
            #"Sergei Lavrov: one name, two spellings: "Sergei Lavrov" (2×) and "Sergey Lavrov" (1×)"#),
        // The company before the name is no part of it.
        CheckCase(
            "Giám đốc Công ty Pomor Gate ⟦Sergei Ladozhin⟧ nói.\ncaption: Giám đốc Pomor Gate Sergey Ladozhin.\n"
                + "Theo ông Sergey Ladozhin, tàu đã đến.",
            #"Sergey Ladozhin: one name, two spellings: "Sergei Ladozhin" (1×) and "Sergey Ladozhin" (2×)"#),
        // Neither can stand: each is deprecated.
        CheckCase("Mát-xcơ-va và Mạc Tư Khoa."),
        // Two accepted spellings of one form; synonyms and abbreviations are none.
        CheckCase(
            "Thụy Sỹ và ⟦Thụy Sĩ⟧. Mỹ, Hoa Kỳ. Liên hợp quốc, LHQ.",
            #"Thụy Sỹ: one name, two spellings: "Thụy Sỹ" (1×) and "Thụy Sĩ" (1×)"#),
        CheckCase(
            "Kim Jong-un. ⟦Kim Jong Un⟧. Kim Jong-un. ⟦Kim Jong Un⟧.",
            #"Kim Jong-un: one name, two spellings: "Kim Jong-un" (2×) and "Kim Jong Un" (2×)"#,
            #"Kim Jong-un: one name, two spellings: "Kim Jong-un" (2×) and "Kim Jong Un" (2×)"#),
        // The accepted form stands in a longer name only.
        CheckCase(
            "Hội đồng Bảo an Liên hợp quốc họp. Đại sứ tại ⟦Liên hiệp quốc⟧ nói. LHQ bác bỏ.",
            #"Liên hợp quốc: one name, two spellings: "Liên hợp quốc" (1×) and "Liên hiệp quốc" (1×)"#),
        CheckCase(
            "Ở Biển Đông. Tại ⟦biển Nam Trung Hoa⟧.",
            #"Biển Đông: one name, two spellings: "Biển Đông" (1×) and "biển Nam Trung Hoa" (1×)"#),
        CheckCase("Ông Sergey Lavrov. Ông Lavrov. Liên hiệp quốc và LHQ. Hợp chủng quốc Hoa Kỳ, Hoa Kỳ."),
        // An accepted synonym is no fault beside a deprecated form.
        CheckCase(
            "⟦Bắc Hàn⟧ nói. Triều Tiên đáp. CHDCND Triều Tiên phản đối.",
            "Triều Tiên: one name, 3 spellings: "
                + #""Bắc Hàn" (1×), "Triều Tiên" (1×) and "CHDCND Triều Tiên" (1×)"#),
        CheckCase("TRIỀU TIÊN, Triều Tiên. LAVROV, Lavrov."),
        // A further spelling of a known name.
        CheckCase(
            "Sergei Lavrov và ⟦Sergey Lavrov⟧. Sau đó ⟦Sergej Lavrov⟧.",
            "Sergei Lavrov: one name, 3 spellings: "
                + #""Sergei Lavrov" (1×), "Sergey Lavrov" (1×) and "Sergej Lavrov" (1×)"#,
            "Sergei Lavrov: one name, 3 spellings: "
                + #""Sergei Lavrov" (1×), "Sergey Lavrov" (1×) and "Sergej Lavrov" (1×)"#),
        CheckCase(
            "Đại sứ Vassily Nebenzia. Ông ⟦Vasily Nebenzya⟧ nói.",
            #"Vassily Nebenzia: one name, two spellings: "Vassily Nebenzia" (1×) and "Vasily Nebenzya" (1×)"#),
        CheckCase(
            "Đại sứ Vassily Nebenzia. Ông ⟦Nebenzya⟧ nói.",
            #"Nebenzia: one name, two spellings: "Nebenzia" (1×) and "Nebenzya" (1×)"#),
        // Unknown to it.
        CheckCase(
            "Bà Maria Petrova đến. Hôm sau, Maria Petrova nói. Theo ⟦Mariya Petrova⟧.",
            #"Maria Petrova: one name, two spellings: "Maria Petrova" (2×) and "Mariya Petrova" (1×)"#),
        CheckCase(
            "Tổng thống Volodymyr Zelensky đến. Ông ⟦Zelenskyy⟧ đáp.",
            #"Zelensky: one name, two spellings: "Zelensky" (1×) and "Zelenskyy" (1×)"#),
        CheckCase(
            "Vaccine Sputnik V tốt. Tiêm ⟦Sputnik-V⟧.",
            #"Sputnik V: one name, two spellings: "Sputnik V" (1×) and "Sputnik-V" (1×)"#),
        CheckCase(
            "Hãng Sputnik đưa tin: vaccine Sputnik V. Tiêm ⟦Sputnik-V⟧.",
            #"Sputnik V: one name, two spellings: "Sputnik V" (1×) and "Sputnik-V" (1×)"#),
        CheckCase(
            "Tại Lý Sơn và ⟦Lí Sơn⟧.",
            #"Lý Sơn: one name, two spellings: "Lý Sơn" (1×) and "Lí Sơn" (1×)"#),
        CheckCase(
            "Ngoại trưởng Yury Orlov. ⟦Yuri Orlov⟧: thợ. Yury Orlov.",
            #"Yury Orlov: one name, two spellings: "Yury Orlov" (2×) and "Yuri Orlov" (1×)"#),
        // Silent: other people, titles, sentences.
        CheckCase("Ở hồ Mê Kông và tại Hong Kong."),
        CheckCase("Kim Jong Nam và Kim Jong Il. Joe Biden và Hunter Biden. George Bush, Peter Busch."),
        CheckCase("Trần Văn Hải và Trần Văn Hai. Nguyễn Văn Quý, Trần Văn Quí."),
        CheckCase("Tổng thống Nga và Tổng Thống Nga. Kỹ sư, Kĩ sư. Sergei Orlov, Sergey Brin."),
        CheckCase("MARIYA PETROVA ĐẾN HÀ NỘI\nMaria Petrova đến. Mariya Ivanova đi. Quan hệ Nga-Mỹ, Nga Mỹ."),
    ])
    func inconsistent(_ test: CheckCase) {
        expect("inconsistent", test)
    }

    @Test func placesShowAllSpellings() throws {
        let text = Marked("Ông ⟦Lavrof Petrow⟧ và ⟦Lavrof Pettrow⟧; ⟦Lavrof Petrow⟧.")
        let finding = try #require(
            Self.check.findings(in: Article(lines: text.text)).first { $0.rule == "inconsistent" })
        #expect(finding.places.map(\.range) == text.ranges)
        #expect(finding.range == text.ranges[1])
    }

    @Test func namesCutByASentenceEndAreFoundInTheirBlock() {
        let text = "Ông Sergey Lavrov đến."
        var article = Article(language: .vietnamese, text: text, segments: [])
        article.segments = [
            Segment(text: "Ông Sergey", range: 0..<11, block: .lead),
            Segment(text: "Lavrov đến.", range: 12..<text.utf8.count, block: .lead),
        ]
        #expect(Self.check.findings(in: article).isEmpty)
        article.blocks = [Block(text: text, range: 0..<text.utf8.count, kind: .lead, reason: "test")]
        #expect(Self.check.findings(in: article).map(\.surface) == ["Sergey Lavrov"])
    }

    @Test func englishSources() {
        let text = Marked("Minister Sergei Orlov left. Later ⟦Sergey Orlov⟧ said: All is well, Al.")
        let findings = Self.check.findings(in: Article(lines: text.text, .english), side: .source)
        #expect(findings.map(\.range) == text.ranges)
        #expect(findings.map(\.side) == [.source])
    }
}
