import Testing

@testable import SongnguAlignment

@Suite struct ArticleEvaluationTests {
    private static let gold = GoldArticle(
        pairs: [
            ("The lake froze over in January.", "Hồ đóng băng vào tháng Một."),
            ("Ice fishers lost no time.", "Dân câu băng không bỏ lỡ dịp này."),
        ],
        unaligned: ["Ở Việt Nam, hồ không bao giờ đóng băng như thế."],
        chrome: ["Chia sẻ bài viết", "Ảnh: Hồ mùa đông"])

    private static let source = ["The lake froze over in January.", "Ice fishers lost no time."]
    private static let target = [
        "Hồ đóng băng vào tháng Một.", "Dân câu băng không bỏ lỡ dịp này.",
        "Ở Việt Nam, hồ không bao giờ đóng băng như thế.",
    ]
    private static let beads = [FoundBead(source: [0], target: [0]), FoundBead(source: [1], target: [1])]

    @Test func aWholePage() {
        let result = ArticleEvaluation(gold: Self.gold, source: Self.source, target: Self.target, found: Self.beads)
        #expect(result.pairs == Tally(right: 2, found: 2, gold: 2))
        #expect(result.lenient == result.pairs)
        #expect(result.chrome == (0, 2))
        #expect(result.content == (0, 3))
    }

    @Test func signsAndCapitalsDoNotCount() {
        let target = ["HỒ ĐÓNG BĂNG, VÀO THÁNG MỘT", "Dân câu băng: không bỏ lỡ dịp này!"]
        let result = ArticleEvaluation(gold: Self.gold, source: Self.source, target: target, found: Self.beads)
        #expect(result.pairs.right == 2)
        #expect(result.content == (1, 3))
    }

    /// Half of a pair's words is right for those who are lenient only.
    @Test func aPairThatWasCutOtherwise() {
        let source = ["The lake froze over in January. Ice fishers lost no time."]
        let beads = [FoundBead(source: [0], target: [0, 1], score: 0.7)]
        let result = ArticleEvaluation(gold: Self.gold, source: source, target: Self.target, found: beads)
        #expect(result.pairs == Tally(right: 0, found: 1, gold: 2))
        #expect(result.lenient == Tally(right: 1, found: 1, gold: 2))
        #expect(result.judged == [JudgedScore(score: 0.7, isRight: false)])
    }

    @Test func noGoldPairIsGivenTwice() {
        let result = ArticleEvaluation(
            gold: Self.gold, source: Self.source, target: Self.target, found: [Self.beads[0], Self.beads[0]])
        #expect(result.pairs == Tally(right: 1, found: 2, gold: 2))
    }

    @Test func chromeThatCameThroughAndContentThatDidNot() {
        let target = ["Chia sẻ bài viết này", "Hồ đóng băng", "vào tháng Một."]
        let result = ArticleEvaluation(gold: Self.gold, source: [], target: target, found: [])
        #expect(result.chrome == (1, 2))
        // The first sentence stands in two segments.
        #expect(result.content == (2, 3))
    }

    /// Of such a line nobody can say whether it is the caption or the sentence.
    @Test func aCaptionThatRepeatsASentenceIsNotCounted() {
        var gold = Self.gold
        gold.chrome = ["Hồ đóng băng vào tháng Một. (Ảnh)"]
        let result = ArticleEvaluation(gold: gold, source: Self.source, target: Self.target, found: [])
        #expect(result.chrome == (0, 0))
    }

    @Test(arguments: [
        ("", 0), ("10.000 km_h", 3), ("Vie\u{323}\u{302}t Nam", 2), ("½ x² Ⅷ — “ok”", 4),
    ])
    func wordsAreLettersAndNumbers(text: String, count: Int) {
        #expect(TokenBag(text).total == count)
    }

    @Test func nothingCoversNothing() {
        #expect(TokenBag("").f1(TokenBag("")) == 0)
        #expect(TokenBag("a a b").f1(TokenBag("a b b")) == 2.0 / 3)
        #expect(TokenBag("a a b").coverage(by: TokenBag("a b b b b")) == 2.0 / 3)
    }
}
