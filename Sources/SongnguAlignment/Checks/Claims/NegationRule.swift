import SongnguText

/// The target affirms what its source denies, or denies what it affirms.
///
/// Two ways to be sure: a claim that the tables know in both languages stands once on each side and is affirmed on one
/// only; or one side denies something in plain words, the other has no word at all that could, and nothing was cut.
enum NegationRule: FidelityRule {
    static let name = "negation"

    static let examples: [FidelityExample] = [
        .init("The union did not accept the offer.", "Công đoàn ⟦đã chấp nhận⟧ đề nghị."),
        .init("The union did not accept the offer.", "Công đoàn không chấp nhận đề nghị."),
        .init("The union rejected the offer.", "Công đoàn ⟦đã chấp nhận⟧ đề nghị."),
        .init("Parliament failed to approve the list.", "Quốc hội ⟦đã thông qua⟧ danh sách."),
        .init("Parliament failed to approve the list.", "Quốc hội không thể thông qua danh sách."),
        .init("The firm has yet to publish the report.", "Hãng ⟦đã công bố⟧ báo cáo."),
        .init("The firm published the report.", "Hãng ⟦chưa công bố⟧ báo cáo."),
        .init("A deal this week is unlikely.", "⟦Có thể⟧ có thỏa thuận trong tuần này."),
        .init("A deal this week is unlikely.", "Khó có thể có thỏa thuận trong tuần này."),
        .init("It is not impossible that talks resume.", "Đàm phán có thể nối lại."),
        .init("She did not rule out a rise.", "Bà không loại trừ khả năng tăng."),
        .init("The army will not leave until June.", "Đến tháng 6, quân đội mới rời đi."),
        .init("They will not return to the talks until it ends.", "Họ ⟦sẽ trở lại⟧ bàn đàm phán."),
        .init("A vote is not expected before mid-June.", "Cuộc bỏ phiếu dự kiến chỉ diễn ra sau giữa tháng 6."),
        .init("The governor had no choice but to resign.", "Thống đốc buộc phải từ chức."),
        .init("Not all of the members support the law.", "Không phải tất cả thành viên đều ủng hộ luật này."),
        .init("The president did not meet the delegation.", "Tổng thống ⟦đã gặp⟧ phái đoàn."),
        .init("The city will not send buses to the coast.", "Thành phố ⟦sẽ gửi⟧ xe buýt tới bờ biển."),
        .init("The unarmed man was released.", "Người đàn ông không vũ trang đã được thả."),
        .init("Nobody was hurt in the fire.", "Rất may, tất cả đều bình an sau vụ cháy."),
        .init("Not only farmers support the law.", "Không chỉ nông dân ủng hộ luật này."),
        .init("Flights resumed after the storm.", "Hàng không nối lại hoạt động sau bão."),
        .init("The minister never saw the letter.", "⟦Bộ trưởng đọc bức thư từ lâu.⟧"),
    ]

    static func findings(in pair: CheckedPair) -> [Finding] {
        pair.beads.flatMap { bead -> [Finding] in
            guard bead.isSure, !UntranslatedRule.isUntranslated(bead, pair) else { return [] }
            if let finding = reversedClaim(in: bead, pair) { return [finding] }
            return (lostNegation(in: bead, pair) ?? addedNegation(in: bead, pair)).map { [$0] } ?? []
        }
    }

    private static func reversedClaim(in bead: CheckedBead, _ pair: CheckedPair) -> Finding? {
        // "not … until June" is "đến tháng 6 mới".
        guard !hasTurn(bead, pair) else { return nil }
        let readers = (ClaimReader(pair.sourceTable), ClaimReader(pair.targetTable))
        let denials = (
            bead.source.reduce(0) { $0 + readers.0.denials(in: $1) },
            bead.target.reduce(0) { $0 + readers.1.denials(in: $1) }
        )
        let sources = Dictionary(grouping: readers.0.claims(in: bead.source), by: \.concept)
        let targets = Dictionary(grouping: readers.1.claims(in: bead.target), by: \.concept)
        var reversed: [(source: Claim, target: Claim)] = []
        for (concept, claims) in targets {
            guard let others = sources[concept], let source = others.first, let target = claims.first,
                others.allSatisfy({ $0.isAffirmed == source.isAffirmed }),
                claims.allSatisfy({ $0.isAffirmed != source.isAffirmed }),
                // Where both sides deny as often, the words were only put otherwise.
                target.isQuality || (target.isAffirmed ? denials.1 < denials.0 : denials.1 > denials.0)
            else { continue }
            if target.isQuality, !bead.target[target.passage].isQuoted(target.words) { continue }
            reversed.append((source, target))
        }
        reversed.sort {
            ($0.target.passage, $0.target.words.lowerBound) < ($1.target.passage, $1.target.words.lowerBound)
        }
        guard let first = reversed.first else { return nil }
        var words = first.target.words
        // A verb and its object: "tìm thấy bằng chứng".
        for next in reversed.dropFirst()
        where next.target.passage == first.target.passage && next.target.words.lowerBound <= words.upperBound + 1 {
            words = words.lowerBound..<max(words.upperBound, next.target.words.upperBound)
        }
        let passage = bead.target[first.target.passage]
        let source = bead.source[first.source.passage]
        return finding(
            in: passage, passage.bytes(of: withTense(words, passage, pair.targetTable)),
            isLost: first.target.isAffirmed,
            [source.place(source.bytes(of: first.source.words))], pair)
    }

    /// "đã", "sẽ" before a verb say that it is affirmed.
    private static func withTense(_ words: Range<Int>, _ passage: Passage, _ table: WordTable) -> Range<Int> {
        let before = table.match(.affirmation, in: passage.lower, endingAt: words.lowerBound)
        return (before?.words.lowerBound ?? words.lowerBound)..<words.upperBound
    }

    /// Whether the source denies something up to a condition, and the target has words for one.
    private static func hasTurn(_ bead: CheckedBead, _ pair: CheckedPair) -> Bool {
        let keys = Set(bead.source.flatMap { pair.sourceTable.keys(.turn, in: $0.lower) })
        let (isLater, isConditional) = (
            bead.target.contains { pair.targetTable.contains(.turn, in: $0.lower) },
            bead.target.contains { pair.targetTable.contains(.condition, in: $0.lower) }
        )
        return !keys.isEmpty && isLater || keys.contains("condition") && isConditional
    }

    static func finding(
        in passage: Passage, _ range: ByteRange, isLost: Bool, _ places: [Finding.Place], _ pair: CheckedPair
    ) -> Finding {
        let said = places.first?.surface ?? ""
        return pair.finding(
            name, in: passage, range,
            reason: isLost
                ? #"the source denies it ("\#(said)"), the target does not"#
                : #"the target denies what the source affirms ("\#(said)")"#,
            places: places)
    }
}
