import SongnguText

/// The sounds of a name in Latin letters, as English and romanised Russian spell them.
enum LatinPhonemes {
    /// Letters of other alphabets, and marks, have none.
    static func of(_ name: String) -> [Phoneme] {
        var sounds: [Phoneme] = []
        for word in FoldedText.fold(name, .toneless).split(whereSeparator: { !$0.isLetter }) {
            sounds += ofWord(Array(word.utf8))
        }
        return sounds
    }

    private static func ofWord(_ word: [UInt8]) -> [Phoneme] {
        var sounds: [Phoneme] = []
        var index = 0
        while index < word.count {
            var length = min(longest, word.count - index)
            while length > 0 {
                if let found = clusters[String(decoding: word[index..<index + length], as: UTF8.self)] {
                    append(found, &sounds)
                    break
                }
                length -= 1
            }
            if length == 0 {
                append(letter(word, index), &sounds)
                length = 1
            }
            index += length
        }
        // A silent e at the end.
        if word.count > 3, sounds.last == .e, let before = sounds.dropLast().last, !before.isVowel {
            sounds[sounds.count - 1] = .schwa
        }
        return sounds
    }

    private static func letter(_ word: [UInt8], _ index: Int) -> [Phoneme] {
        let next = index + 1 < word.count ? word[index + 1] : 0
        let isSoft = next == UInt8(ascii: "e") || next == UInt8(ascii: "i") || next == UInt8(ascii: "y")
        switch word[index] {
        case UInt8(ascii: "c"): return [isSoft ? .s : .k]
        case UInt8(ascii: "g"): return [.g]
        case UInt8(ascii: "x"): return index == 0 ? [.s] : [.k, .s]
        case UInt8(ascii: "q"): return [.k]
        case UInt8(ascii: "y"): return [.i]
        case UInt8(ascii: "w"): return [.w]
        default: return plain[word[index]].map { [$0] } ?? []
        }
    }

    private static func append(_ found: [Phoneme], _ sounds: inout [Phoneme]) {
        for sound in found where sound != sounds.last { sounds.append(sound) }
    }

    private static let longest = 4

    private static let clusters: [String: [Phoneme]] = [
        "shch": [.sh], "tsch": [.ch], "sch": [.sh], "tch": [.ch], "ch": [.ch], "sh": [.sh], "zh": [.zh], "kh": [.kh],
        "th": [.th], "ph": [.f], "gh": [.g], "ck": [.k], "ts": [.s], "tz": [.s], "cz": [.ch], "dj": [.j], "dzh": [.j],
        "ng": [.ng, .g], "nk": [.ng, .k], "qu": [.k, .w], "oo": [.u], "ee": [.i], "ou": [.u], "au": [.a, .u],
        "wh": [.w], "tion": [.s, .i, .o, .n], "ya": [.i, .a], "yu": [.i, .u], "yo": [.i, .o], "ye": [.i, .e],
    ]

    private static let plain: [UInt8: Phoneme] = [
        UInt8(ascii: "a"): .a, UInt8(ascii: "b"): .b, UInt8(ascii: "d"): .d, UInt8(ascii: "e"): .e,
        UInt8(ascii: "f"): .f, UInt8(ascii: "h"): .h, UInt8(ascii: "i"): .i, UInt8(ascii: "j"): .j,
        UInt8(ascii: "k"): .k, UInt8(ascii: "l"): .l, UInt8(ascii: "m"): .m, UInt8(ascii: "n"): .n,
        UInt8(ascii: "o"): .o, UInt8(ascii: "p"): .p, UInt8(ascii: "r"): .r, UInt8(ascii: "s"): .s,
        UInt8(ascii: "t"): .t, UInt8(ascii: "u"): .u, UInt8(ascii: "v"): .v, UInt8(ascii: "z"): .z,
    ]
}
