import SongnguText
import Testing

@testable import SongnguCommands

@Suite struct RenderingTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("Việt", 4), ("Vie\u{323}\u{302}t", 4), ("上海", 4), ("e\u{301}", 1), ("“…”", 3),
        ("\u{200B}", 0), ("😀", 2), ("đ", 1), ("ｆ", 2), ("한", 2),
    ])
    func widthIsWhatATerminalShows(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test(arguments: [
        ("", 5, [""]),
        ("một hai ba", 7, ["một hai", "ba"]),
        ("một hai ba", 6, ["một", "hai ba"]),
        ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]),
        ("上海东方 ab", 5, ["上海", "东方", "ab"]),
        ("  a   b ", 5, ["a b"]),
        ("上", 1, ["上"]),
    ])
    func textIsBrokenAtSpacesAndLongWordsAreCut(text: String, width: Int, lines: [String]) {
        #expect(TextWrap.lines(text, width: width) == lines)
    }

    @Test(arguments: [
        ("one two three", 20, ["one two three"]),
        ("one two three four five six", 14, ["one two three", "four five six"]),
        ("one two three four five six seven", 14, ["one two […]", "five six seven"]),
        (
            "Internationalisierungen sind wichtige Angelegenheiten", 12,
            ["Internationa", "lisierungen", "sind", "wichtige", "Angelegenhei", "ten"]
        ),
    ])
    func wordsAreLeftOutOfTheMiddleOfWhatIsTooLong(text: String, width: Int, lines: [String]) {
        let shortened = TextWrap.lines(text, width: width, most: 2)
        #expect(shortened == lines)
        #expect(shortened.allSatisfy { DisplayWidth.of($0) <= width })
    }

    @Test(arguments: [
        (80, "Trước đó, hãng tin [Blue Line] cho biết phà sẽ chạy lại."),
        (40, "… đó, hãng tin [Blue Line] cho biết …"),
        (24, "… tin [Blue Line] cho …"),
        (5, "… [Blue Line] …"),
    ])
    func anExcerptIsCutAtWordsAroundThePlace(width: Int, expected: String) {
        let text = "Phà Albatross.\nTrước đó, hãng tin Blue Line cho biết phà sẽ chạy lại.\nHết."
        let start = text.utf8.count - "Blue Line cho biết phà sẽ chạy lại.\nHết.".utf8.count
        let line = Excerpt.line(around: start..<start + 9, in: text, width: width)
        #expect(Highlight.lines([line], for: Terminal(width: 80, hasColour: false)) == [expected])
    }

    @Test func colourThatGoesOnOverALineEndIsBegunAnew() {
        let text = "phà Albatross rời cảng"
        let lines = TextWrap.lines(Highlight.marked(text, [5..<20]), width: 16)
        #expect(
            Highlight.lines(lines, for: Terminal(width: 80, hasColour: true)) == [
                "phà \u{1B}[1;33mAlbatross\u{1B}[0m", "\u{1B}[1;33mrời\u{1B}[0m cảng",
            ])
        #expect(
            Highlight.lines(lines, for: Terminal(width: 80, hasColour: false)) == ["phà [Albatross", "rời] cảng"])
    }

    @Test func translationsAreUnderlinedOrInBraces() {
        let line = Highlight.marked("phà Albatross rời cảng", [0..<4], translations: [5..<14])
        #expect(
            Highlight.lines([line], for: Terminal(width: 80, hasColour: true))
                == ["\u{1B}[1;33mphà\u{1B}[0m \u{1B}[4mAlbatross\u{1B}[0m rời cảng"])
        #expect(
            Highlight.lines([line], for: Terminal(width: 80, hasColour: false)) == ["[phà] {Albatross} rời cảng"])
    }

    @Test func cellsOfTSVHoldNoTabsAndNoLineEnds() {
        #expect(TSV.row(["a\tb", "c\r\nd", "e"]) == "a b\tc d\te")
    }

    @Test func placesAreCountedInLinesAndCharacters() {
        let text = "một\r\nhai bà\nba"
        let position = LinePosition(of: "một\r\nhai ".utf8.count, in: text)
        #expect(position.line == 2)
        #expect(position.column == 5)
    }
}
