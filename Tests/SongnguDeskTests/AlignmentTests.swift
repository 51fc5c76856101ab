import Foundation
import SongnguMemory
import SongnguText
import Testing
import TestSupport

@testable import SongnguDesk

@Suite struct AlignmentTests {
    static let source = """
        The ferry Albatross left the port of Odesk on Monday with 340 passengers on board, officials said.
        """
    static let target = "Ngày thứ Hai, phà Albatross đã rời cảng Odesk với 340 hành khách trên tàu, giới chức cho biết."
    static let unrelated = "Đội bóng chuyền nữ của trường đã giành chức vô địch sau trận chung kết kéo dài năm hiệp."

    let desk: Desk
    let folder: TemporaryFolder

    init() throws {
        desk = try Desk()
        folder = try TemporaryFolder()
    }

    private func inputs(
        _ source: String, _ target: String, languages: (LanguageTag?, LanguageTag?) = (nil, nil)
    ) throws -> (source: DocumentInput, target: DocumentInput) {
        (
            DocumentInput(path: try folder.write(source, to: "a.txt"), language: languages.0),
            DocumentInput(path: try folder.write(target, to: "b.txt"), language: languages.1)
        )
    }

    private func warnings(
        _ source: String, _ target: String, languages: (LanguageTag?, LanguageTag?) = (nil, nil)
    ) throws -> [String] {
        let input = try inputs(source, target, languages: languages)
        return try desk.align(source: input.source, target: input.target).warnings
            .map { $0.replacing(folder.url.path + "/", with: "") }
    }

    @Test func aPairThatFitsHasNoWarnings() throws {
        #expect(try warnings(Self.source, Self.target) == [])
    }

    @Test func anUnrelatedPairIsWarnedOf() throws {
        #expect(
            try warnings(Self.source, Self.unrelated) == [
                "no sentence of the target surely renders one of the source: is this the right source?"
            ])
    }

    @Test func anExchangedPairIsWarnedOfUnlessTheLanguagesWereGiven() throws {
        let warning =
            "the source is Vietnamese and the target English: SOURCE is the wire story, TARGET the article"
        #expect(try warnings(Self.target, Self.source).contains(warning))
        #expect(try !warnings(Self.target, Self.source, languages: (.vietnamese, .english)).contains(warning))
    }

    @Test func wordsOfAnotherLanguageThanGivenAreWarnedOf() throws {
        #expect(
            try warnings(Self.source, Self.target, languages: (.english, .english))
                .contains("b.txt looks like \"vi\", but is read as \"en\""))
    }

    @Test func oneLanguageOnBothSidesIsAnErrorUnlessBothWereGiven() throws {
        let input = try inputs(Self.target, Self.unrelated)
        #expect(
            throws: DeskError.sameLanguage(.vietnamese, source: input.source.path, target: input.target.path)
        ) {
            try desk.align(source: input.source, target: input.target)
        }
        let named = try inputs(Self.target, Self.unrelated, languages: (.vietnamese, .vietnamese))
        #expect(throws: Never.self) { try desk.align(source: named.source, target: named.target) }
    }

    @Test func emptyArticlesGiveNoBeadsAndNoWarnings() throws {
        let empty = ArticleReader.read("", language: .english)
        let alignment = try desk.align(source: empty, target: ArticleReader.read("", language: .vietnamese))
        #expect(alignment.beads.isEmpty)
        #expect(alignment.warnings.isEmpty)
    }

    @Test func savingTwiceAddsNothing() throws {
        let input = try inputs(Self.source, Self.target)
        let alignment = try desk.align(source: input.source, target: input.target)
        let memory = try Desk.openMemory(folder.path("tm.sqlite"), mustExist: false)
        let first = try Desk.save(alignment, source: input.source.path, target: input.target.path, in: memory)
        let second = try Desk.save(alignment, source: input.source.path, target: input.target.path, in: memory)
        #expect(first.units.new == 1)
        #expect(second.units.new == 0)
        #expect(second.provenance.new == 0)
        #expect(second.provenance.removed == 0)
    }
}
