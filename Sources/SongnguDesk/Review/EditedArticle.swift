import SongnguText

extension Article {
    /// The article with other words for some of its segments, by index; all ranges follow.
    func replacing(_ edits: [Int: String]) -> Article {
        let edits = edits.filter { segments.indices.contains($0.key) }
        guard !edits.isEmpty else { return self }
        let shift = TextShift(edits.map { (segments[$0.key].range, $0.value) })
        var result = self
        result.text = shift.text(of: text)
        for index in segments.indices {
            let range = shift.range(segments[index].range)
            result.segments[index].range = range
            if let words = edits[index] {
                // Its quotations are read anew.
                let read = ArticleReader.read(segments: [words], language: language).segments.first
                result.segments[index].text = read?.text ?? words
                result.segments[index].quotations = (read?.quotations ?? []).map { quotation in
                    var quotation = quotation
                    quotation.pieces = quotation.pieces.map { $0.offset(by: range.lowerBound) }
                    return quotation
                }
            } else {
                for place in segments[index].quotations.indices {
                    result.segments[index].quotations[place].pieces =
                        segments[index].quotations[place].pieces.map(shift.range)
                }
            }
        }
        for index in chrome.indices { result.chrome[index].range = shift.range(chrome[index].range) }
        for index in blocks.indices {
            let range = shift.range(blocks[index].range)
            result.blocks[index].range = range
            result.blocks[index].text = String(result.text[bytes: range]).collapsingWhitespace
        }
        for index in ignores.indices {
            result.ignores[index].range = shift.range(ignores[index].range)
            result.ignores[index].scope = shift.range(ignores[index].scope)
        }
        return result
    }
}

/// Where things stand once stretches of a text have other words.
private struct TextShift {
    private let edits: [(range: ByteRange, words: String)]

    /// The ranges must not overlap.
    init(_ edits: [(ByteRange, String)]) {
        self.edits = edits.sorted { $0.0.lowerBound < $1.0.lowerBound }.map { (range: $0.0, words: $0.1) }
    }

    func text(of text: String) -> String {
        var result = ""
        var end = 0
        for edit in edits {
            result += text[bytes: end..<edit.range.lowerBound] + edit.words
            end = edit.range.upperBound
        }
        return result + text[bytes: end..<text.utf8.count]
    }

    /// A bound inside an edited stretch goes to its end that lies on the side of the bound.
    func range(_ range: ByteRange) -> ByteRange {
        let lower = bound(range.lowerBound, isUpper: false)
        return lower..<max(lower, bound(range.upperBound, isUpper: true))
    }

    private func bound(_ offset: Int, isUpper: Bool) -> Int {
        var moved = offset
        for edit in edits {
            let growth = edit.words.utf8.count - edit.range.count
            if edit.range.upperBound <= offset {
                moved += growth
            } else if edit.range.lowerBound < offset {
                moved += edit.range.lowerBound - offset + (isUpper ? edit.words.utf8.count : 0)
            }
        }
        return moved
    }
}
