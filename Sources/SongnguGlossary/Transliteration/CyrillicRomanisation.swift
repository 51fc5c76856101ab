internal import Foundation

/// Ways of writing Russian names in Latin letters.
package enum CyrillicRomanisation: String, CaseIterable, Sendable {
    /// BGN/PCGN 1947, without its optional points between letters ("ts" for тс as for ц).
    case bgn
    /// As TASS writes in English: Sergey, Yury, Dmitry, Alexey, Maria; no signs for ь and ъ.
    case tass
    /// As the desk prints in Vietnamese: TASS's spelling, but Sergei, Andrei, Alexei, Nikolai, Yuri.
    case desk

    /// A name in Latin letters; nil where it has a Cyrillic letter that is not Russian. What is not Cyrillic stays.
    ///
    /// - Complexity: O(*n*).
    package func latin(_ name: String) -> String? {
        var result = ""
        var word: [Unicode.Scalar] = []
        for scalar in name.precomposedStringWithCanonicalMapping.unicodeScalars {
            if Self.isCyrillic(scalar) {
                word.append(scalar)
                continue
            }
            guard let latin = latin(word) else { return nil }
            result += latin
            result.unicodeScalars.append(scalar)
            word = []
        }
        return latin(word).map { result + $0 }
    }

    static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool { (0x400...0x52F).contains(scalar.value) }

    private func latin(_ word: [Unicode.Scalar]) -> String? {
        let small = word.map { $0.properties.lowercaseMapping.unicodeScalars.first ?? $0 }
        var parts: [String] = []
        var index = 0
        while index < small.count {
            if self != .bgn, let (letters, count) = habit(small, index) {
                parts.append(letters)
                index += count
                continue
            }
            guard let letters = letters(small, index) else { return nil }
            parts.append(letters)
            index += 1
        }
        let latin = parts.joined()
        guard let first = word.first, first.properties.isUppercase else { return latin }
        if word.count > 1, word.allSatisfy(\.properties.isUppercase) { return latin.uppercased() }
        return latin.prefix(1).uppercased() + latin.dropFirst()
    }

    private func letters(_ word: [Unicode.Scalar], _ index: Int) -> String? {
        let letter = word[index]
        let previous = index > 0 ? word[index - 1] : nil
        // After the vowels and signs that part it from a consonant, and at the beginning, е is heard as йе.
        let isIotated = previous.map { "аеёиоуыэюяйъь".unicodeScalars.contains($0) } ?? true
        switch letter {
        case "е": return isIotated ? "ye" : "e"
        case "ё" where self == .bgn: return isIotated ? "yë" : "ë"
        case "ё": return previous.map { "жчшщ".unicodeScalars.contains($0) } ?? false ? "e" : "yo"
        case "ъ": return self == .bgn ? "”" : ""
        case "ь": return self == .bgn ? "’" : ""
        case "й" where self != .bgn && index + 1 < word.count && index > 0:
            return "аеёиоуыэюя".unicodeScalars.contains(word[index + 1]) ? "y" : "i"
        default: return Self.table[letter]
        }
    }

    /// What the press writes otherwise than letter by letter, and how many letters it stands for.
    private func habit(_ word: [Unicode.Scalar], _ index: Int) -> (letters: String, count: Int)? {
        let rest = String(String.UnicodeScalarView(word[index...]))
        if index == 0 {
            if self == .desk, rest == "юрий" { return ("yuri", 4) }
            if rest == "александр" { return ("alexander", 9) }
            if rest.hasPrefix("алекс") { return ("alex", 5) }
            if rest.hasPrefix("макс") { return ("max", 4) }
            return nil
        }
        switch rest {
        case "ий", "ый": return ("y", 2)
        case "ия": return ("ia", 2)
        case "ей" where self == .desk: return ("ei", 2)
        case "ай" where self == .desk: return ("ai", 2)
        default: return nil
        }
    }

    private static let table: [Unicode.Scalar: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k", "л": "l",
        "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
        "ч": "ch", "ш": "sh", "щ": "shch", "ы": "y", "э": "e", "ю": "yu", "я": "ya",
    ]
}

extension CyrillicRomanisation {
    /// A name in Latin letters as the desk prints it: the given names of the house choices in their older spelling,
    /// everything else as it is.
    static func deskSpelling(ofLatin name: String) -> String {
        name.split(separator: " ", omittingEmptySubsequences: false).map { word in
            givenNames[word.lowercased()] ?? String(word)
        }.joined(separator: " ")
    }

    private static let givenNames = [
        "sergey": "Sergei", "andrey": "Andrei", "alexey": "Alexei", "aleksey": "Alexei", "aleksei": "Alexei",
        "nikolay": "Nikolai", "yury": "Yuri", "yuriy": "Yuri", "dmitri": "Dmitry", "dmitriy": "Dmitry",
        "evgeny": "Yevgeny", "evgeniy": "Yevgeny", "yevgeniy": "Yevgeny", "yevgeni": "Yevgeny",
        "aleksandr": "Alexander", "maksim": "Maxim", "valeriy": "Valery", "vasiliy": "Vasily", "vassily": "Vasily",
    ]
}
