import SongnguText
import Testing

@testable import SongnguPages

@Suite("Bitext: marked words")
struct MarkedStretchTests {
    static func mark(_ name: String, _ range: ByteRange) -> MarkedStretch.Mark {
        MarkedStretch.Mark(range: range, open: "<\(name)>", close: "</\(name)>", after: "[\(name)]")
    }

    @Test(
        "Marks nest, whatever they overlap",
        arguments: [
            ([], "abcdef"),
            ([mark("i", 1..<3)], "a<i>bc</i>[i]def"),
            ([mark("i", 0..<6), mark("b", 1..<3)], "<i>a<b>bc</b>[b]def</i>[i]"),
            ([mark("i", 0..<4), mark("b", 2..<6)], "<i>ab<b>cd</b></i>[i]<b>ef</b>[b]"),
            ([mark("i", 1..<3), mark("b", 1..<5)], "a<b><i>bc</i>[i]de</b>[b]f"),
            ([mark("i", 1..<3), mark("b", 3..<5)], "a<i>bc</i>[i]<b>de</b>[b]f"),
            ([mark("i", 2..<2)], "ab[i]cdef"),
            ([mark("i", 6..<6)], "abcdef[i]"),
            (
                [mark("i", 0..<4), mark("b", 1..<5), mark("u", 2..<6)],
                "<i>a<b>b<u>cd</u></b></i>[i]<b><u>e</u></b>[b]<u>f</u>[u]"
            ),
        ] as [([MarkedStretch.Mark], String)])
    func nesting(_ marks: [MarkedStretch.Mark], _ html: String) {
        #expect(MarkedStretch.html("abcdef", 0..<6, marks: marks) == html)
    }

    @Test("A mark that reaches beyond the stretch is cut at its ends")
    func cut() {
        #expect(MarkedStretch.html("abcdef", 2..<4, marks: [Self.mark("i", 0..<3)]) == "<i>c</i>[i]d")
        #expect(MarkedStretch.html("abcdef", 2..<4, marks: [Self.mark("i", 4..<6)]) == "cd")
    }

    @Test(
        "What stands in a text is never taken for HTML",
        arguments: [
            ("<b> & \"x\" 'y'", "&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;"),
            ("a\u{0}b\u{1B}c\u{7F}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
            ("a\tb\r\nc", "a\tb\r\nc"),
            // A mark on a quotation mark makes one character of both.
            ("\"\u{301}", "&quot;\u{301}"),
            ("đường \u{202B}x\u{202C}", "đường \u{202B}x\u{202C}"),
        ])
    func escaping(_ text: String, _ html: String) {
        #expect(Array(text.escapedForHTML.utf8) == Array(html.utf8))
    }
}
