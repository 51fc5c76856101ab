import Foundation
import SongnguText
import Testing

@testable import SongnguMemory

@Suite struct PhraseSearchTests {
    static let pairs = [
        ("The parties resumed their dialogue.", "Các bên nối lại đối thoại."),
        ("The U.S. will stay, the U.S. president said.", "Tổng thống Mỹ nói Mỹ sẽ ở lại."),
        ("“We don’t fear COVID-19,” he said.", "“Chúng tôi không sợ COVID-19”, ông nói."),
        ("Dialogue, and peace: nothing else.", "Đối thoại, và hoà bình: không gì khác."),
        ("NOT near AND far OR col:umn ^x.", "Đội thoái lui."),
        ("Asked again and again and again.", "Hỏi đi hỏi lại.".decomposedStringWithCanonicalMapping),
    ]

    static let threeDialogues = [
        "«Đội thoái» lui.", "Các bên nối lại «đối thoại».", "«Đối thoại», và hoà bình: không gì khác.",
    ]

    /// The matching variants with «» around every occurrence, best first.
    static func found(
        _ query: String, _ language: LanguageTag? = nil, tones: ToneRule = .ignored, limit: Int = 50
    ) throws -> [String] {
        let memory = try TranslationMemory.sample(pairs)
        return try memory.phrase(query, language: language, tones: tones, limit: limit).hits.flatMap { hit in
            hit.matches.map { marked(hit.unit.variants[$0.variant].text, $0.ranges) }
        }
    }

    @Test(arguments: [
        // Case, tone marks and đ; the shortest first.
        ("doi thoai", threeDialogues),
        ("ĐỐI THOẠI", threeDialogues),
        ("hòa bình không", ["Đối thoại, và «hoà bình: không» gì khác."]),
        ("hoà bình".decomposedStringWithCanonicalMapping, ["Đối thoại, và «hoà bình»: không gì khác."]),
        // Punctuation, and whole words.
        ("U.S.", ["The «U.S». will stay, the «U.S». president said."]),
        ("u s", ["The «U.S». will stay, the «U.S». president said."]),
        ("us", []),
        ("dialog", []),
        ("covid 19", ["“We don’t fear «COVID-19»,” he said.", "“Chúng tôi không sợ «COVID-19»”, ông nói."]),
        ("Covid–19”, ông", ["“Chúng tôi không sợ «COVID-19”, ông» nói."]),
        ("don't fear", ["“We «don’t fear» COVID-19,” he said."]),
        ("thoại đối", []),
        // A star after the last word makes it the beginning of one; elsewhere it is nothing.
        ("dialog*", ["«Dialogue», and peace: nothing else.", "The parties resumed their «dialogue»."]),
        ("dialog* ", ["«Dialogue», and peace: nothing else.", "The parties resumed their «dialogue»."]),
        ("dialog *", []),
        ("dialog**", []),
        ("*parties*", ["The «parties» resumed their dialogue."]),
        ("resumed the*", ["The parties «resumed their» dialogue."]),
        ("tho* lui", []),
        // Nothing in a query is FTS5 syntax.
        ("NOT near AND far", ["«NOT near AND far» OR col:umn ^x."]),
        ("far OR", ["NOT near AND «far OR» col:umn ^x."]),
        ("far OR dialogue", []),
        ("col:umn", ["NOT near AND far OR «col:umn» ^x."]),
        ("toneless:far", []),
        ("^x", ["NOT near AND far OR col:umn «^x»."].map { $0.replacing("«^", with: "^«") }),
        ("\"far\" \"or\"", ["NOT near AND «far OR» col:umn ^x."]),
        ("NEAR(far or, 2)", []),
        ("-far + {far}", []),
        // Occurrences do not overlap; those in decomposed text are whole letters.
        ("again and again", ["Asked «again and again» and again."]),
        ("hỏi", ["«Hỏi» đi «hỏi» lại.".decomposedStringWithCanonicalMapping]),
    ])
    func examples(query: String, expected: [String]) throws {
        let found = try Self.found(query)
        #expect(found.map { Array($0.utf8) } == expected.map { Array($0.utf8) }, "\(found)")
    }

    @Test(arguments: [
        ("đối thoại", ["Các bên nối lại «đối thoại».", "«Đối thoại», và hoà bình: không gì khác."]),
        ("doi thoai", []),
        ("đội thoại", []),
        ("HÒA BÌNH", ["Đối thoại, và «hoà bình»: không gì khác."]),
        ("đối tho*", ["Các bên nối lại «đối thoại».", "«Đối thoại», và hoà bình: không gì khác."]),
        ("đối thoa*", []),
    ])
    func toneSensitive(query: String, expected: [String]) throws {
        #expect(try Self.found(query, tones: .kept) == expected)
    }

    @Test(
        arguments: [
            (nil, ["“We don’t fear «COVID»-19,” he said.", "“Chúng tôi không sợ «COVID»-19”, ông nói."]),
            ("en", ["“We don’t fear «COVID»-19,” he said."]),
            ("vi", ["“Chúng tôi không sợ «COVID»-19”, ông nói."]),
            ("ru", []),
        ] as [(LanguageTag?, [String])])
    func language(range: LanguageTag?, expected: [String]) throws {
        #expect(try Self.found("covid", range) == expected)
    }

    @Test(arguments: [(0, 0), (1, 1), (3, 3), (50, 3), (-1, 0)])
    func limitAndTotal(limit: Int, count: Int) throws {
        let result = try TranslationMemory.sample(Self.pairs).phrase("doi thoai", limit: limit)
        #expect(result.hits.count == count)
        #expect(result.total == 3)
        #expect(!result.isLowerBound)
    }

    /// Of many, the newest are looked at, and that there are more is told.
    @Test(arguments: [(5, 200, true), (300, 250, false), (250, 250, false), (249, 249, true)])
    func ofManyTheNewestAreLookedAt(limit: Int, total: Int, isLowerBound: Bool) throws {
        let memory = try TranslationMemory.sample()
        _ = try memory.importUnits(
            (1...250).map { ImportedUnit(variants: .pair("Peace \($0)", "Số \($0)")) }, file: "sample.tmx")
        let result = try memory.phrase("peace", limit: limit)
        #expect(result.hits.count == min(limit, total))
        #expect(result.total == total)
        #expect(result.isLowerBound == isLowerBound)
        #expect(result.hits.first?.unit.variants[0].text == (limit == 5 ? "Peace 99" : "Peace 9"))
    }

    static let words = [
        ("Ice closed the old port of the north.", "Băng đóng cửa cảng cũ ở phía bắc."),
        ("The port is free of ice; the north wind turned.", "Cảng hết băng."),
        ("Ports and icebreakers.", "Cảng và tàu phá băng."),
        ("Hải cảng", "Hai canh"),
    ]

    @Test(arguments: [
        (
            "port ice", PhraseMode.allWords, ToneRule.ignored,
            ["«Ice» closed the old «port» of the north.", "The «port» is free of «ice»; the north wind turned."]
        ),
        (
            "ICE port ice", .allWords, .ignored,
            ["«Ice» closed the old «port» of the north.", "The «port» is free of «ice»; the north wind turned."]
        ),
        (
            "ice* port*", .allWords, .ignored,
            [
                "«Ports» and «icebreakers».", "«Ice» closed the old «port» of the north.",
                "The «port» is free of «ice»; the north wind turned.",
            ]
        ),
        (
            "ice** port", .allWords, .ignored,
            ["«Ice» closed the old «port» of the north.", "The «port» is free of «ice»; the north wind turned."]
        ),
        ("port volcano", .allWords, .ignored, []),
        ("bang OR cang", .allWords, .ignored, []),
        (
            "cang bang", .allWords, .ignored,
            ["«Cảng» hết «băng».", "«Cảng» và tàu phá «băng».", "«Băng» đóng cửa «cảng» cũ ở phía bắc."]
        ),
        (
            "cảng băng", .allWords, .kept,
            ["«Cảng» hết «băng».", "«Cảng» và tàu phá «băng».", "«Băng» đóng cửa «cảng» cũ ở phía bắc."]
        ),
        ("cang bang", .allWords, .kept, []),
        ("hai", .allWords, .kept, ["«Hai» canh"]),
        ("hai", .allWords, .ignored, ["«Hải» cảng", "«Hai» canh"]),
        (
            "port ice", .near(3), .ignored,
            ["«Ice» closed the old «port» of the north.", "The «port» is free of «ice»; the north wind turned."]
        ),
        ("port ice", .near(2), .ignored, []),
        (
            "ice the", .near(1), .ignored,
            ["«Ice» closed «the» old port of the north.", "The port is free of «ice»; «the» north wind turned."]
        ),
        ("ice the", .near(0), .ignored, ["The port is free of «ice»; «the» north wind turned."]),
        (
            "ice port north", .near(7), .ignored,
            ["«Ice» closed the old «port» of the «north».", "The «port» is free of «ice»; the «north» wind turned."]
        ),
        ("ice port north", .near(5), .ignored, ["The «port» is free of «ice»; the «north» wind turned."]),
        (
            "port", .near(0), .ignored,
            ["Ice closed the old «port» of the north.", "The «port» is free of ice; the north wind turned."]
        ),
        ("NEAR(port ice, 1)", .near(9), .ignored, []),
    ])
    func wordsAnywhereAndNear(query: String, mode: PhraseMode, tones: ToneRule, expected: [String]) throws {
        let memory = try TranslationMemory.sample(Self.words)
        let found = try memory.phrase(query, mode: mode, tones: tones).hits.flatMap { hit in
            hit.matches.map { marked(hit.unit.variants[$0.variant].text, $0.ranges) }
        }
        #expect(found == expected)
    }

    /// A word without marks stands in both columns of the index, or in one for both.
    @Test(arguments: [("nga", ["«Nga» ả", "«Nga» an", "«Nga» can"]), ("nga an", ["«Nga an»"]), ("ngã", ["«Ngã» an"])])
    func toneSensitiveInTextsWithMarksAndWithout(query: String, expected: [String]) throws {
        let memory = try TranslationMemory.sample([
            ("x", "Nga can"), ("x", "Nga ả"), ("x", "Nga an"), ("x", "Ngã an"), ("x", "Ngạ an"),
        ])
        let found = try memory.phrase(query, tones: .kept).hits.flatMap { hit in
            hit.matches.map { marked(hit.unit.variants[$0.variant].text, $0.ranges) }
        }
        #expect(found == expected)
    }

    @Test(arguments: [PhraseMode.phrase, .allWords, .near(1000)])
    func aVeryLongQueryIsNoError(mode: PhraseMode) throws {
        let memory = try TranslationMemory.sample(Self.words)
        let query = (1...3000).map { "từ\($0)" }.joined(separator: " ")
        #expect(try memory.phrase(query, mode: mode).total == 0)
    }

    @Test func amongEquallyLongTheNewestComesFirst() throws {
        let memory = try TranslationMemory.sample([("Nga A", "1"), ("Nga B", "2"), ("Nga", "3")])
        #expect(try memory.phrase("nga").hits.map(\.unit.variants[1].text) == ["3", "2", "1"])
    }

    @Test func aUnitCountsOnceThoughTwoVariantsMatch() throws {
        let result = try TranslationMemory.sample(Self.pairs).phrase("covid-19")
        #expect(result.total == 1)
        #expect(result.hits.map(\.matches.count) == [2])
    }

    @Test(arguments: ["", "  ", "*", "“…”", "\"", "- ^ * ( )", "😀"])
    func queryWithoutAWord(query: String) throws {
        let memory = try TranslationMemory.sample()
        #expect(throws: MemoryError.emptyQuery(query: query)) { try memory.phrase(query) }
    }

    @Test(arguments: [
        ("平和", "戦争と«平和»を望む。", "戦争と平和を望む。"),
        ("МИР", "Мы хотим «мир».", "Мы хотим мир."),
        ("сказа*", "Он «сказа\u{301}л», да.", "Он сказа\u{301}л, да."),
        ("สงคราม", "«สงคราม»และสันติภาพ", "สงครามและสันติภาพ"),
    ])
    func otherScripts(query: String, expected: String, text: String) throws {
        let memory = try TranslationMemory.sample([("x", text)])
        let hit = try #require(try memory.phrase(query).hits.first)
        #expect(marked(text, hit.matches.flatMap(\.ranges)) == expected)
    }
}
