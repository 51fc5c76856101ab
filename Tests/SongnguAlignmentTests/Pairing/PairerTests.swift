import SongnguText
import Testing

@testable import SongnguAlignment

/// Pairs by names, figures and dates alone.
@Suite struct PairerTests {
    private static func article(_ segments: [String], _ language: LanguageTag) -> Article {
        ArticleReader.read(segments: segments, language: language)
    }

    private static func pairing(_ sources: [[String]], _ targets: [[String]]) throws -> ArticlePairing {
        try ArticlePairer(terms: nil).pairs(
            sources: sources.map { article($0, .english) }, targets: targets.map { article($0, .vietnamese) })
    }

    private static func pairs(_ sources: [[String]], _ targets: [[String]]) throws -> [String] {
        try pairing(sources, targets).pairs.map { "\($0.target)-\($0.source)" }
    }

    private static let terminal = [
        "Anton Velikov opened the Kemran terminal on May 5, 2031.", "The terminal cost $1.27 billion.",
        "About 4,350 workers of Lugovo built it in 26 months.", "Port Kemran handled 18.4 million tons in 2030.",
    ]
    private static let terminalArticle = [
        "Ngày 5/5/2031, ông Anton Velikov khai trương nhà ga Kemran.", "Nhà ga có chi phí 1,27 tỷ USD.",
        "Khoảng 4.350 công nhân Lugovo xây dựng trong 26 tháng.",
    ]
    private static let storm = [
        "Storm Orvela hit the island of Tamsin at 3:40 p.m. on August 17.", "Winds reached 212 kilometers per hour.",
        "Mayor Ines Caldera said 13,800 people left Porto Vesta.", "The storm is the 9th of the season.",
    ]
    private static let stormArticle = [
        "Bão Orvela đổ bộ đảo Tamsin lúc 15h40 ngày 17/8.", "Sức gió đạt 212 km/h.",
        "Thị trưởng Ines Caldera cho biết 13.800 người đã rời Porto Vesta.",
    ]
    private static let other = ["Mưa nhỏ tại miền Trung trong tuần tới.", "Nông dân thu hoạch lúa sớm."]

    @Test func `each article finds its story, whatever their order`() throws {
        let pairs = try Self.pairs([Self.terminal, Self.storm], [Self.stormArticle, Self.terminalArticle])
        #expect(pairs == ["0-1", "1-0"])
    }

    @Test func `an article of the desk's own has no story`() throws {
        #expect(try Self.pairs([Self.terminal, Self.storm], [Self.other]) == [])
    }

    @Test func `an article made from two stories is paired with both`() throws {
        let article = Self.terminalArticle + Self.other + Self.stormArticle
        #expect(try Set(Self.pairs([Self.terminal, Self.storm], [article])) == ["0-0", "0-1"])
    }

    @Test func `two articles made from one story are both paired with it`() throws {
        let shorter = Array(Self.terminalArticle.dropFirst())
        #expect(try Self.pairs([Self.storm, Self.terminal], [Self.terminalArticle, shorter]) == ["0-1", "1-1"])
    }

    @Test func `of updates of a story the one whose figures the article has is paired, and names the others`() throws {
        let update = Self.storm.map { $0.replacing("13,800", with: "21,450").replacing("212", with: "195") }
        let pairs = try Self.pairing([update, Self.storm], [Self.stormArticle]).pairs
        #expect(pairs.map(\.source) == [1])
        #expect(pairs.map(\.alternatives) == [[0]])
    }

    @Test func `a story of the same people on the same day is no pair`() throws {
        let nearMiss = [
            "Anton Velikov met farmers of Sarkand on May 5.", "They asked for 60 new wells.",
            "Velikov promised an answer before June 12.", "The Sarkand valley grows 7,900 tons of apples a year.",
        ]
        #expect(try Self.pairs([nearMiss], [Self.terminalArticle]) == [])
        #expect(try Self.pairs([nearMiss, Self.terminal], [Self.terminalArticle]) == ["0-1"])
    }

    @Test(arguments: [([], []), ([["One."]], []), ([], [["Một."]]), ([[]], [[]]), ([[], ["One."]], [[], ["Một."]])])
    func `sides without articles, and articles without sentences, give no pairs`(
        sources: [[String]], targets: [[String]]
    ) throws {
        #expect(try Self.pairs(sources, targets) == [])
    }

    @Test func `the same input always gives the same pairs`() throws {
        let (sources, targets) = Wire.day(60)
        let first = try Self.pairing(sources, targets).pairs
        for _ in 0..<3 { #expect(try Self.pairing(sources, targets).pairs == first) }
    }

    @Test func `work grows with the articles, not with their square`() throws {
        for count in [50, 200] {
            let (sources, targets) = Wire.day(count)
            let result = try Self.pairing(sources, targets)
            #expect(result.pairs.map(\.source) == result.pairs.map(\.target))
            #expect(result.pairs.count > count * 9 / 10)
            // At most 8 by evidence for each article, and 8 more where a story was found.
            #expect(result.comparisons <= 16 * count)
        }
    }
}

/// A day of dispatches that share a subject, a place and a form, each with names and figures of its own.
private enum Wire {
    static func day(_ count: Int) -> (sources: [[String]], targets: [[String]]) {
        let names = (0..<count).map { "Ka\(syllable($0 / 8))\(syllable($0 % 8))dor" }
        let sources = (0..<count).map { number in
            [
                "The port of Lugovo received the ship \(names[number]) on May 5.",
                "The \(names[number]) carried \(1_000 + number * 37) tons of grain.",
                "Captain Velikov said \(500 + number * 13) containers will follow.",
                "The weather was fine.",
            ]
        }
        let targets = (0..<count).map { number in
            [
                "Ngày 5/5, cảng Lugovo đón tàu \(names[number]).",
                "Tàu \(names[number]) chở \(1_000 + number * 37) tấn ngũ cốc.",
                "Thuyền trưởng Velikov cho biết sẽ có thêm \(500 + number * 13) container.",
            ]
        }
        return (sources, targets)
    }

    private static func syllable(_ number: Int) -> String {
        let letters = Array("bcdghklmnprstvz")
        return "\(letters[number % letters.count])\(["a", "e", "i", "o", "u"][number / letters.count % 5])"
    }
}
