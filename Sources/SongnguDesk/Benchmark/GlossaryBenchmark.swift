import Foundation
import SongnguGlossary
package import SongnguText

/// Times the work with a glossary of any size, made of invented names.
package struct GlossaryBenchmark: Sendable {
    /// What was measured, in milliseconds.
    package struct Row: Sendable {
        package var name: String
        package var median: Double
        package var slowest: Double
    }

    /// Terms of both languages.
    package let terms: Int
    /// Words of the article that is checked.
    package let words: Int
    package private(set) var rows: [Row] = []
    /// Pairs of sentences that one core checks in a second.
    package private(set) var unitsPerSecond = 0.0
    /// What the article's check reports, which shows that it has work to do.
    package private(set) var findings = 0

    /// Writes the glossary into a file of its own and measures. Throws ``GlossaryError``, and what writing throws.
    ///
    /// - Parameters:
    ///   - terms: how many forms the glossary has, five a concept: two English and three Vietnamese ones.
    ///   - seed: decides the names and the texts.
    package init(terms: Int, words: Int = 1_000, seed: UInt64 = 1) throws {
        self.terms = terms
        self.words = words
        var maker = Maker(dice: SeededDice(seed))
        let table = maker.table(concepts: max(1, terms / 5))
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let file = scratch.url.appendingPathComponent("glossary.tsv")
        try Data(table.utf8).write(to: file)

        var glossary = Glossary.empty
        try measure("read the file", times: 3) { glossary = try Desk.glossary(.files([file.path])) }
        var matcher = TermMatcher(.empty)
        measure("build the matcher", times: 3) {
            matcher = TermMatcher(glossary)
            _ = matcher.matches(in: "", language: .english) + matcher.matches(in: "", language: .vietnamese)
        }
        let check = GlossaryCheck(matcher: matcher)

        let sentences = (0..<max(1, words / Maker.sentence)).map { _ in maker.sentence() }
        let article = Self.article(sentences.map(\.vietnamese), .vietnamese)
        let source = Self.article(sentences.map(\.english), .english)
        let pairs = zip(source.segments, article.segments).map {
            PairedPassages(source: [$0.range], target: [$1.range], isSure: true)
        }
        var found: [Finding] = []
        measure("check \(words) words", times: 20) { found = check.findings(in: article) }
        findings = found.count { $0.severity == .fault }
        measure("the same with its source", times: 20) {
            found = check.findings(in: article, source: source, pairs: pairs)
        }

        let units = (0..<5_000).map { _ in maker.sentence() }
        let clock = ContinuousClock()
        let time = clock.measure {
            for unit in units {
                found = check.findings(source: unit.english, .english, target: unit.vietnamese, .vietnamese)
            }
        }
        unitsPerSecond = Double(units.count) / (time / .seconds(1))
    }

    private mutating func measure(_ name: String, times: Int, _ work: () throws -> Void) rethrows {
        let clock = ContinuousClock()
        let measured = try (0..<times).map { _ in try clock.measure(work) / .milliseconds(1) }.sorted()
        rows.append(Row(name: name, median: measured[times / 2], slowest: measured[times - 1]))
    }

    private static func article(_ sentences: [String], _ language: LanguageTag) -> Article {
        var article = Article(language: language, text: sentences.joined(separator: "\n"), segments: [])
        var offset = 0
        for sentence in sentences {
            let range = offset..<offset + sentence.utf8.count
            article.segments.append(Segment(text: sentence, range: range, block: .body))
            offset = range.upperBound + 1
        }
        return article
    }

    /// Names and sentences of syllables.
    private struct Maker {
        static let sentence = 25
        var dice: SeededDice
        private var names: [(english: String, vietnamese: [String])] = []

        init(dice: SeededDice) { self.dice = dice }

        private static let vietnamese = [
            "an", "bình", "cao", "đông", "giang", "hải", "khánh", "lâm", "minh", "nam", "phong", "quang", "sơn",
            "thanh",
            "tuyên", "vân", "xuân", "yên", "hòa", "thủy", "long", "phú", "tây", "bắc", "trung", "hưng", "định", "lộc",
        ]
        private static let latin = [
            "ar", "bel", "cor", "dan", "el", "fer", "gor", "hal", "is", "kal", "lor", "mar", "nev", "or", "pol", "rov",
            "sam", "tor", "ul", "vik", "wen", "zel", "ko", "sky", "ov", "in", "an", "ez", "man", "den", "ia", "stan",
        ]
        private static let common = [
            "các", "nước", "đã", "đang", "sẽ", "nhất", "trí", "về", "việc", "hợp", "tác", "trong", "lĩnh", "vực",
            "kinh",
            "tế", "và", "cho", "biết", "theo", "phát", "triển", "với", "những", "kế", "hoạch", "mới", "của", "khu",
        ]
        private static let plain = [
            "the", "country", "said", "that", "new", "plans", "of", "trade", "and", "talks", "on", "energy", "were",
            "held", "with", "officials", "from", "several", "regions", "after", "a", "long", "pause", "in", "work",
        ]

        private mutating func pick(_ list: [String]) -> String { list[Int.random(in: 0..<list.count, using: &dice)] }

        private mutating func word() -> String { (pick(Self.latin) + pick(Self.latin) + pick(Self.latin)).capitalized }

        /// A name in Vietnamese syllables has four, so that tens of thousands differ.
        mutating func table(concepts: Int) -> String {
            var lines = ["id\ttype\ten\ten:admitted\tvi\tvi:admitted\tvi:deprecated"]
            var seen: Set<String> = []
            while lines.count <= concepts {
                let latin = [word(), word()]
                let syllables = (0..<4).map { _ in pick(Self.vietnamese).capitalized }.joined(separator: " ")
                let old = latin.map { $0.prefix(3) + "-" + $0.dropFirst(3).lowercased() }.joined(separator: " ")
                guard seen.insert(latin[0]).inserted, seen.insert(syllables).inserted, seen.insert(old).inserted else {
                    continue
                }
                let english = latin.joined(separator: " ")
                lines.append("c\(lines.count)\tplace\t\(english)\t\(latin[0])\t\(syllables)\t\(english)\t\(old)")
                names.append((english, [syllables, syllables, english, old]))
            }
            return lines.joined(separator: "\n") + "\n"
        }

        /// A pair of sentences that names one or two concepts, one in eight of them by a deprecated form.
        mutating func sentence() -> (english: String, vietnamese: String) {
            var (english, vietnamese) = ([pick(Self.plain)], [pick(Self.common)])
            for place in 1..<Self.sentence {
                if place % 12 == 6 {
                    let name = names[Int.random(in: 0..<names.count, using: &dice)]
                    english.append(name.english)
                    vietnamese.append(pick(Bool.random(using: &dice) ? [name.vietnamese[0]] : name.vietnamese))
                } else {
                    english.append(pick(Self.plain))
                    vietnamese.append(pick(Self.common))
                }
            }
            return (english.joined(separator: " ") + ".", vietnamese.joined(separator: " ") + ".")
        }
    }
}
