import SongnguText

/// A quotation says another thing than the one it renders: how much of a whole, how sure, on what condition.
///
/// Its numbers, dates and negations are compared by their own rules; what those find in a quotation is told under this
/// name (``QuoteScope``).
enum AlteredQuoteRule: FidelityRule {
    static let name = "quote-altered"

    static let examples: [FidelityExample] = [
        .init("\"Most of the crew were asleep,\" he said.", "⟦“Toàn bộ thủy thủ đoàn đều đã ngủ”⟧, ông nói."),
        .init("\"Most of the crew were asleep,\" he said.", "“Phần lớn thủy thủ đoàn đều đã ngủ”, ông nói."),
        .init(
            "\"We may close the mine next year,\" he said.", "⟦“Chắc chắn chúng tôi sẽ đóng mỏ vào năm tới”⟧, ông nói."),
        .init("\"We may close the mine next year,\" he said.", "“Chúng tôi có thể đóng mỏ vào năm tới”, ông nói."),
        .init("\"Nothing will stop the work,\" he said.", "“Không gì có thể ngăn công việc này”, ông nói."),
        .init("\"We will never sell the ship,\" he said.", "“Chúng tôi không thể bán con tàu này”, ông nói."),
        .init("\"We will stay if the roof holds,\" he said.", "⟦“Chúng tôi nhất định sẽ ở lại đây”⟧, ông nói."),
        .init(
            "\"We will stay if the roof holds,\" he said.",
            "“Chúng tôi sẽ ở lại”, ông nói, với điều kiện mái nhà còn trụ được."),
        .init("\"It is a fair deal, but it came too late,\" he said.", "⟦“Đó là một thỏa thuận công bằng”⟧, ông nói."),
        .init("\"We lost 40 boats,\" he said.", "⟦“Chúng tôi đã mất 14 con thuyền”⟧, ông nói."),
        .init("\"We did not accept it,\" he said.", "⟦“Chúng tôi đã chấp nhận điều đó”⟧, ông nói."),
        .init("\"I will never go back,\" she said.", "⟦“Tôi sẽ quay lại”⟧, bà nói."),
        .init(
            "\"Some of us are tired, all the same we go on,\" he said.",
            "“Một số người đã mệt nhưng chúng tôi vẫn đi tiếp”, ông nói."),
    ]

    static func findings(in pair: CheckedPair) -> [Finding] {
        let speeches = SpeechPairs(pair)
        return speeches.targets.indices.compactMap { index -> Finding? in
            let target = speeches.targets[index]
            let linked = speeches.sources(of: index)
            guard target.words.count >= QuoteScope.leastLinkedWords, let first = linked.first, linked.count == 1,
                speeches.targets(of: first).count == 1
            else { return nil }
            let source = speeches.sources[first]
            let comparison = QuoteComparison(source, target, pair)
            guard let reason = comparison.difference else { return nil }
            return Finding(
                rule: name, side: .target, range: target.hull, surface: target.surface, reason: reason,
                places: [Finding.Place(side: .source, range: source.hull, surface: source.surface)])
        }
    }
}
