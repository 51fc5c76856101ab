/// A comment in an article that says what a check is not to report: `<!-- songngu-ignore: deprecated -->`.
///
/// One form serves text, Markdown and HTML. It names rules or fingerprints, parted by commas or spaces, or nothing for
/// all; what follows ` -- ` is why. It is never part of the article.
package struct IgnoreComment: Hashable, Sendable, Codable {
    /// Rules or fingerprints, in small letters; empty for all.
    package var names: [String]
    package var reason: String?
    /// Where it stands in the article's text; of HTML, whose text has no comments, its scope.
    package var range: ByteRange
    /// What it holds for: the rest of its line, or where it has a line of its own, the next block. Empty where there is
    /// none.
    package var scope: ByteRange

    package init(names: [String], reason: String? = nil, range: ByteRange, scope: ByteRange) {
        self.names = names
        self.reason = reason
        self.range = range
        self.scope = scope
    }

    package static let keyword = "songngu-ignore"

    /// What a comment says; nil for a comment of another kind.
    static func content(of comment: some StringProtocol) -> (names: [String], reason: String?)? {
        var words = comment.split(whereSeparator: \.isWhitespace)[...]
        guard let first = words.first, first == keyword || first.hasPrefix("\(keyword):") else { return nil }
        // The colon may stand before a space or not.
        words[words.startIndex] = first.dropFirst(keyword.count + 1)
        let rest = words.drop { $0.isEmpty }
        let named = rest.prefix { !["--", "—", "–"].contains(String($0)) }
        let reason = rest.dropFirst(named.count + 1).joined(separator: " ")
        let names = named.flatMap { $0.split(separator: ",") }.map { $0.lowercased() }
        return (names, reason.isEmpty ? nil : reason)
    }
}

/// The comments of a plain text, and the text without them.
struct IgnoreComments {
    private struct Found {
        var range: ByteRange
        /// Whether nothing else stands on its line.
        var isAlone: Bool
        /// Where its line begins and ends.
        var line: ByteRange
        var content: (names: [String], reason: String?)
    }

    /// Byte for byte as long as the text: spaces stand for the comments. A line that is a comment alone goes with its
    /// line end, so that it parts no blocks.
    private(set) var maskedText: String
    private var found: [Found] = []

    /// O(n).
    init(_ text: String) {
        maskedText = text
        var bytes = Array(text.utf8)
        let opening = Array("<!--".utf8)
        let closing = Array("-->".utf8)
        var index = 0
        while let start = Self.first(opening, in: bytes, from: index) {
            guard let end = Self.first(closing, in: bytes, from: start + opening.count) else { break }
            index = end + closing.count
            let inner = String(decoding: bytes[start + opening.count..<end], as: UTF8.self)
            guard let content = IgnoreComment.content(of: inner) else { continue }
            let line = Self.line(around: start..<index, in: bytes)
            let around = bytes[line.lowerBound..<start] + bytes[index..<line.upperBound]
            found.append(
                Found(range: start..<index, isAlone: around.allSatisfy(Self.isBlank), line: line, content: content))
        }
        guard !found.isEmpty else { return }
        for comment in found {
            var end = comment.range.upperBound
            if comment.isAlone { end = min(bytes.count, comment.line.upperBound + 1) }
            for index in comment.range.lowerBound..<end { bytes[index] = UInt8(ascii: " ") }
        }
        maskedText = String(decoding: bytes, as: UTF8.self)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

    private static func first(_ part: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + part.count <= bytes.count {
            guard let next = bytes[index...].firstIndex(of: part[0]), next + part.count <= bytes.count else {
                return nil
            }
            if bytes[next..<next + part.count].elementsEqual(part) { return next }
            index = next + 1
        }
        return nil
    }

    private static func line(around range: ByteRange, in bytes: [UInt8]) -> ByteRange {
        let start = bytes[..<range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = bytes[range.upperBound...].firstIndex(of: 0x0A) ?? bytes.count
        return start..<end
    }

    /// Puts the comments, with what they hold for, into the article that was read of the text without them. They stand
    /// among its chrome: nothing is thrown away.
    func add(to article: inout Article) {
        guard !found.isEmpty else { return }
        let blocks = (article.blocks + article.chrome).map(\.range).sorted { $0.lowerBound < $1.lowerBound }
        for comment in found {
            var scope = comment.line
            if comment.isAlone {
                let end = comment.range.upperBound
                // Within a paragraph that is broken into lines it holds for what is left of it.
                let around = blocks.first { $0.lowerBound < end && end < $0.upperBound }
                scope =
                    around.map { end..<$0.upperBound } ?? blocks.first { $0.lowerBound >= end } ?? end..<end
            }
            article.ignores.append(
                IgnoreComment(
                    names: comment.content.names, reason: comment.content.reason, range: comment.range, scope: scope))
            article.chrome.append(
                Block(
                    text: String(article.text[bytes: comment.range]), range: comment.range, kind: .boilerplate,
                    reason: "a comment for `songngu check`"))
        }
        article.chrome.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
}
