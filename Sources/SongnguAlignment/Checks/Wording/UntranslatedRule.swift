import SongnguText

/// Words of the source stand in the target as they are.
///
/// Names are written alike in many languages, so capitalised words do not count, nor do words that both languages use
/// ("video"), and what stands in quotation marks or parentheses was kept on purpose.
enum UntranslatedRule: FidelityRule {
    static let name = "untranslated"

    static let examples: [FidelityExample] = [
        .init(
            "The port was closed. Ships will be rerouted on Monday.",
            "Cảng đã đóng cửa. ⟦Ships will be rerouted on Monday.⟧"),
        .init("The port faces a shortage of skilled labour.", "Cảng đang đối mặt với ⟦a shortage of skilled labour⟧."),
        .init("The union called for a nationwide strike.", "Công đoàn kêu gọi ⟦a nationwide strike⟧."),
        .init("The regulator tightened sanctions.", "Cơ quan quản lý siết chặt ⟦sanctions⟧."),
        .init("The Bank of England met on Monday.", "Bank of England họp hôm thứ Hai."),
        .init("The song \"Leaving on the Tide\" was played.", "Ca khúc Leaving on the Tide được phát lên."),
        .init("The video shows the online logistics hub.", "Đoạn video cho thấy trung tâm logistics online."),
        .init(
            "He wrote \"best wishes to all of you\".",
            "Ông viết “best wishes to all of you” (gửi lời chúc tới các bạn)."),
    ]

    /// Fewest words of a run that begins a whole sentence.
    private static let longRun = 4

    static func findings(in pair: CheckedPair) -> [Finding] {
        guard pair.source.language.primary != pair.target.language.primary else { return [] }
        return pair.targets.flatMap { passage in
            runs(in: passage, pair).compactMap { run -> Finding? in
                guard isForeign(run, passage, pair) else { return nil }
                let range = withMark(passage.bytes(of: run), run, passage)
                return pair.finding(name, in: passage, range, reason: "left in the language of the source", places: [])
            }
        }
    }

    /// Whether all of a bead's target is left as it was.
    static func isUntranslated(_ bead: CheckedBead, _ pair: CheckedPair) -> Bool {
        bead.target.contains { passage in
            runs(in: passage, pair).contains { $0.count * 2 > passage.words.count && isForeign($0, passage, pair) }
        }
    }

    /// The longest runs of words that stand in the source in the same order, without a mark of another script or tone.
    private static func runs(in passage: Passage, _ pair: CheckedPair) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = 0
        while index < passage.words.count {
            let places = pair.sourceWords[passage.lower[index]] ?? []
            let longest =
                places.map { place -> Int in
                    zip(passage.lower[index...], pair.sources[place.passage].lower[place.word...])
                        .prefix { $0 == $1 && $0.utf8.allSatisfy { $0 < 0x80 } }.count
                }.max() ?? 0
            if longest > 0 { result.append(index..<index + longest) }
            index += max(1, longest)
        }
        return result
    }

    private static func isForeign(_ run: Range<Int>, _ passage: Passage, _ pair: CheckedPair) -> Bool {
        let table = pair.sourceTable
        let shared = Set(
            (table.matches(.shared, in: passage.lower) + table.matches(.unit, in: passage.lower)).map(
                \.words.lowerBound))
        let lowercased = run.filter { index in
            passage.words[index].text.first?.isLowercase == true && !shared.contains(index)
                && (passage.words[index].text.count > 1 || passage.lower[index] == "a")
        }
        guard !isEnclosed(passage.bytes(of: run), in: passage.text), !isAddress(run, in: passage) else { return false }
        if run.count >= longRun {
            // "Leaving on the Tide": a title has capitals but for its small words.
            return lowercased.count * 2 >= run.count && lowercased.contains { passage.words[$0].text.count > 3 }
        }
        if run.count > 1 { return lowercased.count == run.count && lowercased.contains { isLong(passage.lower[$0]) } }
        return lowercased.count == 1 && isBent(passage.lower[run.lowerBound])
    }

    /// Longer than syllables of Vietnamese are.
    private static func isLong(_ word: String) -> Bool { word.count >= 7 }

    /// Ends in a way that words taken into other languages do not.
    private static func isBent(_ word: String) -> Bool {
        word.count >= 7
            && ["tions", "tion", "ments", "ment", "ness", "ship", "ships", "ated", "ized", "ised", "ily", "ities"]
                .contains { word.hasSuffix($0) }
    }

    /// "example.com"
    private static func isAddress(_ run: Range<Int>, in passage: Passage) -> Bool {
        run.dropLast().contains { [".", "/", "@", "://"].contains(passage.gap(after: $0)) }
    }

    /// In quotation marks or parentheses.
    private static func isEnclosed(_ range: ByteRange, in text: String) -> Bool {
        let before = text[bytes: 0..<range.lowerBound].last
        let after = text[bytes: range.upperBound..<text.utf8.count].first
        let open = before.map { "“\"‘'(«".contains($0) } ?? false
        let close = after.map { "”\"’'),.».".contains($0) } ?? false
        return open && close
    }

    /// The full stop of a whole sentence is part of it.
    private static func withMark(_ range: ByteRange, _ run: Range<Int>, _ passage: Passage) -> ByteRange {
        run.count == passage.words.count ? 0..<passage.text.utf8.count : range
    }
}
