import Foundation
import TestSupport
import Testing

@testable import SongnguText

@Suite struct FoldedTextTests {
    @Test(
        arguments: [
            ("hoà", .matching, "hoà"), ("hòa", .matching, "hoà"), ("HÒA", .matching, "HOÀ"), ("Hóa", .matching, "Hoá"),
            ("tỏa", .matching, "toả"), ("õa", .matching, "oã"), ("họa", .matching, "hoạ"), ("khỏe", .matching, "khoẻ"),
            ("lòe", .matching, "loè"), ("khóe", .matching, "khoé"), ("nhõe", .matching, "nhoẽ"),
            ("họe", .matching, "hoẹ"),
            ("thúy", .matching, "thuý"), ("Thủy", .matching, "Thuỷ"), ("THỦY", .matching, "THUỶ"),
            ("lũy", .matching, "luỹ"),
            ("thùy", .matching, "thuỳ"), ("lụy", .matching, "luỵ"), ("qúy", .matching, "quý"),
            ("quý", .matching, "quý"),
            ("hoàn", .matching, "hoàn"), ("của", .matching, "của"), ("mùa", .matching, "mùa"),
            ("ngoài", .matching, "ngoài"),
            ("hòa", .reading, "hòa"), ("ho\u{300}a", .matching, "hoà"), ("HO\u{300}A", .caseless, "hoà"),
            ("Thụy Sĩ", .caseless, "thuỵ sĩ"), ("Đường đi", .toneless, "duong di"), ("đ", .caseless, "đ"),
            ("Łódź Ørsted", .toneless, "lodz orsted"), ("ế Ệ ư", .toneless, "e e u"),
            ("a\r\nb\rc\nd\u{2028}e\u{85}f", .reading, "a\nb\nc\nd\ne\nf"),
            ("a\u{A0}b\u{202F}c\u{3000}d", .reading, "a b c d"), ("Nga\u{AD}Mỹ\u{200B}\u{FEFF}", .reading, "NgaMỹ"),
            ("Nga – Mỹ — ‑ −", .matching, "Nga - Mỹ - - -"), ("Nga – Mỹ", .reading, "Nga – Mỹ"),
            ("“a” ‘b’ «c» 'd' …", .matching, "\"a\" 'b' \"c\" 'd' ..."), ("“a” …", .reading, "“a” …"),
            ("e\u{302}\u{301} e\u{323}\u{302} o\u{31B}\u{301}", .reading, "ế ệ ớ"),
            ("\u{212B} \u{2126}", .reading, "Å Ω"),
            ("\u{1112}\u{1161}\u{11AB}", .reading, "한"), ("и\u{306}", .reading, "й"),
            ("\u{301}a", .reading, "\u{301}a"),
        ] as [(String, Folding, String)])
    func `spelling is levelled`(raw: String, folding: Folding, folded: String) {
        #expect(Array(FoldedText.fold(raw, folding).utf8) == Array(folded.utf8))
        #expect(FoldedText(raw, folding).text == FoldedText.fold(raw, folding))
    }

    /// ⟦ ⟧ mark the range that is found in the view and the range of the raw text that it came from.
    @Test(
        arguments: [
            ("Tiê\u{301}ng ⟦Viê\u{323}t⟧", .reading, "Viê\u{323}t"),
            ("⟦ho\u{300}a⟧ bình", .matching, "hoà"),
            ("a\r\n⟦b⟧\r\nc", .reading, "b"),
            ("a⟦\r\n⟧b", .reading, "\n"),
            ("Nga\u{AD}⟦Mỹ⟧", .reading, "Mỹ"),
            ("⟦Nga⟧\u{AD}Mỹ", .reading, "Nga"),
            ("⟦Nga\u{AD}Mỹ⟧", .reading, "NgaMỹ"),
            ("x…⟦y⟧", .matching, "y"),
            ("x⟦…⟧y", .matching, ".."),
            ("⟦…⟧", .matching, "."),
        ] as [(String, Folding, String)])
    func `a range of the view leads back to the raw text`(marked: String, folding: Folding, found: String) throws {
        let raw = marked.replacing("⟦", with: "").replacing("⟧", with: "")
        let view = FoldedText(raw, folding)
        let range = try #require(view.text.range(of: found, options: .literal) ?? view.text.range(of: found))
        let folded = range.lowerBound.utf16Offset(in: view.text)
        let lower = String(view.text.utf16.prefix(folded))?.utf8.count ?? 0
        let raws = view.rawRange(of: lower..<lower + String(view.text[range]).utf8.count)
        let expected = marked.split(separator: "⟦", omittingEmptySubsequences: false)[1].split(separator: "⟧")[0]
        #expect(Array(String(raw[bytes: raws]).utf8) == Array(expected.utf8))
    }

    private static let pieces = [
        "a", "B", "hòa", "hoà", "ho\u{300}a", "qu\u{FD}", "e\u{302}\u{301}", "ế", "đ", "Đ", " ", "\u{A0}", "\r\n", "\r",
        "\n", "\u{AD}", "\u{200B}", "…", "–", "“", "’", "й", "и\u{306}", "😀", "한", "\u{1112}\u{1161}\u{11AB}",
        "o\u{31B}\u{323}", "\u{301}", "uỷ", "ủy", "\u{FEFF}",
    ]

    @Test(arguments: 0..<8, [Folding.reading, .matching, .caseless, .toneless])
    func `every range of every mixture leads back to the characters it came from`(seed: Int, folding: Folding) {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<40 {
            let count = Int.random(in: 1...12, using: &generator)
            let raw = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
            let view = FoldedText(raw, folding)
            let offsets = view.text.unicodeScalars.indices.map {
                view.text.utf8.distance(from: view.text.startIndex, to: $0)
            }
            #expect(view.rawRange(of: 0..<view.text.utf8.count).upperBound <= raw.utf8.count)
            var covered = 0
            for (index, lower) in offsets.enumerated() {
                let upper = index + 1 < offsets.count ? offsets[index + 1] : view.text.utf8.count
                let range = view.rawRange(of: lower..<upper)
                #expect(
                    range.lowerBound >= 0 && range.upperBound <= raw.utf8.count && range.lowerBound <= range.upperBound)
                // In order; scalars of one changed stretch share its range.
                #expect(range.upperBound >= covered)
                covered = range.upperBound
                let part = FoldedText.fold(String(raw[bytes: range]), folding)
                #expect(part.utf8.count >= upper - lower)
                #expect(
                    part.unicodeScalars.contains(
                        view.text.unicodeScalars[view.text.utf8.index(view.text.startIndex, offsetBy: lower)]))
            }
        }
    }

    /// Plain ASCII takes a shorter way; a letter at the end that is not makes it take the long one.
    @Test(arguments: [Folding.reading, .matching, .caseless, .toneless])
    func `ASCII folds as it does beside other letters`(folding: Folding) {
        let ascii = String(decoding: (0..<0x80).map { UInt8($0) }.filter { $0 != 0x0D }, as: UTF8.self) + " ...''\"-"
        let beside = FoldedText(ascii + "z\u{1EBF}", folding)
        let alone = FoldedText(ascii + "z", folding)
        #expect(beside.text.utf8.starts(with: alone.text.utf8))
        #expect(alone.rawRange(of: 3..<70) == 3..<70)
    }

    @Test(arguments: 0..<8)
    func `composed and decomposed mixtures fold to the same text`(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed + 100))
        for _ in 0..<40 {
            let raw = (0..<20).map { _ in
                Self.pieces.filter { !"\u{AD}\u{200B}\u{FEFF}".contains($0) }
                    .randomElement(using: &generator) ?? ""
            }.joined()
            for folding in [Folding.reading, .matching, .caseless, .toneless] {
                let composed = FoldedText.fold(raw.precomposedStringWithCanonicalMapping, folding)
                let decomposed = FoldedText.fold(raw.decomposedStringWithCanonicalMapping, folding)
                #expect(Array(composed.utf8) == Array(decomposed.utf8))
            }
        }
    }
}
