internal import Foundation
import SongnguText

/// Forms that do not look like what they are: no text is found by them, or only by chance.
enum SpellingRule {
    static func problems(_ concepts: [Concept]) -> [GlossaryProblem] {
        concepts.flatMap { concept -> [GlossaryProblem] in
            let forms =
                concept.terms.map { ($0.text, $0.language) } + concept.exceptions.map { ($0.text, $0.language) }
            return forms.flatMap { text, language in
                faults(text).map {
                    GlossaryProblem(
                        .fault, "spelling", concept, "\"\(visible(text))\" (\(language)) \($0)",
                        form: FormIndex.Form(text, language))
                }
            }
        }
    }

    private static func faults(_ text: String) -> [String] {
        if text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return [] }
        var faults: [String] = []
        if text.unicodeScalars.contains(where: isInvisible) {
            faults.append("has characters that are not seen, shown here as <…>; take them out")
        }
        if text.unicodeScalars.contains(where: { isSpace($0) && $0 != " " }) {
            faults.append("has a space that is no plain one; write a plain one")
        }
        if text.contains("  ") || text.utf8.first == 0x20 || text.utf8.last == 0x20 {
            faults.append("has spaces too many; leave one between words")
        }
        if !text.unicodeScalars.elementsEqual(text.precomposedStringWithCanonicalMapping.unicodeScalars) {
            faults.append("is not NFC; save the file in NFC")
        }
        if let word = mixedWord(text) { faults.append(word) }
        return faults
    }

    /// A word with letters of two scripts: "Мoscow" with a Cyrillic М.
    private static func mixedWord(_ text: String) -> String? {
        var scripts: [Script: Unicode.Scalar] = [:]
        for scalar in text.unicodeScalars {
            guard let script = Script(scalar) else {
                // Marks and figures go on with a word.
                let isWord =
                    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                    || scalar.properties.generalCategory == .nonspacingMark
                if !isWord { scripts = [:] }
                continue
            }
            guard script != .other else { continue }
            if scripts[script] == nil { scripts[script] = scalar }
            if scripts.count > 1 {
                let letters = scripts.sorted { $0.key.rawValue < $1.key.rawValue }.map {
                    "\($0.key.rawValue) \($0.value)"
                }
                return "has letters of two scripts in a word (\(letters.joined(separator: ", "))); write it anew"
            }
        }
        return nil
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        let category = scalar.properties.generalCategory
        return category == .format || category == .control && !isSpace(scalar) || scalar == "\u{FFFD}"
    }

    private static func visible(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            guard isInvisible(scalar) else { return String(scalar) }
            let hex = String(scalar.value, radix: 16, uppercase: true)
            return "<U+\(String(repeating: "0", count: max(0, 4 - hex.count)))\(hex)>"
        }.joined()
    }
}
