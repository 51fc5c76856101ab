import SongnguText

/// A time of day of the target is another than that of its source. Told as `number`.
///
/// "3:30 p.m." is 15h30; a time given in another zone may differ by hours and half hours.
enum TimeRule: FidelityRule {
    static let name = "number"

    static let examples: [FidelityExample] = [
        .init("The gates open at 6:45 p.m.", "Cổng mở lúc ⟦19h45⟧."),
        .init("The gates open at 6:45 p.m.", "Cổng mở lúc 6h45 tối."),
        .init("The gates open at 6:45 p.m. Moscow time.", "Cổng mở lúc 22h45 giờ Hà Nội."),
        .init("The gates open at 6:45 p.m. Moscow time.", "Cổng mở lúc 18h45 giờ Moscow (22h45 giờ Hà Nội)."),
    ]

    private static let halfDay = 12 * 60
    /// Zones lie half an hour apart.
    private static let zoneStep = 30

    static func findings(in pair: CheckedPair) -> [Finding] {
        let everywhere = pair.sources.indices.flatMap { times(pair.sources[$0], at: $0) }
        return pair.beads.flatMap { bead -> [Finding] in
            let sources = bead.source.indices.flatMap { times(bead.source[$0], at: $0) }
            let targets = bead.target.indices.flatMap { times(bead.target[$0], at: $0) }
            let freeSources = sources.filter { source in !targets.contains { canBe(source, $0, bead, pair) } }
            let freeTargets = targets.filter { target in
                !everywhere.contains { $0.minutes == target.minutes }
                    && !sources.contains { canBe($0, target, bead, pair) }
            }
            guard let source = freeSources.first, let target = freeTargets.first else { return [] }
            let place = bead.source[source.passage].place(source.range)
            let passage = bead.target[target.passage]
            return [
                pair.finding(
                    name, in: passage, target.range,
                    reason:
                        #"the time differs: "\#(place.surface)" in the source, "\#(passage.place(target.range).surface)" here"#,
                    places: [place])
            ]
        }
    }

    private struct Time {
        var minutes: Int
        var range: ByteRange
        var passage: Int
    }

    private static func times(_ passage: Passage, at index: Int) -> [Time] {
        passage.figures.compactMap { mention in
            guard case .time(let minutes) = mention.value else { return nil }
            return Time(minutes: minutes, range: mention.range, passage: index)
        }
    }

    private static func canBe(_ source: Time, _ target: Time, _ bead: CheckedBead, _ pair: CheckedPair) -> Bool {
        if source.minutes == target.minutes { return true }
        let passage = bead.target[target.passage]
        let end = passage.wordIndices(in: target.range).upperBound
        let after = Array(passage.lower[end..<min(end + 8, passage.lower.count)])
        // "2 giờ" may be two in the afternoon; "2h" and "2h30" count the hours of the day.
        let isSpoken = pair.targetTable.keys(.unit, in: Array(passage.lower[passage.wordIndices(in: target.range)]))
            .contains("time 3600")
        if isSpoken, source.minutes == target.minutes + halfDay, !pair.targetTable.contains(.morning, in: after) {
            return true
        }
        if pair.targetTable.contains(.daypart, in: Array(after.prefix(2))),
            source.minutes == target.minutes + halfDay
        {
            return true
        }
        return pair.targetTable.contains(.zone, in: after) && (source.minutes - target.minutes) % zoneStep == 0
    }
}
