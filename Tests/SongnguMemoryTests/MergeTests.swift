import Foundation
import SongnguText
import Testing

@testable import SongnguMemory

@Suite struct MergeTests {
    func other() throws -> TranslationMemory {
        let other = try TranslationMemory.sample()
        try other.add("The end.", "Hết.")
        let draft = ImportedUnit(
            variants: [
                Variant(
                    language: .english, text: "Go on.",
                    codes: [InlineCode(offset: 3, role: .alone, element: "ph", data: "<br/>")],
                    annotations: [Annotation(.property, name: "x-a", "1")]),
                Variant(language: .vietnamese, text: "Tiếp đi."),
            ], status: .draft, created: TestClock.date(-60), createdBy: "Lan",
            annotations: [Annotation(.note, "sic", attributes: ["xml:lang": "en"])],
            context: SegmentContext(before: nil, after: "The end."), tuid: "t1")
        _ = try other.importUnits([draft], file: "b.tmx", author: "Minh")
        _ = try other.save(.lines(["Talks resumed."], ["Đàm phán nối lại."], [([0], [0])]))
        return other
    }

    @Test func allOfAnEmptyMemorysUnitsAreTheOthers() throws {
        let (memory, other) = (try TranslationMemory.sample(), try other())
        #expect(
            try memory.merge(other)
                == SaveReport(
                    documents: .init(new: 2), units: .init(new: 3), provenance: .init(new: 3)))
        var (here, there): ([TranslationUnit], [TranslationUnit]) = ([], [])
        try memory.forEachUnit { here.append($0) }
        try other.forEachUnit { there.append($0) }
        #expect(here == there)
        #expect(try memory.document(1)?.segments == other.document(1)?.segments)
        #expect(try memory.history().map(\.kind) == [.merge])
        #expect(try memory.verify() == [])
    }

    @Test func againChangesNothing() throws {
        let (memory, other) = (try TranslationMemory.sample(), try other())
        _ = try memory.merge(other)
        let before = try memory.dump()
        #expect(
            try memory.merge(other)
                == SaveReport(documents: .init(known: 2), units: .init(known: 3), provenance: .init(known: 3)))
        #expect(try memory.dump() == before)
    }

    @Test func theSameWordsBecomeOneUnitWithBothPlaces() throws {
        let (memory, other) = (try TranslationMemory.sample(), try other())
        _ = try memory.importUnits(
            [ImportedUnit(variants: .pair("The end.", "Hết."), status: .draft)], file: "here.tmx")
        _ = try memory.merge(other)
        let unit = try #require(try memory.unit(1))
        #expect(
            unit.provenance.map(\.origin)
                == [.import(file: "here.tmx", tuid: nil), .import(file: "sample.tmx", tuid: nil)])
        #expect(unit.status == .approved)
    }
}
