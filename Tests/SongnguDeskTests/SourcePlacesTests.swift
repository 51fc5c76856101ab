import SongnguText
import Testing

@testable import SongnguDesk

@Suite struct SourcePlacesTests {
    let desk: Desk

    init() throws {
        desk = try Desk()
    }

    /// The source's words that findings in the target show.
    private func places(_ source: String, _ target: String) throws -> [String] {
        let source = ArticleReader.read(source, language: .english)
        let target = ArticleReader.read(target, language: .vietnamese)
        let places = try desk.findings(in: target, source: source).flatMap(\.places).filter { $0.side == .source }
        for place in places { #expect(source.text[bytes: place.range] == place.surface) }
        return places.map(\.surface)
    }

    @Test func aConceptIsShownOnceForEachOfItsForms() throws {
        #expect(
            try places(
                "The United Nations will help. The UN said so. The United Nations said more.",
                "Đại diện của Liên Hiệp Quốc đã nói như vậy.") == ["United Nations", "UN"])
    }

    @Test func anUnknownNameIsShownAsTheSourceSpellsIt() throws {
        #expect(
            try places(
                "Sergey Ladozhin, head of Pomor Gate, spoke first.",
                "Ông Sergei Ladozhin phát biểu đầu tiên. Sau đó ông Sergey Ladozhin ra về.") == ["Sergey Ladozhin"])
    }

    @Test func aNameInsideALongerWordIsNotShown() throws {
        #expect(
            try places(
                "Sergey Ladozhinsky spoke first.",
                "Ông Sergei Ladozhin phát biểu đầu tiên. Sau đó ông Sergey Ladozhin ra về.") == [])
    }

    @Test func aSourceThatDoesNotNameItShowsNothing() throws {
        #expect(try places("Nobody came.", "Đại diện của Liên Hiệp Quốc đã nói như vậy.") == [])
    }
}
