/// A foreign name spelt in Vietnamese syllables, and which Latin name it is.
///
/// The sounds that both spellings stand for are compared by a weighted edit distance. Only what is plainly such a
/// spelling is compared: hyphens between syllables, small letters after them. "Bắc-Kinh" and "Nga-Mỹ" are none.
enum PhoneticSpelling {
    /// Distances up to this one mean the same name: more for names with more sounds, where chance does less. Chosen
    /// between the distances of 170 spellings of the press and those of all other pairs of their names; see
    /// PhoneticSpellingTests.
    static func threshold(_ spelling: [Phoneme], _ latin: [Phoneme]) -> Double {
        min(0.3, max(0.16, 0.16 + 0.025 * (weight(spelling, latin) - 2)))
    }

    /// Whether a name is spelt in syllables: one of its words has a hyphen, and all are written in the Vietnamese
    /// alphabet.
    static func matches(_ name: String) -> Bool {
        var hasHyphen = false
        for word in name.split(separator: " ") {
            let syllables = word.split(separator: "-", omittingEmptySubsequences: false)
            guard let first = syllables.first?.unicodeScalars.first, first.properties.isUppercase else { return false }
            guard syllables.dropFirst().allSatisfy({ $0.unicodeScalars.first?.properties.isLowercase ?? false }) else {
                return false
            }
            if syllables.count > 1 { hasHyphen = true }
        }
        return hasHyphen && VietnamesePhonemes.of(name) != nil
    }

    /// 0 where every sound is the same; nil where they are not one name.
    static func distance(_ spelling: String, _ latin: String) -> Double? {
        guard let whole = accepted(spelling, latin) else { return nil }
        // Where both have as many words, no word may be another: Boris Johnson is not Boris Yeltsin.
        let (words, others) = (spelling.split(separator: " "), latin.split(separator: " "))
        guard words.count > 1, words.count == others.count else { return whole }
        let isEachNear = zip(words, others).allSatisfy { word, other in
            guard let sounds = VietnamesePhonemes.of(String(word)) else { return false }
            return distance(sounds, LatinPhonemes.of(String(other))) <= mostOfWord
        }
        return isEachNear ? whole : nil
    }

    private static let mostOfWord = 0.4

    private static func accepted(_ spelling: String, _ latin: String) -> Double? {
        guard let sounds = VietnamesePhonemes.of(spelling) else { return nil }
        let others = LatinPhonemes.of(latin)
        let distance = distance(sounds, others)
        return distance <= threshold(sounds, others) ? distance : nil
    }

    private static func weight(_ spelling: [Phoneme], _ latin: [Phoneme]) -> Double {
        (spelling + latin).reduce(0) { $0 + $1.weight } / 2
    }

    /// The edits between two names, by their weight.
    ///
    /// - Complexity: O(*n* · *m*) for names of *n* and *m* sounds.
    static func distance(_ spelling: [Phoneme], _ latin: [Phoneme]) -> Double {
        guard let first = spelling.first, let other = latin.first else { return .infinity }
        // Consonants at the beginning are what all spellings keep.
        let start = min(first.cost(other), first.isVowel || other.isVowel ? 0.5 : 1.4)
        var row = latin.indices.reduce(into: [0.0]) { $0.append($0[$1] + dropping($1, of: latin)) }
        for index in spelling.indices {
            var next = [row[0] + dropping(index, of: spelling, isVietnamese: true)]
            for place in latin.indices {
                next.append(
                    min(
                        row[place] + spelling[index].cost(latin[place]),
                        row[place + 1] + dropping(index, of: spelling, isVietnamese: true),
                        next[place] + dropping(place, of: latin)))
            }
            row = next
        }
        return (row[latin.count] + start / 2) / max(weight(spelling, latin), 1)
    }

    /// What it costs that only one of the two has a sound.
    private static func dropping(_ index: Int, of sounds: [Phoneme], isVietnamese: Bool = false) -> Double {
        let previous = index > 0 ? sounds[index - 1] : nil
        let next = index + 1 < sounds.count ? sounds[index + 1] : nil
        switch sounds[index] {
        case .schwa: return 0.05
        case .h: return 0.25
        case .w: return 0.3
        case .r: return 0.45
        // English spells what it does not speak: "gh", "Nixon's" x; -ng- is one sound or two.
        case .g where previous == .ng: return 0.05
        // Vietnamese closes a syllable before a doubled or whistled consonant: Át-xát, Mát-xcơ-va.
        case .t where isVietnamese && (next == .s || next == .ch || next == .z): return 0.15
        case .k where isVietnamese && next == .s, .p where isVietnamese && next == .f: return 0.3
        // French and English names end in an s that is not spoken, or not written.
        case .s where next == nil && !isVietnamese: return 0.4
        case let sound where sound.isVowel:
            let isDiphthong = previous?.isVowel ?? false || next?.isVowel ?? false
            return isDiphthong ? 0.15 : 0.35
        default: return 0.8
        }
    }
}
