/// Names that the two sides spell a little differently: Sergey and Sergei, Nebenzia and Nebenzya.
struct NameAliases: Sendable {
    private let names: Set<String>

    /// Shortest name that may differ by a letter.
    private static let shortest = 5

    init(sources: [SegmentEvidence]) {
        names = Set(sources.flatMap { $0.keys.compactMap(Self.name) })
    }

    /// The evidence with names spelt as the source spells them.
    func renaming(_ targets: [SegmentEvidence]) -> [SegmentEvidence] {
        var aliases: [String: String] = [:]
        for name in Set(targets.flatMap { $0.keys.compactMap(Self.name) }) where !names.contains(name) {
            // The least of equals, so that the same text always gives the same evidence.
            aliases[name] = names.filter { Self.differByOneLetter(name, $0) }.min()
        }
        guard !aliases.isEmpty else { return targets }
        return targets.map { evidence in
            evidence.mapKeys { key in Self.name(key).flatMap { aliases[$0] }.map(EvidenceKey.name) ?? key }
        }
    }

    private static func name(_ key: EvidenceKey) -> String? {
        if case .name(let name) = key { name } else { nil }
    }

    /// Whether one letter was replaced, added or left out, the first excepted.
    static func differByOneLetter(_ first: String, _ second: String) -> Bool {
        let (a, b) = (Array(first.utf8), Array(second.utf8))
        guard min(a.count, b.count) >= shortest, abs(a.count - b.count) <= 1, a.first == b.first else { return false }
        let prefix = zip(a, b).prefix { $0 == $1 }.count
        let suffix = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
        return max(a.count, b.count) - min(prefix + suffix, min(a.count, b.count)) <= 1 && a != b
    }
}
