import SongnguText

/// A sentence that stands twice in the source is rendered in two ways. A note: a writer may have chosen to vary it.
///
/// Headlines are left out, as they are worded apart from the story, and so are sentences of a word or two.
enum VariedTranslationRule: FidelityRule {
    static let name = "inconsistent-translation"

    static let examples: [FidelityExample] = [
        .init(
            "The road to the port is closed. Crews are at work. The road to the port is closed.",
            "Đường tới cảng đã bị đóng. Các đội đang làm việc. ⟦Tuyến đường ra cảng bị chặn.⟧"),
        .init(
            "The road to the port is closed. Crews are at work. The road to the port is closed.",
            "Đường tới cảng đã bị đóng. Các đội đang làm việc. Đường tới cảng đã bị đóng!"),
        .init("Why not? Crews are at work. Why not?", "Sao không? Các đội đang làm việc. Tại sao lại không?"),
    ]

    /// Fewest words of a sentence that is no exclamation.
    private static let leastWords = 4

    static func findings(in pair: CheckedPair) -> [Finding] {
        var first: [[String]: CheckedBead] = [:]
        return pair.beads.compactMap { bead in
            guard bead.isSimple, bead.isSure, let source = bead.source.first, let target = bead.target.first,
                source.lower.count >= leastWords, source.segment.block != .headline,
                target.segment.block != .headline
            else { return nil }
            guard let known = first[source.lower], let other = known.target.first, let same = known.source.first else {
                first[source.lower] = bead
                return nil
            }
            guard other.lower != target.lower else { return nil }
            let place = target.place
            return Finding(
                rule: name, side: .target, range: place.range, surface: place.surface,
                reason: "the same sentence of the source is rendered in another way elsewhere",
                places: [other.place, same.place, source.place], severity: .note)
        }
    }
}
