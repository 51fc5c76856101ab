import SongnguMemory
package import SongnguText

/// What a finding is known by from one run to the next: 16 hexadecimal digits.
///
/// It stays the same when text elsewhere is edited, lines move or are wrapped anew: made of the rule (deprecated and inconsistent forms of a
/// concept are one), the side, the
/// concept, the words found and three words on either side within the block. Capitals, typographic marks, the placement
/// of tone marks and the form of Unicode make no difference. Findings that agree in all of that are numbered in order.
package struct Fingerprint: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    package let description: String

    /// How many words on either side count.
    private static let contextLength = 3

    package init(from decoder: any Decoder) throws {
        description = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    package static func < (left: Self, right: Self) -> Bool { left.description < right.description }

    private init(_ parts: [String], occurrence: Int) {
        let text = (parts + (occurrence > 0 ? ["\(occurrence)"] : [])).joined(separator: "\u{1F}")
        description = String(ContentHash(text).hex.prefix(16))
    }

    /// Those of an article's findings, in their order. O(findings · length of a block).
    package static func list(_ findings: [Finding], target: Article, source: Article?) -> [Fingerprint] {
        list(findings) { finding in
            guard let article = finding.side == .target ? target : source else { return ("", finding.range) }
            let range = article.block(around: finding.range)
            return (article.words(of: range), finding.range.offset(by: -range.lowerBound))
        }
    }

    /// Those of the findings in one unit of a memory.
    static func list(_ findings: [Finding], source: String, target: String) -> [Fingerprint] {
        list(findings, salt: [fold(source)]) { ($0.side == .target ? target : source, $0.range) }
    }

    private static func list(
        _ findings: [Finding], salt: [String] = [], place: (Finding) -> (text: String, range: ByteRange)
    ) -> [Fingerprint] {
        var counts: [[String]: Int] = [:]
        // Numbered by place, whatever the order.
        let order = findings.indices.sorted {
            (findings[$0].range.lowerBound, findings[$0].range.upperBound, $0)
                < (findings[$1].range.lowerBound, findings[$1].range.upperBound, $1)
        }
        var result: [Int: Fingerprint] = [:]
        for index in order {
            let finding = findings[index]
            let (text, range) = place(finding)
            let before = String(text[bytes: 0..<range.lowerBound]).words.suffix(contextLength)
            let after = String(text[bytes: range.upperBound..<text.utf8.count]).words.prefix(contextLength)
            let words = [before, after].map { fold($0.map { String($0.text) }.joined(separator: " ")) }
            let parts =
                salt + [
                    RuleDescription.family(of: finding), finding.side.rawValue, finding.concept ?? "",
                    fold(finding.surface),
                ] + words
            result[index] = Fingerprint(parts, occurrence: counts[parts, default: 0])
            counts[parts, default: 0] += 1
        }
        return findings.indices.compactMap { result[$0] }
    }

    private static func fold(_ text: String) -> String {
        FoldedText.fold(text, .caseless).collapsingWhitespace
    }
}

extension Article {
    /// The block that a range begins in; the line where it is in none.
    fileprivate func block(around range: ByteRange) -> ByteRange {
        let block = (blocks + chrome).first {
            $0.range.lowerBound <= range.lowerBound && range.lowerBound < $0.range.upperBound
        }
        if let block { return block.range.lowerBound..<max(block.range.upperBound, range.upperBound) }
        let before = text[bytes: 0..<range.lowerBound].utf8.reversed().prefix { $0 != 0x0A }.count
        let after = text[bytes: range.upperBound..<text.utf8.count].utf8.prefix { $0 != 0x0A }.count
        return range.lowerBound - before..<range.upperBound + after
    }

    /// The text of a range with spaces for comments to `songngu check`, so that writing one changes no fingerprint.
    fileprivate func words(of range: ByteRange) -> String {
        let comments = ignores.map(\.range).filter {
            $0.overlaps(range) && text[bytes: $0].utf8.starts(with: "<!--".utf8)
        }
        guard !comments.isEmpty else { return String(text[bytes: range]) }
        var bytes = Array(text[bytes: range].utf8)
        for comment in comments {
            for index in comment.clamped(to: range) { bytes[index - range.lowerBound] = UInt8(ascii: " ") }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
