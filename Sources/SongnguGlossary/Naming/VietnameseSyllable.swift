internal import Foundation

/// Tells Vietnamese syllables from foreign words by their spelling.
///
/// A syllable is an onset, a rime and a tone. Words without marks may be both: "Kim" and "Tom" are syllables, "Joe" and
/// "Lavrov" are not, and "Pat" is not, since a final stop needs the sắc or nặng tone.
enum VietnameseSyllable {
    static func matches(_ word: String) -> Bool {
        parts(of: word) != nil
    }

    /// The onset, and the rime with its tone; nil where the word is no syllable. In small letters.
    static func parts(of word: String) -> (onset: String, rime: String, tone: Unicode.Scalar?)? {
        var letters = String.UnicodeScalarView()
        var tone: Unicode.Scalar?
        for scalar in word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            guard tones.contains(scalar) else {
                letters.append(scalar)
                continue
            }
            if tone != nil { return nil }
            tone = scalar
        }
        let plain = String(letters).precomposedStringWithCanonicalMapping
        for onset in onsets where plain.hasPrefix(onset) {
            let rime = String(plain.dropFirst(onset.count))
            if isSyllable(onset, rime, tone) { return (onset, rime, tone) }
        }
        return nil
    }

    private static func isSyllable(_ onset: String, _ rime: String, _ tone: Unicode.Scalar?) -> Bool {
        guard rimes.contains(rime) || onset.isEmpty && initialRimes.contains(rime) else { return false }
        if let last = rime.last, "cpt".contains(last) || rime.hasSuffix("ch"), tone != acute, tone != dotBelow {
            return false
        }
        let isFront = rime.first.map { "eêiy".contains($0) } ?? false
        switch onset {
        case "k", "gh", "ngh": return isFront
        case "c", "g", "ng": return !isFront || onset == "g" && rime.hasPrefix("i")
        case "q": return rime.hasPrefix("u") && rime.count > 1
        case "qu": return !rime.hasPrefix("u")
        default: return true
        }
    }

    private static let acute: Unicode.Scalar = "\u{301}"
    private static let dotBelow: Unicode.Scalar = "\u{323}"
    private static let tones: Set<Unicode.Scalar> = ["\u{300}", acute, "\u{309}", "\u{303}", dotBelow]

    /// Longer ones first; the empty onset last.
    private static let onsets =
        words(
            "ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p q r s t v x") + [""]

    private static let rimes = Set(
        words(
            """
            a ai ao au ay ac ach am an ang anh ap at ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
            e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
            o oa oac oach oai oam oan oang oanh oao oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc
            oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
            u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt
            uynh uyt uyu uơ uyn uyp ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yên yêt ynh
            """))

    private static let initialRimes = Set(words("yêm yên yêng yêt yêu"))

    private static func words(_ list: String) -> [String] {
        list.split { $0 == " " || $0 == "\n" }.map(String.init)
    }
}
