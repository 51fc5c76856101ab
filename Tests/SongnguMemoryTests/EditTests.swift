import Foundation
import SongnguText
import Testing

@testable import SongnguMemory

@Suite struct EditTests {
    let memory: TranslationMemory

    init() throws {
        memory = try .sample()
        try memory.add("Talks resumed.", "Đàm phán nối lại.")
        try memory.add("The end.", "Hết.")
    }

    @Test func changesWordsStatusAndNotes() throws {
        let note = Annotation(.note, "as the desk writes it")
        let edits: [UnitEdit] = [.text("vi", "Kết thúc."), .status(.rejected), .annotate(note), .annotate(note)]
        #expect(try memory.edit([(2, edits)], author: "Lan") == 1)
        let unit = try #require(try memory.unit(2))
        #expect(unit.variants == .pair("The end.", "Kết thúc."))
        #expect(unit.status == .rejected)
        #expect(unit.annotations == [note])
        #expect(unit.changed == TestClock.date(2))
        #expect(unit.changedBy == "Lan")
        #expect(unit.created == TestClock.date(1))
        #expect(unit.provenance.count == 1)
        #expect(try memory.exact("Hết.").isEmpty)
        #expect(try memory.phrase("ket thuc", choice: .all).total == 1)
        #expect(try memory.fuzzy("Kết thúc").total == 0)
        #expect(try memory.fuzzy("Kết thúc", choice: UnitChoice(statuses: [.rejected])).total == 1)
        #expect(try memory.edit([(2, [.removeAnnotation(note)])]) == 1)
        #expect(try memory.unit(2)?.annotations == [])
    }

    @Test func whatIsSoAlreadyIsNoChange() throws {
        let before = try memory.dump()
        #expect(try memory.edit([(2, [.status(.approved), .text("vi", "Hết.")]), (1, [])]) == 0)
        #expect(try memory.dump() == before)
    }

    @Test func wordsOfAnotherUnitMakeThemOne() throws {
        _ = try memory.edit([(2, [.text("en", "Talks resumed."), .text("vi", "Đàm phán nối lại.")])])
        #expect(try memory.unit(2) == nil)
        #expect(try memory.unit(1)?.provenance.count == 2)
        #expect(try memory.statistics().units == 1)
        #expect(try memory.verify() == [])
    }

    @Test(
        arguments: [
            (77, UnitEdit.status(.draft), MemoryError.noSuchUnit(path: ":memory:", id: 77)),
            (2, .text("ru", "Конец."), .noSuchVariant(unit: 2, language: "ru")),
            (2, .text("vi", " \u{200B}"), .invalidEdit(unit: 2, reason: "its vi variant would have no text")),
        ] as [(Int64, UnitEdit, MemoryError)])
    func aFaultChangesNothing(unit: Int64, edit: UnitEdit, error: MemoryError) throws {
        let before = try memory.dump()
        #expect(throws: error) { try memory.edit([(1, [.remove]), (unit, [edit])]) }
        #expect(try memory.dump() == before)
    }
}
