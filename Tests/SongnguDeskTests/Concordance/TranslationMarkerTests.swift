import SongnguMemory
import SongnguModel
import SongnguText
import Testing

@testable import SongnguDesk

@Suite struct TranslationMarkerTests {
    struct Sentence {
        var text = ""
        /// What stood in «».
        var phrase: ByteRange?

        init(_ marked: String) {
            var start = 0
            for character in marked {
                switch character {
                case "«": start = text.utf8.count
                case "»": phrase = start..<text.utf8.count
                default: text.append(character)
                }
            }
        }
    }

    static func memory(_ pairs: [(Sentence, Sentence)]) throws -> TranslationMemory {
        let memory = try TranslationMemory.inMemory()
        _ = try memory.importUnits(
            pairs.map {
                ImportedUnit(variants: [Variant(.english, $0.text), Variant(.vietnamese, $1.text)])
            }, file: "x.tmx")
        return memory
    }

    /// Half of what both have, at least, is marked.
    private static func agree(_ one: [ByteRange], _ other: ByteRange) -> Bool {
        let marked = one.reduce(into: Set<Int>()) { $0.formUnion($1) }
        return marked.intersection(other).count * 2 >= marked.union(other).count
    }

    /// What is marked is right, most of what there is is marked, and nothing where the other side leaves it out.
    @Test(arguments: [(0, 0.9), (1, 0.75)])
    func whatIsMarkedIsRight(side: Int, leastRecall: Double) throws {
        let pairs = MarkedPairs.all.map { (Sentence($0.english), Sentence($0.vietnamese)) }
        let memory = try Self.memory(pairs)
        let marks = try TranslationMarks()
        var (right, wrong, all) = (0, [String](), 0)
        for pair in pairs {
            let (from, to) = side == 0 ? (pair.0, pair.1) : (pair.1, pair.0)
            guard let phrase = from.phrase else { continue }
            let query = String(from.text[bytes: phrase])
            let found = try Desk.search(query, language: nil, tones: .kept, limit: 50, marking: marks, in: memory)
            let hit = try #require(found.hits.first { $0.unit.variants[side].text == from.text })
            let marked = hit.translations[1 - side]
            if to.phrase != nil { all += 1 }
            guard !marked.isEmpty || !hit.ranges[1 - side].isEmpty else { continue }
            // A name written alike is found by itself.
            let shown = marked.isEmpty ? hit.ranges[1 - side] : marked
            if let gold = to.phrase, Self.agree(shown, gold) { right += 1 } else { wrong.append(query) }
        }
        #expect(wrong == [])
        #expect(Double(right) / Double(all) >= leastRecall, "\(right) of \(all)")
    }

    static func marked(_ query: String, mode: PhraseMode = .phrase, _ pairs: (String, String)...) throws -> [String] {
        let memory = try memory(pairs.map { (Sentence($0), Sentence($1)) })
        let found = try Desk.search(
            query, mode: mode, language: .english, tones: .ignored, limit: 9, marking: TranslationMarks(), in: memory)
        return found.hits.flatMap { hit in hit.translations[1].map { String(hit.unit.variants[1].text[bytes: $0]) } }
    }

    @Test func namesOfTheGlossaryAreSureWhateverTheModelSays() throws {
        #expect(
            try Self.marked("Kremlin", ("The Kremlin denied it.", "Điện Kremlin bác bỏ điều đó.")) == ["Điện Kremlin"])
    }

    @Test func figuresAreMarkedAsTheyStand() throws {
        #expect(
            try Self.marked("flight 714*", ("Flight 714 landed.", "Chuyến bay 714 đã hạ cánh.")).first?.hasSuffix("714")
                == true)
    }

    @Test func aPhraseThatStandsTwiceIsMarkedTwice() throws {
        #expect(
            try Self.marked(
                "hospital",
                ("One hospital closed, another hospital opened.", "Một bệnh viện đóng cửa, một bệnh viện mở cửa."))
                == ["bệnh viện", "bệnh viện"])
    }

    @Test func ofWordsEachIsMarked() throws {
        #expect(
            try Self.marked(
                "hospital earthquake", mode: .allWords,
                ("The earthquake damaged the hospital.", "Trận động đất làm hư hại bệnh viện."))
                == ["Trận động đất", "bệnh viện"])
    }

    @Test func withoutModelAndEvidenceNothingIsMarked() throws {
        struct None: TermMentioning {
            func mentions(in text: String, language: LanguageTag) -> [TermMention] { [] }
        }
        let memory = try Self.memory([(Sentence("The rain fell."), Sentence("Mưa rơi."))])
        let found = try Desk.search(
            "rain", language: nil, tones: .ignored, limit: 9, marking: TranslationMarks(terms: None(), model: nil),
            in: memory)
        #expect(found.hits.map(\.translations) == [[[], []]])
    }
}
