import SongnguText

/// A quotation mark without its partner.
///
/// Speech over several paragraphs may open in each and close in the last only. Apostrophes and marks of feet and inches
/// are none.
enum QuoteMarksRule: FidelityRule {
    static let name = "quote-marks"

    static let examples: [FidelityExample] = [
        .init("He called it \"a good day\".", "Ông gọi đó là một ngày tốt lành⟦”⟧."),
        .init("He called it \"a good day\".", "Ông gọi đó là ⟦“⟧một ngày tốt lành."),
        .init("He called it \"a good day\".", "Ông gọi đó là “một ngày ‘rất’ tốt lành”."),
        .init("He called it \"a good day\".", "Ông gọi đó là \"một ngày tốt lành\" và \"rời đi\"⟦\"⟧."),
        .init("Workers' rights matter.", "Màn hình 24\" của O'Hara ’80s."),
    ]

    /// Paragraphs that one speech may run over.
    private static let longestSpeech = 4

    static func findings(in pair: CheckedPair) -> [Finding] {
        // Sentences given without their page may be parts of a speech whose other parts are not given.
        guard !pair.target.blocks.isEmpty else { return [] }
        let paragraphs = Dictionary(grouping: pair.targets, by: \.segment.paragraph).sorted { $0.key < $1.key }.map(
            \.value)
        var left: [(mark: Mark, paragraph: Int)] = []
        for (number, paragraph) in paragraphs.enumerated() {
            for mark in strays(in: paragraph) {
                // The speech of a paragraph before ends here.
                let opening = left.lastIndex { known in
                    known.mark.isOpening && known.paragraph < number && number - known.paragraph <= longestSpeech
                        && closes(mark, known.mark)
                }
                if let opening { left.remove(at: opening) } else { left.append((mark, number)) }
            }
        }
        return left.compactMap { mark, number in
            let next = number + 1
            if mark.isOpening, paragraphs.indices.contains(next), opens(paragraphs[next], with: mark.scalar) {
                return nil
            }
            let what = mark.isOpening ? "closing" : "opening"
            return pair.finding(name, in: mark.passage, mark.range, reason: "no \(what) mark belongs to it", places: [])
        }
    }

    private static func closes(_ mark: Mark, _ opening: Mark) -> Bool {
        let isDouble = ["\"", "”"].contains(mark.scalar) && ["\"", "“"].contains(opening.scalar)
        return isDouble || !mark.isOpening && partners[mark.scalar] == opening.scalar
    }

    private struct Mark {
        var scalar: Unicode.Scalar
        var isOpening: Bool
        var passage: Passage
        var range: ByteRange
    }

    private static let partners: [Unicode.Scalar: Unicode.Scalar] = ["”": "“", "»": "«", "’": "‘"]

    /// The marks of a paragraph that have no partner.
    private static func strays(in paragraph: [Passage]) -> [Mark] {
        var open: [Mark] = []
        var strays: [Mark] = []
        for passage in paragraph {
            var offset = 0
            var previous: Unicode.Scalar?
            let scalars = Array(passage.text.unicodeScalars)
            for (index, scalar) in scalars.enumerated() {
                let range = offset..<offset + UTF8.width(scalar)
                offset = range.upperBound
                defer { previous = scalar }
                let follows = previous.map { !isSpace($0) && !"(“‘\"«[".unicodeScalars.contains($0) } ?? false
                let precedes = index + 1 < scalars.count && scalars[index + 1].properties.isAlphabetic
                switch scalar {
                case "“", "«", "„", "‘":
                    if scalar == "“", let last = open.last, last.scalar == "„" { open.removeLast(); continue }
                    open.append(Mark(scalar: scalar, isOpening: true, passage: passage, range: range))
                case "”", "»", "’":
                    guard let partner = partners[scalar] else { continue }
                    if let known = open.lastIndex(where: {
                        $0.scalar == partner || (scalar == "”" && $0.scalar == "\"")
                    }) {
                        open.remove(at: known)
                    } else if scalar == "”", !follows, precedes {
                        open.append(Mark(scalar: "“", isOpening: true, passage: passage, range: range))
                    } else if scalar != "’" {
                        strays.append(Mark(scalar: scalar, isOpening: false, passage: passage, range: range))
                    }
                case "\"":
                    if let known = open.lastIndex(where: { $0.scalar == "\"" || (follows && $0.scalar == "“") }),
                        follows || !precedes
                    {
                        open.remove(at: known)
                    } else if follows, let before = previous, before.properties.numericType != nil {
                        continue
                    } else {
                        open.append(
                            Mark(scalar: scalar, isOpening: !follows, passage: passage, range: range))
                    }
                default: continue
                }
            }
        }
        // A single mark that is not closed is an apostrophe unless it opens a word after a space.
        return (strays + open.filter { $0.scalar != "‘" || $0.isOpening })
            .sorted { ($0.passage.index, $0.range.lowerBound) < ($1.passage.index, $1.range.lowerBound) }
    }

    private static func opens(_ paragraph: [Passage], with mark: Unicode.Scalar) -> Bool {
        paragraph.first?.text.unicodeScalars.first == mark
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}
