import Foundation
import SongnguAlignment
import SongnguGlossary
import SongnguText
import Testing
import TestSupport

@testable import SongnguDesk

@Suite struct DeskGlossaryTests {
    let folder: TemporaryFolder
    let path: String
    let time = Date(timeIntervalSince1970: 1_700_000_000)

    static let base = [
        Concept(
            id: "place.lake", type: "place",
            terms: [
                Term("Lake Abel", .english), Term("hồ Abel", .vietnamese), Term("A-ben", .vietnamese, .deprecated),
            ],
            origin: Concept.Origin(file: "places.tsv", line: 2)),
        Concept(
            id: "place.port", type: "place", terms: [Term("Port Odd", .english), Term("cảng Odd", .vietnamese)],
            metonyms: ["place.lake"], origin: Concept.Origin(file: "places.tsv", line: 3)),
    ]

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("glossary.tsv")
    }

    func open() throws -> DeskGlossary {
        try DeskGlossary(base: Self.base, isCurated: true, path: path)
    }

    func text(_ name: String = "glossary.tsv") throws -> String {
        try String(contentsOfFile: folder.path(name), encoding: .utf8)
    }

    func concept(_ id: String, _ english: String, _ vietnamese: String) -> ConceptRecord {
        ConceptRecord(
            Concept(id: id, type: "place", terms: [Term(english, .english), Term(vietnamese, .vietnamese)]))
    }

    @Test func aConceptIsAddedEditedRetiredRestoredAndRemoved() throws {
        _ = try folder.write("# ours\nid\ttype\ten\tvi\tnote\tstatus\n", to: "glossary.tsv")
        var desk = try open()
        let added = try desk.save(concept("", " Tall  Hill", "đồi Cao"), expecting: nil, author: "Mai", at: time)
        #expect(added.concept?.id == "place.tall-hill")
        #expect(added.concept?.origin == "desk")
        #expect(
            try text() == "# ours\nid\ttype\ten\tvi\tnote\tstatus\nplace.tall-hill\tplace\tTall Hill\tđồi Cao\t\t\n")

        var edited = try #require(added.concept)
        edited.note = "steep"
        let second = try desk.save(edited, expecting: edited.revision, author: "Lan", at: time)
        let retired = try desk.retire(
            "place.tall-hill", expecting: second.concept?.revision, author: "Lan", at: time)
        #expect(try text().hasSuffix("place.tall-hill\tplace\tTall Hill\tđồi Cao\tsteep\tretired\n"))
        #expect(desk.glossary["place.tall-hill"] == nil)
        #expect(
            desk.search(ConceptQuery(text: "tall", statuses: [.retired])).concepts == [try #require(retired.concept)])
        let restored = try desk.restore(
            "place.tall-hill", expecting: retired.concept?.revision, author: nil, at: time)
        #expect(desk.glossary["place.tall-hill"]?.note == "steep")
        let removed = try desk.remove(
            "place.tall-hill", expecting: restored.concept?.revision, author: "Mai", at: time)
        #expect(removed.concept == nil)
        #expect(try text() == "# ours\nid\ttype\ten\tvi\tnote\tstatus\n")

        let history = try desk.history(of: "place.tall-hill", limit: 10)
        #expect(history.map(\.action) == [.remove, .restore, .retire, .edit, .add])
        #expect(history.map(\.by) == ["Mai", nil, "Lan", "Lan", "Mai"])
        #expect(
            history.map { $0.differences.map { "\($0.field): \($0.before ?? "-") > \($0.after ?? "-")" } }[1...3] == [
                ["status: retired > -"], ["status: - > retired"], ["note: - > steep"],
            ])
        #expect(try desk.history(skip: 3, limit: 1).map(\.action) == [.edit])
        let line = try text("glossary.tsv.history.jsonl").split(separator: "\n")[0]
        #expect(
            line == """
                {"action":"add","after":{"case":"automatic","countries":[],"exceptions":[],"id":"place.tall-hill",\
                "metonyms":[],"status":"current","terms":[{"kind":"full","lang":"en","status":"preferred","text":\
                "Tall Hill"},{"kind":"full","lang":"vi","status":"preferred","text":"đồi Cao"}],"type":"place"},\
                "at":"2023-11-14T22:13:20Z","before":null,"by":"Mai","id":"place.tall-hill","v":1}
                """)
    }

    @Test func aCuratedConceptIsReplacedAndComesBack() throws {
        var desk = try open()
        var lake = try #require(desk.record("place.lake"))
        #expect(lake.origin == "curated")
        // Nothing different, nothing written.
        let same = try desk.save(lake, expecting: lake.revision, author: nil)
        #expect(same.change == nil)
        #expect(try folder.names == ["glossary.tsv.lock"])
        lake.terms[2].status = .admitted
        let saved = try desk.save(lake, expecting: lake.revision, author: nil)
        #expect(saved.concept?.replaces == "curated")
        #expect(
            GlossaryCheck(desk.glossary).findings(
                source: "", .english, target: "Đoàn đến A-ben hôm qua.", .vietnamese) == [])
        let retired = try desk.retire("place.lake", expecting: nil, author: nil)
        #expect(
            retired.warnings.map(\.message) == [
                "place.port refers to it: nothing will come of that any more"
            ])
        #expect(desk.glossary.concepts.map(\.id) == ["place.port"])
        // Read by another, it is the same.
        #expect(try open().glossary.concepts.map(\.id) == ["place.port"])
        #expect(try desk.remove("place.lake", expecting: nil, author: nil).concept?.origin == "curated")
        #expect(desk.glossary.concepts.map(\.id) == ["place.lake", "place.port"])
        #expect(throws: DeskGlossaryError.curated(id: "place.lake")) {
            try desk.remove("place.lake", expecting: nil, author: nil)
        }
    }

    @Test func whatSomebodyElseChangedIsNotOverwritten() throws {
        var (one, two) = (try open(), try open())
        let lake = try #require(one.record("place.lake"))
        var mine = lake
        mine.note = "mine"
        var theirs = lake
        theirs.note = "theirs"
        let saved = try two.save(theirs, expecting: theirs.revision, author: nil)
        #expect(throws: DeskGlossaryError.changed(present: try #require(saved.concept))) {
            try one.save(mine, expecting: mine.revision, author: nil)
        }
        #expect(throws: DeskGlossaryError.exists(present: try #require(saved.concept))) {
            try one.save(mine, expecting: nil, author: nil)
        }
        #expect(throws: DeskGlossaryError.noSuchConcept(id: "place.none")) {
            try one.retire("place.none", expecting: nil, author: nil)
        }
        #expect(try one.refresh())
        #expect(try !one.refresh())
        #expect(one.record("place.lake")?.note == "theirs")
    }

    @Test func aRowThatSomebodyWroteByHandStays() throws {
        var desk = try open()
        _ = try desk.save(concept("place.a", "Aville", "Avin"), expecting: nil, author: nil)
        let row = try text().split(separator: "\n")[1]
        let written =
            try text() + row.replacing("place.a", with: "place.b").replacing("Avi", with: "Bee") + "\n# by hand\n"
        _ = try folder.write(written, to: "glossary.tsv")
        _ = try desk.save(concept("place.c", "Ceeville", "Xê"), expecting: nil, author: nil)
        #expect(try text().hasPrefix(written))
        #expect(
            desk.search(ConceptQuery(text: "place")).concepts.map(\.id).sorted() == [
                "place.a", "place.b", "place.c", "place.lake", "place.port",
            ])
    }

    @Test func manyWritersLoseNothing() throws {
        let writers = 4
        let edits = 6
        let copies = try (0..<writers).map { _ in try open() }
        _ = try concurrentMap(writers) { writer in
            var desk = copies[writer]
            for edit in 0..<edits {
                let name = "Town\(writer)x\(edit)"
                let concept = Concept(
                    id: "place.\(name)", type: "place", terms: [Term(name, .english), Term(name, .vietnamese)])
                _ = try desk.save(ConceptRecord(concept), expecting: nil, author: "\(writer)")
            }
        }
        let desk = try open()
        #expect(desk.glossary.concepts.count == writers * edits + Self.base.count)
        #expect(try desk.history(limit: 1_000).count == writers * edits)
    }

    @Test func aDamagedFileIsNamedAndStays() throws {
        var desk = try open()
        let text = "id\ten\nplace.a\tA\tB\n"
        _ = try folder.write(text, to: "glossary.tsv")
        #expect {
            try desk.save(concept("place.c", "Ceeville", "Xê"), expecting: nil, author: nil)
        } throws: {
            "\($0)".hasSuffix(
                "glossary.tsv:2: has 3 columns where the header has 2; put one tab between cells, empty ones too")
        }
        #expect(try self.text() == text)
        #expect(try folder.names == ["glossary.tsv", "glossary.tsv.lock"])
    }

    @Test func aHistoryThatWasCutOffGoesOn() throws {
        var desk = try open()
        _ = try desk.save(concept("place.a", "Aville", "Avin"), expecting: nil, author: nil)
        let history = "glossary.tsv.history.jsonl"
        _ = try folder.write(try text(history) + "{\"v\":1,\"at\":\"20", to: history)
        #expect(try desk.history(limit: 5).map(\.id) == ["place.a"])
        _ = try desk.save(concept("place.b", "Beeville", "Bin"), expecting: nil, author: nil)
        #expect(try desk.history(limit: 5).map(\.id) == ["place.b", "place.a"])
    }

    @Test func aLinkAndPermissionsStay() throws {
        _ = try folder.write("id\ttype\ten\tvi\n", to: "real.tsv")
        #expect(chmod(folder.path("real.tsv"), 0o640) == 0)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder.path("real.tsv"))
        var desk = try open()
        _ = try desk.save(concept("place.a", "Aville", "Avin"), expecting: nil, author: nil)
        #expect(try text("real.tsv") == "id\ttype\ten\tvi\nplace.a\tplace\tAville\tAvin\n")
        #expect(try folder.names == ["glossary.tsv", "real.tsv", "real.tsv.history.jsonl", "real.tsv.lock"])
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("real.tsv"))
        #expect(attributes[.posixPermissions] as? Int == 0o640)
    }

    @Test func aHistoryThatCannotBeWrittenKeepsTheFileAsItIs() throws {
        _ = try folder.write("id\ttype\ten\tvi\n", to: "glossary.tsv")
        try FileManager.default.createDirectory(
            atPath: folder.path("glossary.tsv.history.jsonl"), withIntermediateDirectories: false)
        var desk = try open()
        #expect(throws: (any Error).self) {
            try desk.save(concept("place.a", "Aville", "Avin"), expecting: nil, author: nil)
        }
        #expect(try text() == "id\ttype\ten\tvi\n")
        #expect(desk.record("place.a") == nil)
    }

    typealias Fault = (record: ConceptRecord, faults: [String], warnings: [String])

    @Test(
        arguments: [
            (["Aville"], [], "place", ["terms[0]"], []),
            ([" "], [], "place", ["terms[0].text"], []),
            (["a; b"], [], "place", ["terms[0].text"], []),
            (["A\tB"], [], "place", ["terms[0].text"], []),
            ([], [], "place", ["terms"], []),
            (["Beeville"], ["place.none"], "place", ["metonyms"], []),
            (["Beeville"], ["two words"], "place", ["metonyms"], []),
            (["Beeville"], [], "plase", ["type"], []),
            (["Beeville"], [], "vessel", [], ["type"]),
            (["Beeville, East"], [], "place", [], []),
            (["Lake Abel"], [], "place", ["terms[0]"], []),
            (["Мoscow"], [], "place", ["terms[0]"], []),
        ] as [([String], [String], String, [String], [String])])
    func whatIsWrongIsSaidOfItsField(
        forms: [String], metonyms: [String], type: String, faults: [String], warnings: [String]
    ) throws {
        let vietnamese = forms == ["Aville"] ? [Term("a", .vietnamese, .deprecated)] : []
        let concept = Concept(
            id: "place.new", type: type, terms: forms.map { Term($0, .english) } + vietnamese, metonyms: metonyms)
        let desk = try open()
        let problems = desk.problems(of: ConceptRecord(concept))
        func fields(_ severity: GlossaryProblem.Severity) -> [String] {
            Set(problems.filter { $0.severity == severity }.map(\.field)).sorted()
        }
        if forms == ["Aville"] {
            // No form to write in Vietnamese, and a single letter.
            #expect(fields(.fault) == ["terms", "terms[1]"])
        } else {
            #expect(fields(.fault) == faults, "\(problems)")
            #expect(fields(.note) == warnings, "\(problems)")
        }
    }

    @Test func aFormThatAnotherConceptPrefersIsNotDeprecated() throws {
        var desk = try open()
        var concept = concept("place.new", "Newville", "Niu")
        concept.terms.append(.init(text: "Hồ Abel", lang: .vietnamese, status: .deprecated, kind: .full))
        concept.terms.append(.init(text: "hồ abel", lang: .vietnamese, status: .deprecated, kind: .full))
        concept.terms.append(.init(text: "hồ Abel", lang: .vietnamese, status: .deprecated, kind: .full))
        #expect {
            try desk.save(concept, expecting: nil, author: nil)
        } throws: {
            "\($0)" == """
                place.new cannot be saved: terms[4]: "hồ Abel" (vi) is deprecated here and preferred for place.lake \
                (places.tsv:2); remove it from one of the two
                """
        }
        #expect(try folder.names == ["glossary.tsv.lock"])
    }

    @Test func whatAnotherConceptSaysIsNamed() throws {
        let concept = Concept(id: "place.new", type: "place", terms: [Term("A-ben", .vietnamese)])
        #expect(
            try open().problems(of: ConceptRecord(concept)) == [
                ConceptProblem(
                    .fault, "preferred-deprecated", field: "terms[0]",
                    "in place.lake: \"A-ben\" (vi) is deprecated here and preferred for place.new; remove it from one of "
                        + "the two")
            ])
    }

    @Test func faultsThatWereThereAreNotesOnly() throws {
        _ = try folder.write(
            "id\ttype\ten\tvi\tvi:deprecated\tnote\nplace.a\tplase\tA town\tA\tphố\t\n", to: "glossary.tsv")
        var desk = try open()
        var record = try #require(desk.record("place.a"))
        record.note = "small"
        let saved = try desk.save(record, expecting: record.revision, author: nil)
        #expect(Set(saved.warnings.map(\.field)) == ["type", "terms[1]", "terms[2]"])
        #expect(try text().hasSuffix("place.a\tplase\tA town\tA\tphố\tsmall\n"))
    }

    @Test func namedGlossariesAreNotEdited() throws {
        let file = try folder.write("id\ten\na\tA town\n", to: "mine.tsv")
        var desk = try DeskGlossary(.files([file]))
        #expect(desk.record("a")?.origin == "mine.tsv")
        #expect(!desk.isEditable)
        #expect(throws: DeskGlossaryError.notInUse) { try desk.retire("a", expecting: nil, author: nil) }
    }
}
