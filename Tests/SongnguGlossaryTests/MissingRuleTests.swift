import SongnguText
import Testing

@testable import SongnguGlossary

/// A pair with its findings marked in both texts, and what they say.
struct PairCase: Sendable, CustomTestStringConvertible {
    var source: String
    var target: String
    /// Of each finding: the rule, the concept, what to write.
    var findings: [String]

    init(_ source: String, _ target: String, _ findings: String...) {
        (self.source, self.target, self.findings) = (source, target, findings)
    }

    var testDescription: String { "\(source) | \(target)" }
}

@Suite struct MissingRuleTests {
    static let check = GlossaryCheck(matcher: SampleGlossary.matcher)

    @Test(arguments: [
        PairCase("⟦France⟧ issued a statement.", "Bộ Tư pháp ra thông báo.", "missing france Pháp"),
        PairCase("Talks of Russia and ⟦Japan⟧ began.", "Nga bắt đầu đàm phán.", "missing japan Nhật Bản"),
        PairCase(
            "North Korea recalled its ambassador.", "⟦Trung Quốc⟧ triệu đại sứ về nước.",
            "wrong-entity north-korea Triều Tiên"),
        // What is derived from a name is not missed, but another's is wrong.
        PairCase("Russian ships left.", "Các tàu đã rời đi."),
        PairCase("Russian ships left.", "Các tàu của ⟦Anh⟧ đã rời đi.", "wrong-entity russia Nga"),
        PairCase(
            "Kim Yo-jong visited the plant.", "⟦Kim Jong-un⟧ thăm nhà máy.", "wrong-entity sister Kim Yo-jong"),
        // The same name in another form, a deprecated one, a longer one, a metonym of either.
        PairCase("The U.S. and the DPRK agreed.", "Hoa Kỳ và Triều Tiên nhất trí."),
        PairCase(
            "North Korea agreed.", "⟦Bắc Hàn⟧ nhất trí.", "deprecated north-korea Triều Tiên"),
        PairCase("Russia rejected it.", "Moscow bác bỏ."),
        PairCase("Moscow rejected it.", "Nga bác bỏ."),
        PairCase("The UN met.", "Hội đồng Bảo an Liên hợp quốc họp."),
        // What a sentence may refer to without the name.
        PairCase("Japan rejected it.", "Nước này bác bỏ."),
        PairCase("Lavrov rejected it.", "Ông bác bỏ."),
        PairCase("Russian Foreign Minister Sergey Lavrov said so.", "Ngoại trưởng Sergei Lavrov nói vậy."),
        PairCase("US President Xi Jinping said so.", "Chủ tịch Tập Cận Bình nói vậy."),
        PairCase("They met in Moscow, Russia.", "Họ gặp nhau ở Moscow."),
        PairCase("He told Sputnik that it was over.", "Ông nói việc đó đã xong."),
        PairCase("MOSCOW, July 2. It was over.", "Việc đó đã xong."),
        PairCase("President Xi Jinping of China said so.", "Chủ tịch Tập Cận Bình nói vậy."),
        PairCase("They met in Rouen, France.", "Họ gặp nhau ở Rouen."),
        PairCase("It costs 5 U.S. dollars.", "Giá 5 đô la."),
        PairCase("South America is large. America is too.", "Nam Mỹ rất rộng. Hoa Kỳ cũng vậy."),
        // Headlines in capitals, where naming rules take "ĐỨC" for a common word.
        PairCase("Germany votes", "ĐỨC BỎ PHIẾU"),
        PairCase("The UK and France sign", "ANH, PHÁP KÝ KẾT"),
        // Countries by their first syllables; both Koreas in one.
        PairCase("Ties of the US and China cooled.", "Quan hệ Mỹ - Trung nguội lạnh."),
        PairCase("North Korea and Japan agreed.", "Hai miền Triều Tiên nhất trí."),
        // A person's name does not stand for the country.
        PairCase("Ms. Thi Nga left ⟦Russia⟧.", "Bà Nguyễn Thị Nga đi công tác.", "missing russia Nga"),
        // Other capitals and hyphens.
        PairCase("The World Health Organization met.", "Tổ chức Y Tế Thế Giới họp."),
        // Without words made of the name, by its first letters.
        PairCase("Japanese ships left ⟦China⟧.", "Các tàu của Nhật Bản đã rời đi.", "missing china Trung Quốc"),
        // A role is no name.
        PairCase("The Foreign Minister left.", "Đoàn đã rời đi."),
        // Short forms: of the one who is named in full, or beside an honorific or a role.
        PairCase("Kim Yo-jong left. Kim was late.", "Kim Yo-jong rời đi. Bà Kim đến muộn."),
        PairCase("Mr. Kim left.", "Ông Kim rời đi."),
        PairCase("A kim and Kim & Sons.", "Kim và các con."),
    ])
    func pairs(_ test: PairCase) {
        let (source, target) = (Marked(test.source), Marked(test.target))
        let findings = Self.check.findings(source: source.text, .english, target: target.text, .vietnamese)
        let marks = { (side: Side) in findings.filter { $0.side == side }.map(\.range) }
        #expect(source.marking(marks(.source)) == test.source)
        #expect(target.marking(marks(.target)) == test.target)
        #expect(findings.map { "\($0.rule) \($0.concept ?? "–") \($0.prefer ?? "–")" } == test.findings)
    }

    @Test func whatAnArticleLeavesOutInPassingIsNotMissed() {
        let source = Article(lines: "Japan and China met.\nChina left.\nIt rained.", .english)
        let target = Article(lines: "Trung Quốc đã họp.\nTrung Quốc rời đi.\nTrời mưa.")
        #expect(findings(source, target).isEmpty)
    }

    @Test func theMainNameOfAStoryIsMissed() {
        let source = Article(lines: "Japan and China met.\nChina left Japan.\nJapan regrets it.", .english)
        let target = Article(lines: "Trung Quốc đã họp.\nTrung Quốc rời đi.\nRất đáng tiếc.")
        #expect(findings(source, target).map(\.surface) == ["Japan"])
    }

    private func findings(_ source: Article, _ target: Article) -> [Finding] {
        let pairs = zip(source.segments, target.segments).map {
            PairedPassages(source: [$0.range], target: [$1.range], isSure: true)
        }
        return Self.check.findings(in: target, source: source, pairs: pairs).filter { $0.rule == "missing" }
    }

    @Test func aNameIsRightOnTheDaysOfItsConcept() {
        var article = Article(lines: "Quân đội Tích Lan.")
        #expect(Self.check.findings(in: article).map(\.surface) == ["Tích Lan"])
        article.meta.date = "1971-08-08"
        #expect(Self.check.findings(in: article).isEmpty)
    }

    @Test(arguments: [
        ("⟦Biển Nam Trung Hoa⟧ dậy sóng.", "Biển Đông"), ("Ở ⟦biển Nam Trung Hoa⟧.", "Biển Đông"),
        ("Hàng ⟦Tàu⟧ tràn ngập.", nil), ("⟦Liên hiệp quốc⟧ họp.", "Liên hợp quốc"),
        ("⟦LIÊN HIỆP QUỐC⟧ HỌP", "LIÊN HỢP QUỐC"), ("Ở ⟦Liên hiệp quốc⟧ quốc gia.", nil), ("Ở ⟦Hoa Kì⟧.", "Hoa Kỳ"),
        ("Ở ⟦Liên hiệp\nquốc⟧.", nil),
    ])
    func onlyWhatIsCertainIsCorrected(_ marked: String, _ correction: String?) {
        let text = Marked(marked)
        let findings = Self.check.findings(source: "", .english, target: text.text, .vietnamese)
        #expect(text.marking(findings.map(\.range)) == marked)
        #expect(findings.map(\.correction) == [correction])
    }

    @Test func unlistedNamesAreNotes() {
        let article = Article(
            lines: "Bà Anna Petrowa đến Hà Nội. Petrowa nói. Ông Lavrov đi. Tổng giám đốc Brandtwerk.")
        let source = Article(lines: "Anna Petrowa of Brandtwerk arrived.", .english)
        let findings = Self.check.findings(in: article, source: source).filter { $0.rule == "unlisted" }
        #expect(findings.map(\.surface) == ["Anna Petrowa", "Brandtwerk"])
        #expect(findings.allSatisfy { $0.severity == .note })
    }
}
