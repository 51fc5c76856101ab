import SongnguText

/// How a name is spelt, and how near that is to another spelling.
struct NameSpelling {
    /// What the spellings of two names say of them, from the least to the most.
    enum Likeness: Comparable {
        case none
        /// One is the last word, or the first, of the other.
        case part
        /// Spelt in Vietnamese syllables, at this distance.
        case phonetic(Double)
        /// Equal ``RomanisationKey``s.
        case romanised
        case same

        private var rank: Double {
            switch self {
            case .none: 0
            case .part: 1
            case .phonetic(let distance): 3 - distance
            case .romanised: 4
            case .same: 5
            }
        }

        static func < (left: Likeness, right: Likeness) -> Bool { left.rank < right.rank }

        /// How sure it makes that both are one name, 0...1.
        var weight: Double {
            switch self {
            case .none, .part: 0
            case .phonetic(let distance): 0.95 - distance
            case .romanised: 0.95
            case .same: 1
            }
        }
    }

    let text: String
    /// In Latin letters: romanised, where it is Cyrillic.
    let latin: String
    let isPhonetic: Bool
    let keys: [String]

    var isWhole: Bool { keys.count > 1 }

    init(_ text: String) {
        self.text = text
        latin =
            text.unicodeScalars.contains(where: CyrillicRomanisation.isCyrillic)
            ? CyrillicRomanisation.tass.latin(text) ?? text : text
        isPhonetic = PhoneticSpelling.matches(text)
        keys = latin.split { $0 == " " || $0 == "-" }.map { RomanisationKey.key(String($0)) }.filter { !$0.isEmpty }
    }

    func likeness(to other: NameSpelling) -> Likeness {
        if text == other.text { return .same }
        if keys == other.keys, !keys.isEmpty { return .romanised }
        if isPhonetic != other.isPhonetic {
            let (spelling, plain) = isPhonetic ? (self, other) : (other, self)
            if let distance = PhoneticSpelling.distance(spelling.text, plain.latin) { return .phonetic(distance) }
            if !spelling.text.contains(" "), let last = plain.latin.split(separator: " ").last,
                PhoneticSpelling.distance(spelling.text, String(last)) != nil
            {
                return .part
            }
            return .none
        }
        return isPart(of: other) || other.isPart(of: self) ? .part : .none
    }

    /// Whether it is the surname of a whole name, or what else stands for it alone.
    func isPart(of whole: NameSpelling) -> Bool {
        guard keys.count == 1, whole.keys.count > 1, let key = keys.first, text.unicodeScalars.count > 1 else {
            return false
        }
        return whole.keys.last == key && key.utf8.count > 3 || whole.keys.first == key && key.utf8.count > 1
    }
}
