import SongnguGlossary
import SongnguText
import Testing

@testable import SongnguDesk

@Suite struct ConceptIndexTests {
    static let index = ConceptIndex([
        Concept(id: "place.danang", type: "place", terms: [Term("Da Nang", .english), Term("Đà Nẵng", .vietnamese)]),
        Concept(
            id: "org.danang-port", type: "organisation",
            terms: [Term("Da Nang Port Authority", .english), Term("Cảng vụ Đà Nẵng", .vietnamese)]),
        Concept(
            id: "place.hoi-an", type: "place",
            terms: [Term("Hoi An", .english), Term("Hội An", .vietnamese), Term("Faifo", .vietnamese, .deprecated)],
            note: "south of Da Nang"),
        Concept(
            id: "place.moskva", type: "place",
            terms: [Term("Moscow", .english), Term("Mát-xcơ-va", .vietnamese), Term("Москва", LanguageTag("ru"))],
            status: .retired),
        Concept(id: "person.hoi", type: "person", terms: [Term("Hoiberg", .english)], status: .draft),
    ])

    @Test(arguments: [
        (ConceptQuery(text: "đà nẵng"), ["place.danang", "org.danang-port", "place.hoi-an"]),
        (ConceptQuery(text: "DA NANG"), ["place.danang", "org.danang-port", "place.hoi-an"]),
        (ConceptQuery(text: "nang da"), ["place.danang", "place.hoi-an", "org.danang-port"]),
        (ConceptQuery(text: "cang"), ["org.danang-port"]),
        (ConceptQuery(text: "org.danang"), ["org.danang-port"]),
        (ConceptQuery(text: "hoi"), ["person.hoi", "place.hoi-an"]),
        (ConceptQuery(text: "iberg"), ["person.hoi"]),
        (ConceptQuery(text: "mat xco va"), ["place.moskva"]),
        (ConceptQuery(text: "москва"), ["place.moskva"]),
        (ConceptQuery(text: "south"), ["place.hoi-an"]),
        (ConceptQuery(text: "hoi south"), ["place.hoi-an"]),
        (ConceptQuery(text: "hoi north"), []),
        (ConceptQuery(text: "?"), []),
        (ConceptQuery(text: " ", type: "organisation"), ["org.danang-port"]),
        (ConceptQuery(statuses: [.draft, .retired]), ["place.moskva", "person.hoi"]),
        (ConceptQuery(language: LanguageTag("ru")), ["place.moskva"]),
        (ConceptQuery(hasDeprecated: true), ["place.hoi-an"]),
        (ConceptQuery(offset: 1, limit: 2), ["org.danang-port", "place.hoi-an"]),
        (ConceptQuery(offset: 9), []),
    ])
    func theBestComesFirst(query: ConceptQuery, ids: [String]) {
        #expect(Self.index.search(query).concepts.map(\.id) == ids)
    }

    @Test func theTotalIsThatOfAllPages() {
        #expect(Self.index.search(ConceptQuery(offset: 1, limit: 2)).total == 5)
    }

    @Test func anUpdatedIndexIsOneMadeAnew() {
        var concepts = Self.index.concepts
        concepts.remove(at: 1)
        concepts[0].terms[0].text = "Tourane"
        let (updated, new) = (Self.index.updated(to: concepts), ConceptIndex(concepts))
        for text in ["tourane", "da nang", "hoi", ""] {
            #expect(updated.search(ConceptQuery(text: text)).concepts == new.search(ConceptQuery(text: text)).concepts)
        }
    }
}
