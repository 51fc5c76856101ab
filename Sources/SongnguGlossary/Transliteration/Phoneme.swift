/// A sound as far as spellings tell it: enough to see that two of them mean the same name.
enum Phoneme: UInt8, CaseIterable {
    case p, b, f, v, w, t, d, th, s, z, sh, zh, ch, j, k, g, kh, h, m, n, ng, l, r
    case a, e, i, o, u
    /// Vietnamese ơ, which stands for any weak vowel, and for none between consonants.
    case schwa

    var isVowel: Bool { rawValue >= Phoneme.a.rawValue }

    /// How much of a name it is: consonants are heard alike in all languages, vowels are not.
    var weight: Double {
        switch self {
        case .schwa: 0.1
        case .h: 0.4
        default: isVowel ? 0.4 : 1
        }
    }

    /// 0 for the same sound up to 1.4 for those that no spelling confuses.
    func cost(_ other: Phoneme) -> Double {
        Self.costs[Int(rawValue) * Self.allCases.count + Int(other.rawValue)]
    }

    /// Vietnamese has no f, v, s, z, l and r at the end of syllables, and few pairs of hard and soft consonants: what
    /// is written instead costs little.
    private static let near: [(Phoneme, Phoneme, Double)] = [
        (.p, .b, 0.15), (.p, .f, 0.3), (.p, .v, 0.2), (.b, .v, 0.25), (.f, .v, 0.2), (.w, .v, 0.1), (.b, .f, 0.6),
        (.w, .u, 0.1), (.w, .o, 0.2), (.w, .g, 0.7), (.v, .u, 0.5), (.w, .h, 0.6),
        (.t, .d, 0.2), (.t, .th, 0.1), (.d, .th, 0.3), (.t, .s, 0.5), (.t, .ch, 0.5), (.th, .s, 0.5), (.d, .z, 0.5),
        (.s, .z, 0.1), (.s, .sh, 0.1), (.s, .zh, 0.4), (.s, .ch, 0.45), (.z, .zh, 0.2), (.z, .j, 0.3), (.zh, .j, 0.1),
        (.sh, .ch, 0.25), (.sh, .zh, 0.3), (.ch, .j, 0.3), (.ch, .zh, 0.5), (.sh, .j, 0.5), (.z, .i, 0.4),
        (.j, .i, 0.4), (.zh, .i, 0.5), (.j, .h, 0.4), (.j, .d, 0.6), (.s, .k, 1),
        (.k, .g, 0.2), (.k, .kh, 0.2), (.k, .h, 0.6), (.kh, .h, 0.1), (.g, .h, 0.4), (.g, .kh, 0.4), (.g, .j, 0.2),
        (.k, .ch, 0.7), (.g, .zh, 0.6), (.kh, .ch, 0.7),
        (.n, .ng, 0.1), (.n, .m, 0.5), (.ng, .m, 0.6), (.n, .l, 0.5), (.ng, .l, 0.9), (.l, .r, 0.6),
        (.a, .e, 0.2), (.a, .o, 0.15), (.a, .u, 0.25), (.a, .i, 0.35), (.e, .i, 0.15), (.e, .o, 0.3), (.e, .u, 0.35),
        (.i, .o, 0.4), (.i, .u, 0.3), (.o, .u, 0.15),
        (.schwa, .a, 0.15), (.schwa, .e, 0.05), (.schwa, .i, 0.15), (.schwa, .o, 0.1), (.schwa, .u, 0.1),
    ]

    private static let costs: [Double] = {
        let count = allCases.count
        var costs = [Double](repeating: 1.4, count: count * count)
        for one in allCases { costs[Int(one.rawValue) * count + Int(one.rawValue)] = 0 }
        for (one, other, cost) in near {
            costs[Int(one.rawValue) * count + Int(other.rawValue)] = cost
            costs[Int(other.rawValue) * count + Int(one.rawValue)] = cost
        }
        return costs
    }()
}
