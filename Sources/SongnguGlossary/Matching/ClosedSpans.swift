import SongnguText

/// Stretches of a text in which words are not our wording: addresses, tags and handles, and the titles of works.
///
/// Speech in quotation marks is our wording, since it was translated; a title is quoted after a word that says so
/// ("bộ phim “…”", "the novel “…”").
struct ClosedSpans {
    private var spans: [Range<Int>] = []

    /// - Complexity: O(tokens).
    init(_ text: TokenizedText, _ rules: NamingRules) {
        var index = 0
        while index < text.tokens.count {
            guard text.tokens[index].kind == .mark else {
                index += 1
                continue
            }
            if let span = Self.address(around: index, in: text) ?? Self.title(at: index, in: text, rules) {
                spans.append(span)
                index = max(index + 1, span.upperBound)
            } else {
                index += 1
            }
        }
    }

    func overlaps(_ tokens: Range<Int>) -> Bool {
        spans.contains { $0.overlaps(tokens) }
    }

    /// The run of tokens around "@", "#", "://" or the dot of a domain's end.
    private static func address(around index: Int, in text: TokenizedText) -> Range<Int>? {
        let follows = text.tokens.indices.contains(index + 1) && text.tokens[index + 1].kind == .word
        let isAddress =
            (text.isMark(index, "@") || text.isMark(index, "#")) && follows
            || text.isMark(index, ":") && text.isMark(index + 1, "/") && text.isMark(index + 2, "/")
            || text.isMark(index, ".") && follows && isDomainEnd(index + 1, in: text)
        guard isAddress else { return nil }
        var (first, last) = (index, index)
        while first > 0, isPart(first - 1, in: text) { first -= 1 }
        while last + 1 < text.tokens.count, isPart(last + 1, in: text) { last += 1 }
        return first..<last + 1
    }

    private static func isPart(_ index: Int, in text: TokenizedText) -> Bool {
        if text.tokens[index].isSpace { return false }
        return !["\"", "'", "(", ")", ",", ";", "<", ">", "[", "]"].contains { text.isMark(index, $0) }
    }

    private static func isDomainEnd(_ index: Int, in text: TokenizedText) -> Bool {
        guard index > 1, text.tokens[index - 2].kind == .word, text.tokens[index].shape == .lower else { return false }
        return domains.contains(text.text(index))
    }

    /// Top-level domains (IANA) that the desk's sources live under.
    private static let domains: Set<String> = [
        "com", "net", "org", "info", "gov", "edu", "int", "mil", "biz", "online", "site", "news", "press", "tv", "vn",
        "ru", "su", "ua", "by", "kz", "us", "uk", "eu", "de", "fr", "it", "es", "pl", "cz", "cn", "jp", "kr", "kp",
        "in",
        "tr", "il", "ir", "sg", "my", "th", "id", "ph", "kh", "la", "au", "ca", "ch", "io", "me", "co",
    ]

    private static let mostTitleTokens = 60

    private static func title(at index: Int, in text: TokenizedText, _ rules: NamingRules) -> Range<Int>? {
        guard text.isMark(index, "\""), index > 1, text.tokens[index - 1].isSpace || text.isMark(index - 1, ":"),
            isWork(before: index, in: text, rules)
        else { return nil }
        let end = (index + 1..<min(text.tokens.count, index + mostTitleTokens)).first { position in
            text.isMark(position, "\"") || text.tokens[position].kind == .newline
        }
        guard let end, text.isMark(end, "\"") else { return nil }
        return index..<end + 1
    }

    private static func isWork(before index: Int, in text: TokenizedText, _ rules: NamingRules) -> Bool {
        var words: [String] = []
        for position in stride(from: index - 1, through: 0, by: -1) where words.count < 2 {
            let token = text.tokens[position]
            if token.isSpace || text.isMark(position, ":") && words.isEmpty { continue }
            guard token.kind == .word else { break }
            words.insert(text.lowercased(position), at: 0)
        }
        guard let last = words.last else { return false }
        return rules.workNouns.contains(last) || rules.workNouns.contains(words.joined(separator: " "))
    }
}
