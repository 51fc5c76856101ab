import SongnguGlossary
import SongnguText
import Testing

@testable import SongnguDesk

@Suite struct ConceptRecordTests {
    @Test func everythingSurvives() throws {
        let concept = Concept(
            id: "place.port", type: "place",
            terms: [Term("Port A", .english), Term("PA", .english, .admitted, .abbreviation)],
            exceptions: [.init("Port Abel", .english)], metonyms: ["x"], countries: ["y"], caseRule: .exact,
            validity: Validity(from: "2001-02-03"), definition: "d", note: "n", source: "s", status: .draft)
        let record = ConceptRecord(concept, origin: "desk", replaces: "curated")
        let line = try ContractJSON.line(record)
        #expect(
            line == """
                {"case":"exact","countries":["y"],"definition":"d","exceptions":[{"lang":"en","text":"Port Abel"}],\
                "id":"place.port","metonyms":["x"],"note":"n","origin":"desk","replaces":"curated",\
                "revision":"\(record.revision ?? "")","source":"s","status":"draft","terms":[{"kind":"full","lang":"en",\
                "status":"preferred","text":"Port A"},{"kind":"abbreviation","lang":"en","status":"admitted","text":"PA"}],\
                "type":"place","validity":{"from":"2001-02-03"}}
                """)
        let read = try ConceptRecord(json: Array(line.utf8))
        #expect(read == record)
        #expect(read.concept == concept)
    }

    @Test func littleIsEnough() throws {
        let read = try ConceptRecord(json: Array(#"{"terms": [{"text": "A", "lang": "EN"}]}"#.utf8))
        #expect(read.concept == Concept(id: "", type: "", terms: [Term("A", .english)]))
    }

    @Test(arguments: [
        ("[]", "the line must be an object"),
        ("{", "not a JSON object in UTF-8"),
        ("{}", "\"terms\" is missing"),
        (#"{"terms": "A"}"#, "\"terms\" must be a list"),
        (#"{"terms": [{"lang": "en"}]}"#, "\"terms[0].text\" is missing"),
        (#"{"terms": [{"text": 1, "lang": "en"}]}"#, "\"terms[0].text\" must be a string"),
        (#"{"terms": [{"text": "a", "lang": "e!"}]}"#, "\"terms[0].lang\" is \"e!\": write a language tag such as vi"),
        (
            #"{"terms": [{"text": "a", "lang": "en", "status": "good"}]}"#,
            "\"terms[0].status\" is \"good\": write preferred, admitted, derived, deprecated"
        ),
        (#"{"terms": [], "status": "dead"}"#, "\"status\" is \"dead\": write current, draft, retired"),
        (#"{"terms": [], "case": "no"}"#, "\"case\" is \"no\": write automatic, exact, any"),
        (
            #"{"terms": [], "validity": {"from": "2021-13-01"}}"#,
            "\"validity\" is no span of days: write from and until such as 2021-01-20, the first before the last"
        ),
        (
            #"{"terms": [], "metonym": []}"#,
            "\"metonym\" is no field: there are id, type, terms, exceptions, metonyms, countries, validity, definition, "
                + "note, source, status, revision, origin, replaces, case, v"
        ),
    ])
    func whatIsWrongIsNamed(text: String, message: String) {
        #expect(throws: DeskError.badLine(reason: message)) { try ConceptRecord(json: Array(text.utf8)) }
    }

    /// Wherever a concept stands, and in whatever order of columns.
    @Test func theRevisionIsThatOfTheContent() {
        let terms = [Term("A", .english), Term("B", .vietnamese), Term("C", .vietnamese, .admitted)]
        let one = Concept(id: "a", type: "place", terms: terms)
        let two = Concept(
            id: "a", type: "place", terms: [terms[2], terms[1], terms[0]], origin: .init(file: "f", line: 3))
        #expect(ConceptRecord.revision(of: one) == ConceptRecord.revision(of: two))
        var other = one
        other.note = "x"
        var another = one
        another.source = "x"
        #expect(Set([one, other, another].map { ConceptRecord.revision(of: $0) }).count == 3)
    }
}
