import Foundation
import SongnguText
import Testing

@testable import SongnguMemory

@Suite struct ImportTests {
    let units = [
        ImportedUnit(
            variants: .pair("Talks resumed.", "Đàm phán nối lại."), kind: .lead,
            created: Date(timeIntervalSince1970: 0), tuid: "1"),
        ImportedUnit(variants: .pair("The end.", "Hết.")),
        ImportedUnit(
            variants: .pair("The end.", "Hết.") + [Variant(language: "vi", text: "Xong.")]),
    ]

    @Test func importsAndHandsBackInTheOrderOfTheFile() throws {
        let memory = try TranslationMemory.sample()
        #expect(
            try memory.importUnits(units, file: "old.tmx")
                == SaveReport(units: .init(new: 3), provenance: .init(new: 3)))
        var seen: [TranslationUnit] = []
        try memory.forEachUnit { seen.append($0) }
        #expect(seen.map(\.variants) == units.map(\.variants))
        #expect(
            seen.first
                == TranslationUnit(
                    id: 1, created: Date(timeIntervalSince1970: 0), variants: units[0].variants,
                    provenance: [
                        Provenance(
                            origin: .import(file: "old.tmx", tuid: "1"), kind: .lead, score: nil,
                            saved: TestClock.date(0))
                    ]))
        #expect(seen.last?.created == TestClock.date(0))
    }

    @Test func theSameFileAgainChangesNothing() throws {
        let memory = try TranslationMemory.sample()
        _ = try memory.importUnits(units, file: "old.tmx")
        let before = try memory.dump()
        #expect(
            try memory.importUnits(units, file: "old.tmx")
                == SaveReport(units: .init(known: 3), provenance: .init(known: 3)))
        #expect(try memory.dump() == before)
    }

    @Test func anotherFileAddsProvenanceAlone() throws {
        let memory = try TranslationMemory.sample()
        _ = try memory.importUnits(units, file: "old.tmx")
        #expect(
            try memory.importUnits([units[0]], file: "new.tmx")
                == SaveReport(units: .init(known: 1), provenance: .init(new: 1)))
        #expect(
            try memory.exact("Talks resumed.").first?.unit.provenance.map(\.origin)
                == [.import(file: "old.tmx", tuid: "1"), .import(file: "new.tmx", tuid: "1")])
    }

    @Test func variantsThatReadTheSameAreOne() throws {
        let memory = try TranslationMemory.sample()
        let twice = [Variant].pair("The end.", "Hết.") + .pair("The end. ", "Hết.".decomposedStringWithCanonicalMapping)
        _ = try memory.importUnits([ImportedUnit(variants: twice)], file: "a.tmx")
        #expect(try memory.exact("The end.").map(\.unit.variants) == [.pair("The end.", "Hết.")])
        #expect(try memory.add("The end.", "Hết.").units == .init(known: 1))
    }

    @Test func aFeedThatFailsSavesNothingAndItsErrorGoesOn() throws {
        struct Broken: Error {}
        let memory = try TranslationMemory.sample()
        let before = try memory.dump()
        #expect(throws: Broken.self) {
            try memory.importUnits(file: "a.tmx") { add in
                try add(units[0])
                throw Broken()
            }
        }
        #expect(try memory.dump() == before)
    }

    @Test(arguments: [
        ([Variant(language: "en", text: "A"), Variant(language: "en", text: "B")], "it has fewer than two languages"),
        ([Variant(language: "en", text: "A"), Variant(language: "vi", text: " ")], "its vi variant has no text"),
    ])
    func badUnitSavesNothing(variants: [Variant], reason: String) throws {
        let memory = try TranslationMemory.sample()
        #expect(throws: MemoryError.invalidUnit(index: 1, reason: reason)) {
            try memory.importUnits([units[0], ImportedUnit(variants: variants)], file: "a.tmx")
        }
        #expect(try memory.statistics().units == 0)
    }

    @Test func anErrorOfTheReadersBodyEndsTheExport() throws {
        struct Enough: Error {}
        let memory = try TranslationMemory.sample()
        _ = try memory.importUnits(units, file: "old.tmx")
        var count = 0
        #expect(throws: Enough.self) {
            try memory.forEachUnit { _ in
                count += 1
                if count == 2 { throw Enough() }
            }
        }
        #expect(count == 2)
    }

    static let corrections: [(en: String, vi: String, tuid: String?, expected: [String])] = [
        ("Talks resumed.", "Đàm phán lại tiếp tục.", "1", ["Đàm phán lại tiếp tục.", "Hết."]),
        ("Talks went on.", "Đàm phán nối lại.", "1", ["Đàm phán nối lại.", "Hết."]),
        // Other words in both languages, or no such unit: a new one.
        ("Talks went on.", "Đàm phán lại tiếp tục.", "1", ["Đàm phán nối lại.", "Hết.", "Đàm phán lại tiếp tục."]),
        ("Talks resumed.", "Đàm phán lại tiếp tục.", "9", ["Đàm phán nối lại.", "Hết.", "Đàm phán lại tiếp tục."]),
        ("Talks resumed.", "Đàm phán lại tiếp tục.", nil, ["Đàm phán nối lại.", "Hết.", "Đàm phán lại tiếp tục."]),
        ("Talks resumed.", "Đàm phán nối lại.", "1", ["Đàm phán nối lại.", "Hết."]),
    ]

    @Test(arguments: corrections.indices)
    func aCorrectedCopyUpdatesTheUnitsOfItsNumbers(index: Int) throws {
        let memory = try TranslationMemory.sample([("Talks resumed.", "Đàm phán nối lại."), ("The end.", "Hết.")])
        let correction = Self.corrections[index]
        let draft = ImportedUnit(variants: .pair(correction.en, correction.vi), tuid: correction.tuid)
        _ = try memory.importUnits([draft], file: "table.docx", isUpdating: true)
        var texts: [String] = []
        try memory.forEachUnit { texts.append($0.variants[1].text) }
        #expect(texts == correction.expected)
        #expect(try memory.verify() == [])
    }

    @Test func notesOfVariantsStayWithTheirLanguage() throws {
        let memory = try TranslationMemory.sample([("Talks resumed.", "Đàm phán nối lại.")])
        let note = Annotation(.note, "of the English words")
        var variants = [Variant].pair("Talks resumed.", "Đàm phán nối lại.")
        variants[0].annotations = [note]
        variants.reverse()
        _ = try memory.importUnits([ImportedUnit(variants: variants)], file: "b.tmx")
        #expect(try memory.unit(1)?.variants.map(\.annotations) == [[note], []])
    }

    @Test func aCorrectionBringsItsNoteAtOnce() throws {
        let memory = try TranslationMemory.sample([("The end.", "Hết.")])
        let note = Annotation(.note, "sic")
        let draft = ImportedUnit(variants: .pair("The end.", "Xong."), annotations: [note], tuid: "1")
        _ = try memory.importUnits([draft], file: "a.docx", isUpdating: true)
        #expect(try memory.unit(1)?.annotations == [note])
        let before = try memory.dump()
        _ = try memory.importUnits([draft], file: "a.docx", isUpdating: true)
        #expect(try memory.dump() == before)
    }

    @Test func theSameWordsElsewhereInAFileBringTheirContext() throws {
        let memory = try TranslationMemory.sample()
        let contexts = [("One.", "Two."), ("Three.", "Four.")].map { SegmentContext(before: $0, after: $1) }
        let units = contexts.map { ImportedUnit(variants: .pair("The end.", "Hết."), context: $0) }
        _ = try memory.importUnits(units, file: "a.tmx")
        for context in contexts { #expect(try memory.fuzzy("The end.", context: context).hits.first?.score == 101) }
        #expect(try memory.importUnits(units, file: "a.tmx").provenance == .init(known: 2))
    }

    @Test func correctionsMayMoveWordsFromUnitToUnit() throws {
        let memory = try TranslationMemory.sample([("A ship.", "Tàu một."), ("A ship.", "Tàu hai.")])
        let drafts = [("1", "Tàu hai."), ("2", "Tàu ba.")].map { tuid, text in
            ImportedUnit(variants: .pair("A ship.", text), tuid: tuid)
        }
        let report = try memory.importUnits(drafts, file: "a.docx", isUpdating: true)
        #expect(report.units == .init(changed: 2))
        #expect(try [1, 2].map { try memory.unit($0)?.variants[1].text } == ["Tàu hai.", "Tàu ba."])
        _ = try memory.undo()
        #expect(try [1, 2].map { try memory.unit($0)?.variants[1].text } == ["Tàu một.", "Tàu hai."])
        #expect(try memory.verify() == [])
    }
}
