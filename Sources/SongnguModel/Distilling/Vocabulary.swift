/// The words and pairs of words of one language that get rows.
struct Vocabulary: Sendable {
    struct Entry: Sendable, Equatable {
        /// Folded, or a word in capitals where those mean another word; a pair has a space in it.
        var text: String
        /// Its share of all words (of all pairs) of the corpora; 0 for one of a word list only.
        var probability: Double
    }

    /// Words, then pairs; each by falling count, then in the order in which they were first met.
    private(set) var entries: [Entry] = []
    private(set) var pairCount = 0
    private var rows: [UInt64: Int] = [:]

    /// Capitals make another word when the same letters are written otherwise at least this often, relative to them.
    private static let ambiguity = 0.1

    /// Counts and chooses. O(words of the corpora).
    init(sentences: [String], words: [String], hasPairs: Bool, _ parameters: DistillerParameters) {
        let acronyms = Self.acronyms(sentences + words, minimum: parameters.minimumWordCount)
        var singles = WordCounter()
        var pairs = WordCounter()
        var scanner = WordScanner()
        for (texts, isList) in [(sentences, false), (words, true)] {
            for text in texts {
                scanner.scan(text)
                for (position, token) in scanner.tokens.enumerated() {
                    if token.isCapitals, scanner.hasSmallLetters || isList, acronyms.contains(token.hash) {
                        let text = { scanner.text(token).uppercased() }
                        singles.add(WordHash.capitals(token.hash), isList: isList, text)
                    } else {
                        singles.add(token.hash, isList: isList) { scanner.text(token) }
                    }
                    guard hasPairs, token.adjoins else { continue }
                    let previous = scanner.tokens[position - 1]
                    pairs.add(WordHash.pair(previous.hash, token.hash), isList: isList) {
                        scanner.text(previous) + " " + scanner.text(token)
                    }
                }
            }
        }
        append(singles.chosen(minimum: parameters.minimumWordCount, limit: parameters.maximumWords))
        let count = entries.count
        if hasPairs { append(pairs.chosen(minimum: parameters.minimumPairCount, limit: parameters.maximumPairs)) }
        pairCount = entries.count - count
    }

    private mutating func append(_ chosen: [(hash: UInt64, entry: Entry)]) {
        for (hash, entry) in chosen {
            rows[hash] = entries.count
            entries.append(entry)
        }
    }

    /// Words that mean one thing in capitals and another in small letters: US, AI.
    private static func acronyms(_ texts: [String], minimum: Int) -> Set<UInt64> {
        var counts: [UInt64: (capitals: Int, others: Int)] = [:]
        var scanner = WordScanner()
        for text in texts {
            scanner.scan(text)
            for token in scanner.tokens {
                if !token.isCapitals {
                    counts[token.hash, default: (0, 0)].others += 1
                } else if scanner.hasSmallLetters || scanner.tokens.count == 1 {
                    counts[token.hash, default: (0, 0)].capitals += 1
                }
            }
        }
        return Set(
            counts.filter { $1.capitals >= minimum && Double($1.others) >= ambiguity * Double($1.capitals) }.keys)
    }

    /// The rows that a scanned sentence adds up, with how often each; in the order of the sentence.
    func bag(_ scanner: WordScanner) -> [(row: Int, count: Int)] {
        var result: [(row: Int, count: Int)] = []
        var places: [Int: Int] = [:]
        func add(_ row: Int) {
            if let place = places[row] {
                result[place].count += 1
            } else {
                places[row] = result.count
                result.append((row, 1))
            }
        }
        for (position, token) in scanner.tokens.enumerated() {
            if token.isCapitals, scanner.hasSmallLetters, let row = rows[WordHash.capitals(token.hash)] {
                add(row)
            } else if let row = rows[token.hash] {
                add(row)
            }
            guard pairCount > 0, token.adjoins else { continue }
            if let row = rows[WordHash.pair(scanner.tokens[position - 1].hash, token.hash)] { add(row) }
        }
        return result
    }
}
