import SongnguText
import Testing

@testable import SongnguMemory

@Suite struct UnitEditTests {
    let memory: TranslationMemory

    init() throws {
        memory = try .sample([("Talks resumed.", "Đàm phán nối lại."), ("The end.", "Hết.")])
    }

    @Test func aUnitIsChangedOnlyAsItWasSeen() throws {
        let seen = try #require(try memory.versionedUnit(2))
        let first = try memory.edit(unit: 2, at: seen.revision, [.text("vi", "Kết thúc.")], author: "Lan")
        #expect(first.unit?.unit.variants == .pair("The end.", "Kết thúc."))
        #expect(first.unit?.revision == first.operation)
        let before = try memory.dump()
        #expect(throws: MemoryError.editedSince(unit: 2)) {
            try memory.edit(unit: 2, at: seen.revision, [.text("vi", "Xong.")], author: "Minh")
        }
        #expect(throws: MemoryError.editedSince(unit: 77)) { try memory.edit(unit: 77, at: 1, [.remove]) }
        #expect(try memory.dump() == before)
    }

    @Test func undoingIsAChangeToo() throws {
        let seen = try #require(try memory.versionedUnit(2))
        let edit = try memory.edit(unit: 2, at: seen.revision, [.status(.rejected)])
        _ = try memory.undo(edit.operation)
        let now = try #require(try memory.versionedUnit(2))
        #expect(now.unit.status == seen.unit.status)
        #expect(now.revision > seen.revision)
    }

    @Test func whatIsSoAlreadyIsNoOperation() throws {
        let seen = try #require(try memory.versionedUnit(1))
        let report = try memory.edit(unit: 1, at: seen.revision, [.status(.approved)])
        #expect(report == UnitEditReport(unit: seen, operation: nil))
    }

    @Test func wordsOfAnotherUnitLeadToIt() throws {
        let seen = try #require(try memory.versionedUnit(2))
        let report = try memory.edit(
            unit: 2, at: seen.revision, [.text("en", "Talks resumed."), .text("vi", "Đàm phán nối lại.")])
        #expect(report.unit?.unit.id == 1)
        let removal = try memory.edit(unit: 1, at: try #require(report.unit).revision, [.remove])
        #expect(removal.unit == nil)
        #expect(try memory.unit(1) == nil)
    }

    @Test func aUnitIsAddedByHandOnce() throws {
        let draft = ImportedUnit(
            variants: .pair("Rain.", "Mưa."), status: .draft, annotations: [Annotation(.note, "weather")])
        let first = try memory.add(draft, author: "Lan")
        #expect(first.unit?.unit.status == .draft)
        #expect(first.unit?.unit.createdBy == "Lan")
        #expect(first.unit?.unit.provenance.count == 1)
        let again = try memory.add(draft, author: "Minh")
        #expect(again == UnitEditReport(unit: first.unit, operation: nil))
        #expect(try memory.exact("Mưa.").map(\.unit.id) == [3])
        _ = try memory.undo(first.operation)
        #expect(try memory.unit(3) == nil)
        #expect(throws: MemoryError.invalidUnit(index: 0, reason: "its vi variant has no text")) {
            try memory.add(ImportedUnit(variants: .pair("Snow.", " ")))
        }
    }
}
