import SongnguText

extension Article {
    /// An article with a line a sentence; lines that begin with "caption: " are captions.
    init(lines text: String, _ language: LanguageTag = .vietnamese) {
        self.init(language: language, text: text, segments: [])
        var offset = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let range = offset..<offset + line.utf8.count
            offset = range.upperBound + 1
            if line.hasPrefix("caption: ") {
                chrome.append(Block(text: String(line), range: range, kind: .caption, reason: "test"))
            } else if line.hasPrefix("related: ") {
                chrome.append(Block(text: String(line), range: range, kind: .related, reason: "test"))
            } else if !line.isEmpty {
                segments.append(Segment(text: String(line), range: range, block: .body))
            }
        }
    }
}
