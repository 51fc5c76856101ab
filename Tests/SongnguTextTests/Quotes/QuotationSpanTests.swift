import Testing

@testable import SongnguText

@Suite struct QuotationSpanTests {
    /// Texts and what stands in quotation marks in them, with its depth.
    @Test(
        arguments: [
            ("“a” and ‘b’ and «c» and „d“", ["0 a", "0 b", "0 c", "0 d"]),
            ("\"a\" and 'b'", ["0 a", "0 b"]),
            ("”a” and “b“", ["0 a", "0 b“"]),
            ("“a ‘b «c» d’ e”", ["0 a ‘b «c» d’ e", "1 b «c» d", "2 c"]),
            (
                "\"He said 'I heard \"no\" twice' and left\"",
                ["0 He said 'I heard \"no\" twice' and left", "1 I heard \"no\" twice", "2 no"]
            ),
            ("in the '90s and the ’80s", []),
            ("the workers' rights, O'Hara, O’Hara, don't", []),
            ("'Tis \"the truth\"", ["0 the truth"]),
            ("a 6'2\" man", []),
            ("“never closed", ["0 never closed"]),
            ("'never closed", []),
            ("closed only”", []),
            ("“a”“b”", ["0 a", "0 b"]),
            ("(“a”) [\"b\"] –“c”", ["0 a", "0 b", "0 c"]),
            ("“”", []),
            ("“Không!”, “vì sao?”", ["0 Không!", "0 vì sao?"]),
            ("'We won't go'", ["0 We won't go"]),
            ("", []),
        ] as [(String, [String])])
    func `marks that belong together are found`(text: String, expected: [String]) {
        let spans = QuotationScanner.spans(in: text)
        #expect(spans.map { "\($0.depth) \(text[bytes: $0.inner])" } == expected)
    }

    @Test func `marks nested beyond reason are read as none`() {
        let spans = QuotationScanner.spans(in: String(repeating: "“a ", count: 1_000))
        #expect(spans.map(\.depth) == [0, 1, 2, 3])
    }
}
