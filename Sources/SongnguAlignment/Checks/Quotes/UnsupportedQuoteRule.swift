import SongnguText

/// A quotation of the target has no source.
///
/// Every quotation of the source can carry so many words of the target; where none that is near has room left, nobody
/// said it. Titles, mottoes and a few words in quotation marks are no speech.
enum UnsupportedQuoteRule: FidelityRule {
    static let name = "quote-unsupported"

    static let examples: [FidelityExample] = [
        .init(
            "The bridge will close for repairs, the city said.",
            "Thành phố cho biết cây cầu sẽ đóng để sửa. ⟦“Chúng tôi mong người dân thông cảm”⟧, người phát ngôn nói."),
        .init(
            "\"The bridge is safe,\" the engineer said. Work starts soon.",
            "“Cây cầu vẫn an toàn”, kỹ sư nói. Ông nói thêm: ⟦“Người dân không có lý do gì để lo lắng về cây cầu này cả”⟧."
        ),
        .init(
            "\"The bridge is safe and we will keep it open,\" the engineer said.",
            "“Cây cầu vẫn an toàn”, kỹ sư nói. Ông nói thêm: “Chúng tôi sẽ giữ cho cầu thông xe”."),
        .init("The bridge reopened.", "Cây cầu 'trăm tuổi' mở lại với khẩu hiệu “Nối nhịp đôi bờ, nối dài ước mơ”."),
    ]

    /// Words of the target that one of the source can need.
    private static let wordsForOne = 2.0
    /// Share of a quotation's words that must find room.
    private static let leastRoom = 0.6
    /// Segments around the bead in which its quotations may stand.
    private static let reach = 4

    static func findings(in pair: CheckedPair) -> [Finding] {
        let speeches = SpeechPairs(pair)
        return speeches.targets.indices.compactMap { index -> Finding? in
            let target = speeches.targets[index]
            guard speeches.sources(of: index).isEmpty, isSpeech(target, pair), !hasRoom(for: index, speeches, pair),
                !isTorn(target, pair)
            else { return nil }
            return Finding(
                rule: name, side: .target, range: target.hull, surface: target.surface,
                reason: pair.source.segments.contains { !$0.quotations.isEmpty }
                    ? "no quotation of the source is left that it could render" : "the source has no quotation",
                places: places(of: target, pair))
        }
    }

    private static func isSpeech(_ speech: Speech, _ pair: CheckedPair) -> Bool {
        guard speech.words.count >= QuoteScope.leastWords, let index = speech.segments.first else { return false }
        let passage = pair.targets[index]
        guard passage.segment.block == .lead || passage.segment.block == .body else { return false }
        let before = passage.words(
            inArticle: passage.segment.range.lowerBound..<max(passage.segment.range.lowerBound, speech.hull.lowerBound))
        guard !isMisread(speech, passage, pair) else { return false }
        guard pair.targetTable.match(.title, in: before, endingAt: before.count) == nil else { return false }
        return speech.speaker != nil || endsInColon(before: speech.hull.lowerBound, pair.target.text)
            || speech.hull.lowerBound <= passage.segment.range.lowerBound
    }

    /// Its closing mark was not found though the sentence has as many marks as it needs, or is missing in a page: that
    /// is a finding of its own, and where the quotation ends is not known.
    private static func isMisread(_ speech: Speech, _ passage: Passage, _ pair: CheckedPair) -> Bool {
        func isMark(_ scalar: Unicode.Scalar) -> Bool { "\"“”".unicodeScalars.contains(scalar) }
        let isClosed =
            speech.surface.unicodeScalars.last.map { isMark($0) || "»’'".unicodeScalars.contains($0) } ?? false
        return !isClosed
            && (!pair.target.blocks.isEmpty || passage.text.unicodeScalars.count(where: isMark).isMultiple(of: 2))
    }

    private static func endsInColon(before offset: Int, _ text: String) -> Bool {
        text[bytes: 0..<offset].last { $0 != " " } == ":"
    }

    /// Whether a quotation of the source near the place has more to say than its renderings do.
    private static func hasRoom(for index: Int, _ speeches: SpeechPairs, _ pair: CheckedPair) -> Bool {
        let target = speeches.targets[index]
        let near = nearby(target, pair)
        return speeches.sources.indices.contains { source in
            let speech = speeches.sources[source]
            if let near, !speech.segments.contains(where: near.contains) { return false }
            let used = speeches.targets(of: source).reduce(0) { $0 + speeches.targets[$1].words.count }
            // A linked quotation is spent when its rendering is as long as usual.
            let room = Double(speech.words.count) * (used > 0 ? 1.3 : wordsForOne) - Double(used)
            return room >= leastRoom * Double(target.words.count)
        }
    }

    /// Whether the quotation's source stands beside a mark without its partner: it may be speech whose marks are lost.
    private static func isTorn(_ target: Speech, _ pair: CheckedPair) -> Bool {
        let sources = beads(of: target, pair).flatMap(\.source)
        let paragraphs = Set(sources.map(\.segment.paragraph).flatMap { $0 - 2...$0 + 2 })
        let near = Dictionary(grouping: pair.sources.filter { paragraphs.contains($0.segment.paragraph) }) {
            $0.segment.paragraph
        }
        return near.values.contains { paragraph in
            !paragraph.reduce(0) { $0 + $1.text.unicodeScalars.count { "\"“”".unicodeScalars.contains($0) } }
                .isMultiple(of: 2)
        }
    }

    private static func beads(of target: Speech, _ pair: CheckedPair) -> [CheckedBead] {
        pair.beads.filter { $0.target.contains { target.segments.contains($0.index) } }
    }

    /// The segments of the source in which a quotation's source must stand; nil where its place says nothing.
    private static func nearby(_ target: Speech, _ pair: CheckedPair) -> ClosedRange<Int>? {
        let indices = beads(of: target, pair).flatMap(\.source).map(\.index)
        guard let first = indices.min(), let last = indices.max() else { return nil }
        return first - reach...last + reach
    }

    private static func places(of target: Speech, _ pair: CheckedPair) -> [Finding.Place] {
        beads(of: target, pair).flatMap { $0.source.map(\.place) }
    }
}
