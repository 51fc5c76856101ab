import SongnguText

/// A quotation mark without its partner.
///
/// Speech over several paragraphs may open in each and close in the last only. Apostrophes and marks of feet and inches
/// are none.
enum QuoteMarksRule: WordingRule {
    static let name = "quote-marks"

    static let examples: [WordingExample] = [
        .init("Ông gọi đó là một ngày tốt lành⟦”⟧."),
        .init("Ông gọi đó là ⟦“⟧một ngày tốt lành."),
        .init("Ông gọi đó là “một ngày ‘rất’ tốt lành”."),
        .init("Ông gọi đó là “một ngày ⟦‘⟧rất tốt lành”."),
        .init("Ông gọi đó là \"một ngày tốt lành\" và \"rời đi\"⟦\"⟧."),
        .init("Ông gọi đó là “một ngày tốt lành\" và „rời đi” rồi «trở lại»."),
        .init("Ông gọi đó là ⟦«⟧một ngày tốt lành."),
        .init("Màn hình 24\" của O'Hara ’80s, của thập niên ‘90, cao 6'2\"."),
        .init("“Màn hình 24\" của tôi bị vỡ”, ông nói."),
        .init("“Đường còn xa.\n\n“Nhưng chúng tôi sẽ đi.\n\n“Và sẽ tới nơi”, ông nói."),
        .init("Ông nói: “Đường còn xa”.\n\nÔng nói thêm: ⟦“⟧Nhưng ta sẽ đi.\n\nBà không đồng ý và rời khỏi phòng."),
        .init("Co\u{302} nói: ⟦\"⟧Đường còn xa.\n\nBà không đồng ý và rời khỏi phòng."),
    ]

    /// Paragraphs that one speech may run over.
    private static let longestSpeech = 4

    static func findings(in text: WrittenText) -> [Finding] {
        // Sentences given without their page may be parts of a speech whose other parts are not given.
        guard text.isPage else { return [] }
        let captions = text.stretches.filter { !$0.kind.isContent }
        return findings(in: text.stretches.filter(\.kind.isContent), text)
            + captions.flatMap { findings(in: [$0], text) }
    }

    private static func findings(in paragraphs: [WrittenText.Stretch], _ text: WrittenText) -> [Finding] {
        var left: [(mark: Mark, paragraph: Int)] = []
        for (number, paragraph) in paragraphs.enumerated() {
            for mark in strays(in: paragraph.raw) {
                // The speech of a paragraph before ends here.
                let opening = left.lastIndex { known in
                    known.mark.isOpening && known.paragraph < number && number - known.paragraph <= longestSpeech
                        && closes(mark, known.mark)
                }
                if let opening { left.remove(at: opening) } else { left.append((mark, number)) }
            }
        }
        return left.compactMap { mark, number in
            if mark.isOpening, paragraphs.indices.contains(number + 1),
                paragraphs[number + 1].raw.unicodeScalars.first == mark.scalar
            {
                return nil
            }
            let what = mark.isOpening ? "closing" : "opening"
            return text.finding(name, in: paragraphs[number], mark.range, reason: "no \(what) mark belongs to it")
        }
    }

    private static func closes(_ mark: Mark, _ opening: Mark) -> Bool {
        let isDouble = ["\"", "”"].contains(mark.scalar) && ["\"", "“"].contains(opening.scalar)
        return isDouble || !mark.isOpening && (partners[mark.scalar] ?? []).contains(opening.scalar)
    }

    private struct Mark {
        var scalar: Unicode.Scalar
        var isOpening: Bool
        /// Bytes of the paragraph.
        var range: ByteRange
    }

    /// What each mark may close; „Polish” speech ends as English does.
    private static let partners: [Unicode.Scalar: [Unicode.Scalar]] = [
        "”": ["“", "\"", "„"], "»": ["«"], "’": ["‘"],
    ]

    /// The marks of a paragraph that have no partner.
    private static func strays(in text: String) -> [Mark] {
        let scalars = Array(text.unicodeScalars)
        var open: [Mark] = []
        var strays: [Mark] = []
        var offset = 0
        for (index, scalar) in scalars.enumerated() {
            let range = offset..<offset + UTF8.width(scalar)
            offset = range.upperBound
            let previous = index > 0 ? scalars[index - 1] : nil
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            let follows =
                previous.map { !$0.properties.isWhitespace && !"(“‘\"«[".unicodeScalars.contains($0) } ?? false
            let precedes = next?.properties.isAlphabetic ?? false
            switch scalar {
            case "‘" where next?.properties.numericType != nil: continue
            case "“", "«", "„", "‘":
                if scalar == "“", let last = open.last, last.scalar == "„" { open.removeLast(); continue }
                open.append(Mark(scalar: scalar, isOpening: true, range: range))
            case "”", "»", "’":
                let known = open.lastIndex { (partners[scalar] ?? []).contains($0.scalar) }
                if let known {
                    open.remove(at: known)
                } else if scalar == "”", !follows, precedes {
                    open.append(Mark(scalar: "“", isOpening: true, range: range))
                } else if scalar != "’" {
                    strays.append(Mark(scalar: scalar, isOpening: false, range: range))
                }
            case "\"":
                let known = open.lastIndex { $0.scalar == "\"" || (follows && $0.scalar == "“") }
                let isInch = follows && previous?.properties.numericType != nil
                if let known, follows || !precedes {
                    if isInch, open[known].scalar == "“", isClosedLater(scalars[(index + 1)...]) { continue }
                    open.remove(at: known)
                } else if !isInch {
                    open.append(Mark(scalar: scalar, isOpening: !follows, range: range))
                }
            default: continue
            }
        }
        return (strays + open).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Whether the next curved mark closes: then the straight one before it was none of these.
    private static func isClosedLater(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        rest.first { "“”".unicodeScalars.contains($0) } == "”"
    }
}
