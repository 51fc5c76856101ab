import Foundation
package import SongnguText

/// Corrections of findings, put into a text.
struct TextCorrections {
    private(set) var text: String
    /// Those that were put in, in order, with their places in the text as it was.
    private(set) var done: [(range: ByteRange, replacement: String)] = []

    /// Of corrections that overlap, the first counts, and of those that begin together the longest.
    init(_ text: String, _ corrections: [(range: ByteRange, replacement: String)]) {
        let ordered = corrections.sorted {
            ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
        }
        for correction in ordered where correction.range.lowerBound >= done.last?.range.upperBound ?? 0 {
            done.append(correction)
        }
        var result = ""
        var end = 0
        for correction in done {
            result += text[bytes: end..<correction.range.lowerBound] + correction.replacement
            end = correction.range.upperBound
        }
        self.text = result + text[bytes: end..<text.utf8.count]
    }

    /// A correction in the way that the words it replaces are written: with their white space, where there are as many
    /// words, and decomposed where they are.
    static func fitted(_ correction: String, to words: String) -> String {
        let isDecomposed =
            !words.utf8.elementsEqual(words.precomposedStringWithCanonicalMapping.utf8)
            && words.utf8.elementsEqual(words.decomposedStringWithCanonicalMapping.utf8)
        let correction = isDecomposed ? correction.decomposedStringWithCanonicalMapping : correction
        let new = correction.split(separator: " ", omittingEmptySubsequences: false)
        let gaps = words.split(omittingEmptySubsequences: true) { !$0.isWhitespace }
        guard new.count == gaps.count + 1, words.first?.isWhitespace == false, words.last?.isWhitespace == false else {
            return correction
        }
        return zip(new, gaps.map(String.init) + [""]).map { $0 + $1 }.joined()
    }
}

/// A correction that was not made.
package struct LeftCorrection: Hashable, Sendable {
    package enum Reason: String, Hashable, Sendable {
        case markup = "markup parts the words"
        case unknown = "its place in the markup is not certain"
        case code = "an inline code stands within the words"
        case endless = "correcting it never ends: the correction is to be corrected too"
    }

    package var finding: Finding
    package var reason: Reason
}
