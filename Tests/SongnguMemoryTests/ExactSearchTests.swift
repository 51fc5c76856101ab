import Foundation
import SongnguText
import Testing

@testable import SongnguMemory

@Suite struct ExactSearchTests {
    /// What is stored, what is asked for, and whether the hit agrees in case too; nil for no hit.
    @Test(
        arguments: [
            ("Hoà bình.", "Hoà bình.", true),
            ("Hoà bình.", "Hòa bình.", true),
            ("Hoà bình.", "Hoà bình.".decomposedStringWithCanonicalMapping, true),
            ("Hoà bình.".decomposedStringWithCanonicalMapping, "Hòa bình.", true),
            ("Hoà bình.", " hoà\u{A0} BÌNH. ", false),
            ("“Hoà bình” – ông nói…", "\"Hòa bình\" - ông nói...", true),
            ("Hoà bình.", "Hoa binh.", nil),
            ("Hoà bình.", "Hoà bình", nil),
            ("Đối thoại", "đối thoại", false),
            ("Đối thoại", "Dối thoại", nil),
        ] as [(String, String, Bool?)])
    func equality(stored: String, query: String, sameCase: Bool?) throws {
        let memory = try TranslationMemory.sample([("x", stored), ("y", "Khác hẳn.")])
        let hits = try memory.exact(query, language: .vietnamese)
        #expect(hits.map(\.isSameCase) == (sameCase.map { [$0] } ?? []))
        #expect(hits.allSatisfy { $0.unit.variants[$0.variant].text == stored })
    }

    @Test func sameCaseComesFirstThenTheNewest() throws {
        let memory = try TranslationMemory.sample([
            ("Peace", "Hòa bình"), ("PEACE", "Bình yên"), ("Peace", "Bình an"), ("peace", "Yên bình"),
        ])
        #expect(
            try memory.exact("Peace").map { "\($0.unit.variants[1].text) \($0.isSameCase)" }
                == ["Bình an true", "Hòa bình true", "Yên bình false", "Bình yên false"])
    }

    @Test func aUnitIsHitOnceByItsBestVariant() throws {
        let memory = try TranslationMemory.sample([("NATO", "Nato")])
        #expect(try memory.exact("Nato").map { "\($0.variant) \($0.isSameCase)" } == ["1 true"])
    }

    @Test(
        arguments: [
            (nil, 2), ("vi", 1), ("en", 1), ("vi-vn", 1), ("v", 0), ("ru", 0), ("vi_vn", 0), ("%", 0),
        ] as [(LanguageTag?, Int)])
    func language(range: LanguageTag?, count: Int) throws {
        let memory = try TranslationMemory.sample()
        _ = try memory.importUnits(
            [
                ImportedUnit(
                    variants: [Variant(language: "vi-VN", text: "Nga"), Variant(language: "en-US", text: "Russia")]),
                ImportedUnit(variants: [Variant(language: "en", text: "Nga"), Variant(language: "ru", text: "Нга")]),
            ], file: "a")
        #expect(try memory.exact("Nga", language: range).count == count)
    }

    @Test(arguments: ["", " \u{A0}\n", "\u{200B}"])
    func blankQuery(query: String) throws {
        let memory = try TranslationMemory.sample()
        #expect(throws: MemoryError.emptyQuery(query: query)) { try memory.exact(query) }
    }
}
