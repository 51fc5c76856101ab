import SongnguText

/// What a word or phrase of a language is to the checks; the tables' first column.
enum WordClass: String, Hashable, Sendable {
    case unit, number, soft, approx, change, deictic, negator, murky, plain, amount, sure, condition, contrast, when
    case zone, daypart, shared, joint, rank, connective
    case beforeDay = "before-day"
    case beforeYear = "before-year"
    case beforeRank = "before-rank"
    case rankEnding = "rank-ending"
    case andHalf = "and-half"
    case beforeSpan = "before-span"
    case sameMonth = "same-month"
    case minus
    case doubled, distributive, today, credit, turn, affirmation, strong, title, auxiliary, after, range, morning,
        honorific
    case insideName = "inside-name"
    case claimPositive = "claim+"
    case claimNegative = "claim-"
}

/// A phrase of a table in a text.
struct WordMatch: Hashable, Sendable {
    /// The keys of all rows that list the phrase: "độ" is both Celsius and Fahrenheit.
    var keys: [String]
    /// Indices of words.
    var words: Range<Int>

    var key: String { keys.first ?? "" }
    /// Marks a longer phrase in which a shorter one means something else.
    var isSkipped: Bool { key == "skip" }
}

/// The words and phrases of one language, by class. Languages without a table have none.
struct WordTable: Sendable {
    private struct Entry {
        var words: [String]
        var keys: [String]
    }

    /// By class and first word, the longest first.
    private let entries: [WordClass: [String: [Entry]]]

    static func of(_ language: LanguageTag) -> WordTable {
        switch language.primary {
        case "en": english
        case "vi": vietnamese
        default: WordTable([])
        }
    }

    private static let english = WordTable(PackageResources.words_en_tsv)
    private static let vietnamese = WordTable(PackageResources.words_vi_tsv)

    init(_ bytes: [UInt8]) {
        var entries: [WordClass: [String: [Entry]]] = [:]
        for row in TableFile.rows(bytes) where row.count == 3 {
            guard let type = WordClass(rawValue: row[0]) else { continue }
            for form in row[2].split(separator: ";").flatMap({ EnglishInflection.forms(of: String($0)) }) {
                let words = Passage.words(of: form)
                guard let first = words.first else { continue }
                var known = entries[type]?[first] ?? []
                if let index = known.firstIndex(where: { $0.words == words }) {
                    known[index].keys.append(row[1])
                } else {
                    known.append(Entry(words: words, keys: [row[1]]))
                }
                entries[type, default: [:]][first] = known
            }
        }
        self.entries = entries.mapValues { $0.mapValues { $0.sorted { $0.words.count > $1.words.count } } }
    }

    /// The longest phrase of a class that begins at a word.
    func match(_ type: WordClass, in words: [String], at index: Int) -> WordMatch? {
        guard words.indices.contains(index), let candidates = entries[type]?[words[index]] else { return nil }
        for entry in candidates where words[index...].starts(with: entry.words) {
            return WordMatch(keys: entry.keys, words: index..<index + entry.words.count)
        }
        return nil
    }

    /// The phrases of a class, the longest at each place, not overlapping; skipped ones only on request. O(words).
    func matches(_ type: WordClass, in words: [String], withSkipped: Bool = false) -> [WordMatch] {
        var result: [WordMatch] = []
        var index = 0
        while index < words.count {
            if let match = match(type, in: words, at: index) {
                if withSkipped || !match.isSkipped { result.append(match) }
                index = match.words.upperBound
            } else {
                index += 1
            }
        }
        return result
    }

    /// The longest phrase of a class that ends just before a word.
    func match(_ type: WordClass, in words: [String], endingAt end: Int, longest: Int = 4) -> WordMatch? {
        for start in max(0, end - longest)..<max(0, end) {
            if let match = match(type, in: words, at: start), match.words.upperBound == end { return match }
        }
        return nil
    }

    func keys(_ type: WordClass, in words: [String]) -> Set<String> {
        Set(matches(type, in: words).flatMap(\.keys))
    }

    func contains(_ type: WordClass, in words: [String]) -> Bool {
        !matches(type, in: words).isEmpty
    }
}

/// Reading the tables: one row a line, columns parted by tabs, "#" begins a comment.
enum TableFile {
    static func rows(_ bytes: [UInt8]) -> [[String]] {
        String(decoding: bytes, as: UTF8.self)
            .split(whereSeparator: \.isNewline)
            .filter { !$0.hasPrefix("# ") }
            .map { line in line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }
}

/// The forms of regular English verbs, so that tables list them once: "~agree" is agree, agrees, agreed, agreeing.
enum EnglishInflection {
    /// The forms of a table's entry; an entry without "~" is its own only form. The first word of a phrase is bent.
    static func forms(of entry: String) -> [String] {
        guard entry.hasPrefix("~") else { return [entry] }
        let parts = entry.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
        guard let verb = parts.first, let last = verb.last else { return [] }
        let rest = parts.dropFirst().map { " " + $0 }.joined()
        let stem = String(verb.dropLast())
        let bent: [String]
        if last == "e" {
            bent = [verb + "s", verb + "d", (stem.hasSuffix("e") ? verb : stem) + "ing"]
        } else if last == "y", let before = stem.last, !"aeiou".contains(before) {
            bent = [stem + "ies", stem + "ied", verb + "ing"]
        } else if verb.hasSuffix("s") || verb.hasSuffix("sh") || verb.hasSuffix("ch") {
            bent = [verb + "es", verb + "ed", verb + "ing"]
        } else {
            bent = [verb + "s", verb + "ed", verb + "ing"]
        }
        return ([verb] + bent).map { $0 + rest }
    }
}
