import Foundation
import SongnguText
import Testing

@testable import SongnguMemory

@Suite struct UndoTests {
    let memory: TranslationMemory

    init() throws {
        memory = try .sample()
        try memory.add("Talks resumed.", "Đàm phán nối lại.")
        try memory.add("The end.", "Hết.")
    }

    /// What can be read of all units, without history.
    func content() throws -> [TranslationUnit] {
        var units: [TranslationUnit] = []
        try memory.forEachUnit { units.append($0) }
        return units
    }

    static let pair = PairDraft.lines(
        ["Talks resumed.", "The end."], ["Đàm phán nối lại.", "Xong."], [([0], [0]), ([1], [1])])

    static let changes: [@Sendable (TranslationMemory) throws -> Void] = [
        { try $0.add("War.", "Chiến tranh.") },
        { _ = try $0.importUnits([ImportedUnit(variants: .pair("The end.", "Hết."))], file: "other.tmx") },
        {
            let draft = ImportedUnit(
                variants: .pair("The end.", "Hết."), status: .rejected, created: TestClock.date(-9), createdBy: "Lan",
                changed: TestClock.date(99), annotations: [Annotation(.note, "sic")])
            _ = try $0.importUnits([draft], file: "other.tmx")
        },
        { _ = try $0.save(pair) },
        { _ = try $0.edit([(2, [.text(.vietnamese, "Kết thúc."), .status(.draft)])], author: "Lan") },
        { _ = try $0.edit([(2, [.annotate(Annotation(.note, "sic"))]), (1, [.remove])]) },
        // Now the words of the other unit.
        { _ = try $0.edit([(2, [.text(.english, "Talks resumed."), .text(.vietnamese, "Đàm phán nối lại.")])]) },
        {
            let other = try TranslationMemory.sample()
            try other.add("The end.", "Hết.")
            _ = try other.save(pair)
            _ = try other.edit([(1, [.annotate(Annotation(.note, "of the other"))])])
            _ = try $0.merge(other)
        },
    ]

    @Test(arguments: changes.indices)
    func undoneAndRedone(index: Int) throws {
        let before = try content()
        try Self.changes[index](memory)
        let after = try content()
        #expect(after != before)
        let undone = try memory.undo(author: "Lan")
        #expect(undone.units > 0)
        #expect(try content() == before)
        #expect(try memory.verify() == [])
        // Undoing that again brings the change back.
        let last = try #require(try memory.history().first)
        #expect(last.kind == .undo)
        #expect(last.author == "Lan")
        _ = try memory.undo(last.id)
        #expect(try content() == after)
        #expect(try memory.verify() == [])
    }

    @Test func oneAfterAnotherDownToNothing() throws {
        for index in Self.changes.indices where index != 6 { try? Self.changes[index](memory) }
        let counted = try memory.history(limit: 99).count
        for _ in 0..<counted { _ = try memory.undo() }
        #expect(try content() == [])
        #expect(throws: MemoryError.nothingToUndo(path: ":memory:")) { try memory.undo() }
        #expect(try memory.verify() == [])
    }

    @Test func whatWasChangedSinceIsToBeUndoneFirst() throws {
        _ = try memory.edit([(2, [.text(.vietnamese, "Kết thúc.")])])
        let before = try memory.dump()
        #expect(throws: MemoryError.changedSince(path: ":memory:", id: 2, units: [2])) { try memory.undo(2) }
        #expect(try memory.dump() == before)
        _ = try memory.undo()
        #expect(try memory.undo(2).units == 1)
        #expect(try content().map(\.id) == [1])
        #expect(throws: MemoryError.undoneBefore(path: ":memory:", id: 2)) { try memory.undo(2) }
        #expect(throws: MemoryError.noSuchOperation(path: ":memory:", id: 77)) { try memory.undo(77) }
    }

    @Test func aUnitWhoseWordsAnotherHasNowIsNotUndone() throws {
        _ = try memory.edit([(2, [.text(.vietnamese, "Kết thúc.")])])
        try memory.add("The end.", "Hết.")
        #expect(throws: MemoryError.changedSince(path: ":memory:", id: 3, units: [2])) { try memory.undo(3) }
    }

    @Test func unitsThatExchangedWordsAreUndone() throws {
        let before = try content()
        let corrected = [
            ImportedUnit(variants: .pair("The end.", "Xong."), tuid: "2"),
            ImportedUnit(variants: .pair("Talks resumed.", "Hết."), tuid: "1"),
        ]
        _ = try memory.importUnits(corrected, file: "a.docx", isUpdating: true)
        _ = try memory.edit([(1, [.text(.english, "The end.")])])
        #expect(try content() != before)
        _ = try memory.undo()
        _ = try memory.undo()
        #expect(try content() == before)
    }

    /// The kept state had the places that the operation gave already.
    @Test func placesOfAnAlignmentThatReplacedOthersGoWithIt() throws {
        _ = try memory.save(Self.pair)
        let before = try content()
        var again = Self.pair
        for index in again.units.indices { again.units[index].score = 0.5 }
        _ = try memory.save(again)
        _ = try memory.undo()
        #expect(try content() == before)
        _ = try memory.undo()
        #expect(try content().count == 2)
    }

    @Test func historyTellsOperationsAndTheirCounts() throws {
        _ = try memory.save(Self.pair, author: "Lan")
        _ = try memory.edit([(1, [.remove]), (2, [.status(.rejected)])], author: "Minh")
        _ = try memory.undo(author: "Lan")
        #expect(
            try memory.history().map {
                "\($0.id) \($0.kind) \($0.author ?? "-") \($0.file ?? "-") \($0.made)/\($0.changed)/\($0.removed)"
            } == [
                "5 undo Lan - 1/1/0", "4 edit Minh - 0/1/1", "3 align Lan - 1/0/0", "2 import - sample.tmx 1/0/0",
                "1 import - sample.tmx 1/0/0",
            ])
        #expect(try memory.history(limit: 1).first?.undoes == 4)
        #expect(try memory.undoneOperations() == [4])
    }

    @Test func historyOfAUnit() throws {
        _ = try memory.save(Self.pair)
        _ = try memory.edit([(1, [.text(.vietnamese, "Đối thoại nối lại.")])], author: "Minh")
        _ = try memory.edit([(1, [.remove])])
        let changes = try memory.history(of: 1)
        #expect(
            changes.map { change in
                let states = [change.before, change.after].map { unit in
                    unit.map { "\($0.variants[1].text) \($0.provenance.count)" } ?? "-"
                }
                return "\(change.operation.id) \(states[0]) → \(states[1])"
            } == [
                "5 Đối thoại nối lại. 2 → -", "4 Đàm phán nối lại. 2 → Đối thoại nối lại. 2",
                "3 Đàm phán nối lại. 1 → Đàm phán nối lại. 2", "1 - → Đàm phán nối lại. 1",
            ])
        #expect(try memory.history(of: 77) == [])
    }

    /// So many that the indexes are made anew.
    @Test func aLargeImportIsUndoneAndRedone() throws {
        let before = try content()
        let units = (0..<1_200).map { ImportedUnit(variants: .pair("Number \($0) of many.", "Số \($0) trong nhiều.")) }
        _ = try memory.importUnits(units, file: "large.tmx")
        let after = try content()
        #expect(try memory.undo().units == 1_200)
        #expect(try content() == before)
        #expect(try memory.verify() == [])
        #expect(try memory.undo(4).units == 1_200)
        #expect(try content() == after)
        #expect(try memory.verify() == [])
        #expect(try memory.fuzzy("Number 7 of many.").total == 1_200)
    }
}
