import SongnguText

/// A quotation is given to another person than in the source.
///
/// Told only where both sides name a speaker by name, office or trade, no phrase of either text lets the two be one
/// person, and the story itself speaks of the one the target names.
enum SpeakerRule: FidelityRule {
    static let name = "speaker"

    static let examples: [FidelityExample] = [
        .init(
            "\"The road is open again,\" the driver said. The mayor thanked the crews.",
            "“Con đường đã thông xe trở lại”, ⟦thị trưởng⟧ nói. Thị trưởng cảm ơn các đội."),
        .init(
            "\"The road is open again,\" Anna Berg said. Minister Paul Roth thanked the crews.",
            "“Con đường đã thông xe trở lại”, ⟦ông Paul Roth⟧ nói. Bộ trưởng cảm ơn các đội."),
        .init(
            "\"The road is open again,\" the minister said. Paul Roth, the minister for roads, thanked the crews.",
            "“Con đường đã thông xe trở lại”, ông Roth nói. Bộ trưởng cảm ơn các đội."),
        .init(
            "\"The road is open again,\" the minister said. The governor thanked the crews.",
            "“Con đường đã thông xe trở lại”, ông nói. Thống đốc cảm ơn các đội."),
        .init(
            "\"The coast is clear,\" the head of the nuclear agency said. The environment minister thanked the crews.",
            "“Bờ biển đã an toàn”, ⟦Bộ trưởng Môi trường⟧ nói. Bộ trưởng Môi trường cảm ơn các đội."),
        .init(
            "\"The road is open again,\" the trade minister said. The health minister thanked the crews.",
            "“Con đường đã thông xe trở lại”, ⟦Bộ trưởng Y tế⟧ nói. Bộ trưởng Y tế cảm ơn các đội."),
    ]

    static func findings(in pair: CheckedPair) -> [Finding] {
        let speeches = SpeechPairs(pair)
        let sourceReader = SpeakerReader(pair.source.language, terms: pair.terms)
        let targetReader = SpeakerReader(pair.target.language, terms: pair.terms)
        // Read only where two speakers may differ.
        var casts: (source: [SpeakerProfile], target: [SpeakerProfile])?
        return speeches.targets.indices.compactMap { index -> Finding? in
            let target = speeches.targets[index]
            let linked = speeches.sources(of: index)
            guard target.words.count >= QuoteScope.leastLinkedWords, linked.count == 1, let first = linked.first,
                let theirs = speeches.sources[first].speaker, let ours = target.speaker
            else { return nil }
            let (source, other) = (sourceReader.profile(of: theirs), targetReader.profile(of: ours))
            guard !source.isEmpty, !other.isEmpty, !source.canBe(other) else { return nil }
            let (sourceCast, targetCast) =
                casts ?? (sourceReader.cast(of: pair.sources), targetReader.cast(of: pair.targets))
            casts = (sourceCast, targetCast)
            guard
                areTwo(source, other, in: sourceCast) && isPerson(ours, pair)
                    || !expanded(source, sourceCast).canBe(expanded(other, targetCast))
                        && isSomeoneElse(other, source, sourceCast),
                !isNamed(source, beside: target, targetReader, pair)
            else { return nil }
            return finding(target, ours, speeches.sources[first], theirs, pair)
        }
    }

    /// Whether both have names, and the source names nobody by both: then they are two, whatever offices they hold.
    private static func areTwo(_ source: SpeakerProfile, _ target: SpeakerProfile, in cast: [SpeakerProfile]) -> Bool {
        !source.names.isEmpty && !target.names.isEmpty && cast.contains { $0.sharesName(with: target) }
            && !cast.contains { $0.sharesName(with: target) && $0.sharesName(with: source) }
    }

    /// "ông Voss" is a person; "Iran" in "Tổng thống Iran" is none.
    private static func isPerson(_ speaker: String, _ pair: CheckedPair) -> Bool {
        pair.targetTable.contains(.honorific, in: Passage.words(of: speaker))
    }

    /// With what the article says of the same person elsewhere.
    private static func expanded(_ profile: SpeakerProfile, _ cast: [SpeakerProfile]) -> SpeakerProfile {
        cast.reduce(into: profile) { result, person in
            let isSame =
                person.sharesName(with: profile)
                || (profile.names.isEmpty && person.canBe(profile) && !profile.roles.isEmpty)
            if isSame { result.formUnion(person) }
        }
    }

    /// Whether the source speaks of the person the target names, and of the one it names itself as another.
    private static func isSomeoneElse(_ target: SpeakerProfile, _ source: SpeakerProfile, _ cast: [SpeakerProfile])
        -> Bool
    {
        cast.contains { $0.canBe(target) && !$0.canBe(source) }
    }

    /// Whether the sentence of a quotation names the source's speaker too: then the attribution may have been misread.
    private static func isNamed(
        _ source: SpeakerProfile, beside target: Speech, _ reader: SpeakerReader, _ pair: CheckedPair
    ) -> Bool {
        target.segments.contains { index in
            let text = pair.target.text[
                bytes: min(
                    pair.targets[index].segment.range.lowerBound, target.hull.lowerBound)..<target.hull.lowerBound]
            let after = pair.target.text[
                bytes: target.hull
                    .upperBound..<max(target.hull.upperBound, pair.targets[index].segment.range.upperBound)]
            let beside = reader.profile(of: String(text) + " " + String(after))
            return beside.canBe(source)
        }
    }

    private static func finding(
        _ target: Speech, _ ours: String, _ source: Speech, _ theirs: String, _ pair: CheckedPair
    ) -> Finding? {
        for index in target.segments.flatMap({ [$0, $0 - 1, $0 + 1] }) where pair.targets.indices.contains(index) {
            let passage = pair.targets[index]
            guard let range = passage.text.byteRange(of: ours) else { continue }
            return pair.finding(
                name, in: passage, range, reason: #"the source gives these words to "\#(theirs)""#,
                places: [Finding.Place(side: .source, range: source.hull, surface: source.surface)])
        }
        return nil
    }
}

extension String {
    /// Where a string first stands, in UTF-8 bytes.
    fileprivate func byteRange(of other: String) -> ByteRange? {
        guard let found = firstRange(of: other) else { return nil }
        let lower = utf8.distance(from: startIndex, to: found.lowerBound)
        return lower..<lower + other.utf8.count
    }
}
