internal import Foundation
import SongnguText

/// A key that is equal for the spellings of one foreign name, and for no two names.
///
/// Only whole keys are compared, never distances: names one letter apart are different people (Kim Jong-un and Kim
/// Jong-il, Bush and Busch, Trần Văn Hải and Trần Văn Hai). What the ways of writing Cyrillic names in Latin letters
/// differ in is levelled:
///
/// | levelled | example |
/// |---|---|
/// | case, diacritics, apostrophes | António, Antonio |
/// | y, and j but for the first letter, are i; i is never doubled | Sergey, Sergej, Sergei; Zelenskyy, Zelensky |
/// | ie is e at the beginning and after a vowel | Yevgeny, Evgeny; Andreyev, Andreev |
/// | x is ks | Alexey, Aleksei |
/// | consonants are never doubled | Vassily, Vasily |
///
/// A Vietnamese syllable keeps its vowels and its tone; only a rime of y alone is i: Sỹ and Sĩ, Lý and Lí, not túy and
/// túi, nor Hay and Hai.
enum RomanisationKey {
    static func key(_ word: String) -> String {
        if let syllable = VietnameseSyllable.parts(of: word) {
            let rime =
                syllable.rime == "y" || syllable.onset == "q" && syllable.rime == "uy"
                ? String(syllable.rime.dropLast()) + "i" : syllable.rime
            return syllable.onset + rime + (syllable.tone.map { String($0) } ?? "")
        }
        return romanised(Array(FoldedText.fold(word, .toneless).utf8))
    }

    private static func romanised(_ word: [UInt8]) -> String {
        var key: [UInt8] = []
        for byte in word {
            switch byte {
            case UInt8(ascii: "x"):
                append(UInt8(ascii: "k"), &key)
                append(UInt8(ascii: "s"), &key)
            case i, UInt8(ascii: "y"):
                append(i, &key)
            case UInt8(ascii: "j") where !key.isEmpty:
                append(i, &key)
            case e where key.last == i && (key.count == 1 || isVowel(key[key.count - 2])):
                key[key.count - 1] = e
            case UInt8(ascii: "'"):
                break
            default:
                append(byte, &key)
            }
        }
        return String(decoding: key, as: UTF8.self)
    }

    /// Doubled vowels other than i make another name: Moon and Mon.
    private static func append(_ byte: UInt8, _ key: inout [UInt8]) {
        if byte == key.last, byte == i || !isVowel(byte) { return }
        key.append(byte)
    }

    private static let i = UInt8(ascii: "i")
    private static let e = UInt8(ascii: "e")

    private static func isVowel(_ byte: UInt8) -> Bool {
        "aeiou".utf8.contains(byte)
    }
}
