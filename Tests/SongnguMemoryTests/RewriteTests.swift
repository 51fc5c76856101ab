import SongnguText
import Testing

@testable import SongnguMemory

@Suite struct RewriteTests {
    /// Exchanges words in the Vietnamese variants.
    static func exchanging(_ old: String, _ new: String) -> ([UnitWords]) -> [UnitWords] {
        { page in
            page.compactMap { unit in
                var unit = unit
                let index = unit.variants.firstIndex { $0.language == .vietnamese && $0.text.contains(old) }
                guard let index else { return nil }
                unit.variants[index].text = unit.variants[index].text.replacing(old, with: new)
                return unit
            }
        }
    }

    func texts(_ memory: TranslationMemory) throws -> [String] {
        try memory.words(after: 0, limit: 100).map { $0.variants[1].text }
    }

    @Test func manyUnitsAreOneOperationWhichCanBeUndone() throws {
        let memory = try TranslationMemory.sample([
            ("Moscow is far.", "Mát-xcơ-va ở xa."), ("The end.", "Hết."), ("Near Moscow.", "Gần Mát-xcơ-va."),
        ])
        let before = try texts(memory)
        let report = try memory.rewrite(author: "Lan", Self.exchanging("Mát-xcơ-va", "Moscow"))
        #expect(report == RewriteReport(changed: 2, merged: 0))
        #expect(try texts(memory) == ["Moscow ở xa.", "Hết.", "Gần Moscow."])
        let last = try #require(try memory.history().first)
        #expect(last.kind == .apply && last.changed == 2 && last.author == "Lan")
        #expect(try memory.unit(1)?.changedBy == "Lan")
        #expect(try memory.verify() == [])
        #expect(try memory.statistics().units == 3)
        _ = try memory.undo()
        #expect(try texts(memory) == before)
        #expect(try memory.verify() == [])
    }

    @Test(arguments: [(UnitStatus.approved, UnitStatus.approved), (.rejected, .rejected), (.draft, .approved)])
    func aUnitThatBecomesAnotherIsOneWithItAndKeepsItsStatus(other: UnitStatus, merged: UnitStatus) throws {
        let memory = try TranslationMemory.sample([
            ("Moscow is far.", "Mát-xcơ-va ở xa."), ("Moscow is far.", "Moscow ở xa."),
        ])
        _ = try memory.edit([(1, [.status(.approved)]), (2, [.status(other)])])
        let report = try memory.rewrite(.all, Self.exchanging("Mát-xcơ-va", "Moscow"))
        #expect(report == RewriteReport(changed: 1, merged: 1))
        #expect(try memory.words(after: 0, limit: 9).map(\.id) == [2])
        #expect(try memory.unit(2)?.status == merged)
        #expect(try memory.verify() == [])
        _ = try memory.undo()
        #expect(try memory.words(after: 0, limit: 9).map(\.id) == [1, 2])
    }

    @Test func nothingToRewriteIsNoOperation() throws {
        let memory = try TranslationMemory.sample([("The end.", "Hết.")])
        #expect(try memory.rewrite { $0 } == RewriteReport())
        #expect(try memory.history().count == 1)
    }

    @Test func anErrorChangesNothing() throws {
        let memory = try TranslationMemory.sample([("The end.", "Hết."), ("War.", "Chiến tranh.")])
        #expect(throws: MemoryError.self) {
            try memory.rewrite { page in
                page.map { unit in
                    var unit = unit
                    unit.variants[1].text = unit.id == 2 ? " " : "Xong."
                    return unit
                }
            }
        }
        #expect(try texts(memory) == ["Hết.", "Chiến tranh."])
    }

    @Test func unitsAreReadPieceByPiece() throws {
        let memory = try TranslationMemory.sample((1...5).map { ("Line \($0).", "Dòng \($0).") })
        _ = try memory.edit([(2, [.remove]), (3, [.status(.rejected)])])
        #expect(try memory.words(after: 0, limit: 2).map(\.id) == [1, 3])
        #expect(try memory.words(after: 3, limit: 9).map(\.id) == [4, 5])
        #expect(try memory.words(after: 0, limit: 9, UnitChoice()).map(\.id) == [1, 4, 5])
        #expect(try memory.words(after: 5, limit: 9) == [])
        #expect(try memory.unitCount() == 4)
    }
}
