import SongnguText
import Testing

@testable import SongnguGlossary

@Suite struct GlossaryLayersTests {
    private func concept(_ id: String, _ text: String, _ status: ConceptStatus = .current) -> Concept {
        Concept(id: id, type: "place", terms: [Term(text, .vietnamese)], status: status)
    }

    @Test func ownConceptsStandInThePlaceOfOthers() throws {
        let (concepts, replaced) = Glossary.layered(
            [concept("a", "A"), concept("b", "B"), concept("c", "C")],
            [concept("d", "D"), concept("b", "E"), concept("c", "F", .retired)])
        #expect(concepts.map(\.label) == ["A", "E", "F", "D"])
        #expect(replaced.mapValues(\.label) == ["b": "B", "c": "C"])
        let glossary = try Glossary(concepts)
        #expect(glossary.concepts.map(\.id) == ["a", "b", "d"])
        #expect(
            TermMatcher(glossary).matches(in: "A B C D E F", language: .vietnamese).map(\.term.text) == ["A", "D", "E"])
    }

    @Test(arguments: [
        ("", ConceptStatus.current, 0), ("draft", .draft, 1), ("retired", .retired, 0), ("Obsolete", .retired, 0),
        ("approved", .current, 0), ("final", .current, 0),
    ])
    func theStatusIsRead(cell: String, status: ConceptStatus, drafts: Int) throws {
        let table = try GlossaryTable("id\tvi\tstatus\na\tA\t\(cell)\n".utf8, file: "t")
        #expect(table.concepts.map(\.status) == [status])
        #expect(try Glossary(table.concepts).drafts == drafts)
    }

    @Test func whoRefersToWhatIsRetiredIsTold() throws {
        let table = try GlossaryTable("id\tvi\tmetonym\tstatus\na\tA a\tb\t\nb\tB b\t\tretired\n".utf8, file: "t")
        #expect(
            GlossaryLint.problems(table.concepts).map { "\($0.severity) \($0.rule): \($0.message)" } == [
                "note id: b (metonym) is retired, so that nothing comes of it here"
            ])
    }

    @Test(arguments: [
        ("person", "Sergey Lavrov", "person.sergey-lavrov"), ("organisation", "Hội Chữ thập đỏ", "org.hoi-chu-thap-do"),
        ("", "阿", "term.concept"), ("place", "Taken", "place.taken-2"), ("war crime", "A", "war-crime.a"),
    ])
    func idsAreMadeOfNames(type: String, name: String, id: String) {
        #expect(Concept.id(type: type, name: name) { $0 == "place.taken" } == id)
    }
}
