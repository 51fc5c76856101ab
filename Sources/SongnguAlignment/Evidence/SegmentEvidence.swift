import SongnguText

/// The evidence in one segment: each key with its strength and the words it was read from.
struct SegmentEvidence: Sendable {
    struct Item: Sendable {
        /// 1 for what is said, less for what is only meant (Moscow for Russia).
        var strength: Double
        var surface: String
    }

    private(set) var items: [EvidenceKey: Item] = [:]
    /// In the order of reading, so that the same text always gives the same sums.
    private(set) var keys: [EvidenceKey] = []
    /// Length in characters.
    var length: Int = 0

    mutating func add(_ key: EvidenceKey, strength: Double, surface: some StringProtocol) {
        if let known = items[key] {
            guard known.strength < strength else { return }
        } else {
            keys.append(key)
        }
        items[key] = Item(strength: strength, surface: String(surface))
    }

    /// The same evidence under other keys.
    func mapKeys(_ transform: (EvidenceKey) -> EvidenceKey) -> SegmentEvidence {
        var mapped = SegmentEvidence()
        mapped.length = length
        for key in keys {
            guard let item = items[key] else { continue }
            mapped.add(transform(key), strength: item.strength, surface: item.surface)
        }
        return mapped
    }
}

/// Reads the evidence of segments.
struct EvidenceReader: Sendable {
    /// Strength of a concept that another name stands for.
    private static let metonymStrength = 0.5

    private let language: LanguageTag
    private let terms: (any TermMentioning)?
    private let figures: FigureReader
    private let day: StoryDay?

    init(language: LanguageTag, terms: (any TermMentioning)?, day: StoryDay?) {
        self.language = language
        self.terms = terms
        self.day = day
        figures = FigureReader(language)
    }

    func evidence(of segment: Segment) -> SegmentEvidence {
        let text = segment.text
        var evidence = SegmentEvidence()
        evidence.length = text.unicodeScalars.count
        for mention in terms?.mentions(in: text, language: language) ?? [] {
            let surface = text[bytes: mention.range]
            evidence.add(.term(mention.concept), strength: 1, surface: surface)
            for concept in mention.metonyms {
                evidence.add(.term(concept), strength: Self.metonymStrength, surface: surface)
            }
        }
        for mention in figures.mentions(in: text) {
            add(mention, surface: text[bytes: mention.range], isLead: segment.block == .lead, to: &evidence)
        }
        for word in text.words where isName(word.text) {
            evidence.add(.name(FoldedText.fold(String(word.text), .toneless)), strength: 1, surface: word.text)
        }
        return evidence
    }

    /// Capitalised words and words with figures in them, long enough to be no accident.
    private func isName(_ word: Substring) -> Bool {
        let letters = word.unicodeScalars.count { $0.properties.isAlphabetic }
        guard letters >= 2, word.count >= 3 || word.allSatisfy({ $0.isUppercase || $0.isNumber }) else { return false }
        return word.first?.isUppercase == true || word.contains { $0.isUppercase }
    }

    private func add(
        _ mention: FigureMention, surface: Substring, isLead: Bool, to evidence: inout SegmentEvidence
    ) {
        switch mention.value {
        case .number(let value, _):
            evidence.add(.number(Self.significant(value)), strength: mention.isSpelled ? 0.8 : 1, surface: surface)
        case .date(let month, let day, let year):
            if let day {
                evidence.add(.day(month: month, day: day), strength: 1, surface: surface)
            } else {
                evidence.add(.month(month), strength: 1, surface: surface)
            }
            if let year { evidence.add(.year(year), strength: 0.7, surface: surface) }
        case .year(let year):
            evidence.add(.year(year), strength: 1, surface: surface)
        case .time(let minutes):
            evidence.add(.time(minutes), strength: 1, surface: surface)
        case .weekday(let weekday):
            evidence.add(.weekday(weekday), strength: 0.7, surface: surface)
            // A lead's weekday is the day of the story even where no year tells.
            if let resolved = day?.last(weekday: weekday) ?? (isLead ? day : nil) {
                evidence.add(.day(month: resolved.month, day: resolved.day), strength: 0.8, surface: surface)
            }
        }
    }

    /// The value in four significant figures, zeros left out: 1.2e9 gives "12e8".
    static func significant(_ value: Double) -> String {
        guard value > 0, value.isFinite else { return "0" }
        var digits = value
        var exponent = 0
        while digits >= 10_000 {
            digits /= 10
            exponent += 1
        }
        while digits < 1_000 {
            digits *= 10
            exponent -= 1
        }
        var figure = Int(digits.rounded())
        while figure % 10 == 0, figure > 0 {
            figure /= 10
            exponent += 1
        }
        // A small number is its own figures, so that its length tells how much it says.
        if exponent >= 0, exponent <= 2 {
            return "\(figure)" + String(repeating: "0", count: exponent)
        }
        return "\(figure)e\(exponent)"
    }
}
