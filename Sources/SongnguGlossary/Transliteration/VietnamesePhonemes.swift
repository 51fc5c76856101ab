internal import Foundation

/// The sounds of a foreign name that is spelt in Vietnamese syllables: "Xéc-gây", "Mát-xcơ-va".
enum VietnamesePhonemes {
    /// Nil where a letter is none of the Vietnamese alphabet.
    static func of(_ name: String) -> [Phoneme]? {
        var sounds: [Phoneme] = []
        for syllable in name.split(whereSeparator: { $0 == " " || $0 == "-" }) {
            guard let found = ofSyllable(toneless(syllable)) else { return nil }
            for sound in found where sound != sounds.last { sounds.append(sound) }
        }
        return sounds
    }

    /// In small letters, without the tone; the vowels keep their own marks.
    private static func toneless(_ syllable: Substring) -> [Character] {
        let scalars = syllable.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            !tones.contains($0)
        }
        return Array(String(String.UnicodeScalarView(scalars)).precomposedStringWithCanonicalMapping)
    }

    private static func ofSyllable(_ letters: [Character]) -> [Phoneme]? {
        var sounds: [Phoneme] = []
        var index = 0
        while index < letters.count {
            let next = index + 1 < letters.count ? letters[index + 1] : nil
            let afterNext = index + 2 < letters.count ? letters[index + 2] : nil
            // "gi" before a vowel is one sound, and g before i at the end of the syllable is softened too.
            if letters[index] == "g", next == "i" {
                sounds.append(.j)
                index += afterNext.map(isVowel) ?? false ? 2 : 1
            } else if letters[index] == "n", next == "g", afterNext == "h" {
                sounds.append(.ng)
                index += 3
            } else if let next, let found = pairs[String([letters[index], next])],
                letters[index] != "o" || index == 0
            {
                sounds += found
                index += 2
            } else {
                guard let found = singles[letters[index]] else { return nil }
                sounds.append(found)
                index += 1
            }
        }
        return sounds
    }

    private static func isVowel(_ letter: Character) -> Bool { singles[letter]?.isVowel ?? false }

    private static let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]

    private static let pairs: [String: [Phoneme]] = [
        "ph": [.f], "kh": [.kh], "th": [.th], "ch": [.ch], "gh": [.g], "ng": [.ng], "nh": [.n], "qu": [.k, .w],
        "tr": [.t, .r], "oa": [.w, .a], "oe": [.w, .e], "oă": [.w, .a], "oo": [.o], "ây": [.e, .i], "âu": [.o, .u],
        "ươ": [.u, .schwa],
    ]

    private static let singles: [Character: Phoneme] = [
        "a": .a, "ă": .a, "â": .schwa, "b": .b, "c": .k, "d": .z, "đ": .d, "e": .e, "ê": .e, "g": .g, "h": .h, "i": .i,
        "k": .k, "l": .l, "m": .m, "n": .n, "o": .o, "ô": .o, "ơ": .schwa, "p": .p, "q": .k, "r": .r, "s": .s, "t": .t,
        "u": .u, "ư": .u, "v": .v, "x": .s, "y": .i,
    ]
}
