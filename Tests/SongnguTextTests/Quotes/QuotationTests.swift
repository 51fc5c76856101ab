import Testing

@testable import SongnguText

/// The quotations of a text read as one segment: pieces parted by /, then the speaker.
private func quotations(_ language: LanguageTag, _ text: String) -> [String] {
    ArticleReader.read(segments: [text], language: language).segments.flatMap(\.quotations)
        .filter { $0.depth == 0 }
        .map { quotation in
            let pieces = quotation.pieces.map { String(text[bytes: $0]) }.joined(separator: " / ")
            return pieces + " — \(quotation.speaker ?? "?")"
        }
}

@Suite struct QuotationTests {
    @Test(
        arguments: [
            ("\"We are ready,\" Keller said.", ["We are ready, — Keller"]),
            ("\"We are ready,\" said Keller.", ["We are ready, — Keller"]),
            ("\"Enough!\" said Ivan Keller, the head of the group.", ["Enough! — Ivan Keller"]),
            ("Keller said: \"We are ready.\"", ["We are ready. — Keller"]),
            ("According to Keller, the answer was \"no.\"", ["no. — Keller"]),
            ("\"We are ready,\" Keller said, \"to go.\"", ["We are ready, / to go. — Keller"]),
            ("\"We are ready,\" Keller said. \"They are not.\"", ["We are ready, / They are not. — Keller"]),
            ("\"We go,\" the minister said. \"Nobody came,\" he added.", ["We go, / Nobody came, — the minister"]),
            ("\"Why?\" Moss asked. \"Because,\" Keller said.", ["Why? — Moss", "Because, — Keller"]),
            ("While Moss said \"yes,\" his deputy said \"no.\"", ["yes, — Moss", "no. — his deputy"]),
            ("Keller called it \"a loss\" and \"a shame\".", ["a loss — Keller", "a shame — Keller"]),
            ("\"We wait,\" he told reporters on Monday.", ["We wait, — he"]),
            ("\"We wait,\" Keller, who leads the group, said.", ["We wait, — Keller"]),
            ("Mr. Moss, asked about it, said \"we'll see.\"", ["we'll see. — Mr. Moss"]),
            ("The U.S. State Department described it as \"new.\"", ["new. — The U.S. State Department"]),
            ("\"We wait.\" Keller said on Monday that he would go.", ["We wait. — ?"]),
            ("The \"rules\" are gone.", ["rules — ?"]),
            ("“The first paragraph goes on", ["The first paragraph goes on — ?"]),
        ] as [(String, [String])])
    func `English quotations have their pieces and their speaker`(text: String, expected: [String]) {
        #expect(quotations(.english, text) == expected)
    }

    @Test(
        arguments: [
            ("“Chúng tôi đi”, ông Nam nói.", ["Chúng tôi đi — ông Nam"]),
            ("“Chúng tôi đi”, ông Nam nói, “nhưng họ thì không”.", ["Chúng tôi đi / nhưng họ thì không — ông Nam"]),
            ("“Chúng tôi đi”, ông Nam nói. “Họ thì không”.", ["Chúng tôi đi / Họ thì không — ông Nam"]),
            ("Ông Nam nói: “Chúng tôi đi”.", ["Chúng tôi đi — Ông Nam"]),
            ("Theo ông Nam, câu trả lời là “không”.", ["không — ông Nam"]),
            ("Bà nói \"không\" và ông nói \"có\".", ["không — Bà", "có — ông"]),
            ("“Vì sao?”, bà hỏi. “Vì thế!” – ông đáp.", ["Vì sao? — bà", "Vì thế! — ông"]),
            ("“Mỹ im lặng”, TASS dẫn lời ông Nam.", ["Mỹ im lặng — ông Nam"]),
            ("TASS dẫn lời ông Nam nói: “Mỹ im lặng”.", ["Mỹ im lặng — ông Nam"]),
            ("Bà Hoa thì nói: \"Tôi đi.\"", ["Tôi đi. — Bà Hoa"]),
            ("\"Họ đi\", ông Nam, 50 tuổi, kể.", ["Họ đi — ông Nam"]),
            ("Báo cáo gọi đây là “thắng lợi” và “bước ngoặt”.", ["thắng lợi — Báo cáo", "bước ngoặt — Báo cáo"]),
            ("Trả lời câu hỏi, ông Nam cho biết “mọi thứ đều ổn”.", ["mọi thứ đều ổn — ông Nam"]),
            ("“Đoạn đầu chưa hết", ["Đoạn đầu chưa hết — ?"]),
        ] as [(String, [String])])
    func `Vietnamese quotations have their pieces and their speaker`(text: String, expected: [String]) {
        #expect(quotations(.vietnamese, text) == expected)
    }

    @Test func `a quotation over several sentences is shared out among them`() {
        let text = "Họp báo kết thúc\n\n“Chúng tôi đã chờ rất lâu. Nay chúng tôi đi. Không ai giữ chúng tôi lại.”"
        let segments = ArticleReader.read(text, language: .vietnamese).segments.dropFirst()
        #expect(
            segments.map { $0.quotations.map { "\($0.text) \($0.isContinuation)" } } == [
                ["Chúng tôi đã chờ rất lâu. false"], ["Nay chúng tôi đi. true"], ["Không ai giữ chúng tôi lại. true"],
            ])
    }
}
