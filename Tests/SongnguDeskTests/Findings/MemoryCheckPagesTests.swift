import SongnguGlossary
import SongnguMemory
import SongnguText
import Testing
import TestSupport

@testable import SongnguDesk

@Suite struct MemoryCheckPagesTests {
    let memory: TranslationMemory
    let glossary: Glossary

    init() throws {
        memory = try TranslationMemory.inMemory()
        glossary = try Glossary(
            tsv:
                "id\ttype\ten\tvi\tvi:deprecated\np\tplace\tBridge Town\tPhố Cầu\tPhố Kiều\nq\tplace\tQuay\tBến\tBến Tàu\n"
        )
        let texts = [
            "Xe đến Phố Kiều buổi sáng.", "Xe về nhà.", "Phố Kiều và lại Phố Kiều.", "Tàu vào Bến Tàu, gần Phố Kiều.",
        ]
        let units = texts.enumerated().map { index, text in
            ImportedUnit(
                variants: [
                    Variant(language: .english, text: "The bus came, number \(index)."),
                    Variant(language: .vietnamese, text: text),
                ], tuid: "\(index)")
        }
        _ = try memory.importUnits(units, file: "a.tmx")
    }

    func check(rules: Set<String> = [], concepts: Set<String> = []) throws -> MemoryCheck {
        try MemoryCheck(memory, GlossaryCheck(glossary), rules: rules, concepts: concepts)
    }

    @Test(arguments: [1, 2, 3, 100]) func pagesAreTheWhole(limit: Int) throws {
        let check = try check()
        var all: [MemoryFinding] = []
        _ = try check.run(memory) { all.append($0) }
        #expect(all.map(\.unit) == [1, 3, 3, 4, 4])
        var found: [MemoryFinding] = []
        var next: Int64? = 0
        var units = 0
        while let after = next {
            let page = try check.page(memory, after: after, limit: limit)
            found += page.findings
            units += page.units
            next = page.next
        }
        #expect(found == all)
        #expect(units == 4)
    }

    @Test func aPageLooksAtSoManyUnitsOnly() throws {
        let page = try check(concepts: ["q"]).page(memory, limit: 10, mostUnits: 2)
        #expect(page.findings == [])
        #expect(page.next == 2)
        #expect(page.units == 2)
    }

    @Test func findingsOfOneConceptAreCorrectedAlone() throws {
        let report = try check(concepts: ["q"]).apply(to: memory, author: nil)
        #expect(report.changed == 1)
        #expect(try memory.unit(4)?.variants[1].text == "Tàu vào Bến, gần Phố Kiều.")
    }

    @Test func oneFindingIsCorrectedAndUndone() throws {
        let check = try check()
        let page = try check.page(memory, limit: 100)
        let second = try #require(page.findings.filter { $0.unit == 3 }.last)
        let fix = try #require(FindingFix(second))
        let report = try check.fix(fix, in: memory, author: "Mai")
        #expect(report.correction.after == "Phố Kiều và lại Phố Cầu.")
        #expect(!report.isMerged)
        #expect(try memory.unit(3)?.variants[1].text == "Phố Kiều và lại Phố Cầu.")
        #expect(try memory.history(limit: 1).map(\.author) == ["Mai"])
        // Once more it is not there.
        #expect(throws: FixError.changed(unit: 3, text: "Phố Kiều và lại Phố Cầu.")) {
            try check.fix(fix, in: memory, author: nil)
        }
        _ = try memory.undo(report.operation)
        #expect(try memory.unit(3)?.variants[1].text == "Phố Kiều và lại Phố Kiều.")
    }

    @Test func aPageAndAFixAreJSON() throws {
        let page = try check().page(memory, limit: 1)
        let fix = try #require(page.findings.first.flatMap { FindingFix($0) })
        let line = try ContractJSON.line(MemoryFindingPageRecord(page))
        #expect(
            line == """
                {"findings":[{"counterpart":{"lang":"en","text":"The bus came, number 0."},"finding":{"concept":"p","correction":"Phố Cầu","end":22,"fingerprint":"\(fix.fingerprint)",\
                "prefer":"Phố Cầu","reason":\(try ContractJSON.line(page.findings[0].finding.reason)),"rule":"deprecated",\
                "side":"target","start":10,"surface":"Phố Kiều"},"lang":"vi","text":"Xe đến Phố Kiều buổi sáng.","unit":1,\
                "v":1}],"next":1,"units":1,"v":1}
                """)
        func read(_ start: String, _ lang: String = "\"vi\"") throws -> FindingFix {
            try FindingFix(
                json: Array(
                    """
                    {"unit": 1, "lang": \(lang), "start": \(start), "end": 22, "correction": "Phố Cầu", \
                    "fingerprint": "\(fix.fingerprint)"}
                    """.utf8))
        }
        #expect(try read("10") == fix)
        #expect(throws: DeskError.badLine(reason: "\"end\" must not be before \"start\"")) { try read("30") }
        #expect(throws: DeskError.badLine(reason: "\"start\" must be a whole number")) { try read("\"9\"") }
        let report = try check().fix(fix, in: memory, author: nil)
        #expect(
            try ContractJSON.line(FixRecord(report)) == """
                {"after":"Xe đến Phố Cầu buổi sáng.","before":"Xe đến Phố Kiều buổi sáng.","isMerged":false,"lang":"vi",\
                "operation":\(report.operation),"unit":1,"v":1}
                """)
    }

    @Test func aUnitThatHasChangedIsLeft() throws {
        let check = try check()
        let first = try #require(try check.page(memory, limit: 1).findings.first)
        let fix = try #require(FindingFix(first))
        for text in ["Xe tới Phố Kiều buổi sáng.", "Xe đến Phố Kiều lúc tối."] {
            _ = try memory.edit([(1, [.text(.vietnamese, text)])])
            #expect(throws: FixError.changed(unit: 1, text: text)) { try check.fix(fix, in: memory, author: nil) }
        }
        _ = try memory.edit([(1, [.remove])])
        #expect(throws: FixError.changed(unit: 1, text: nil)) { try check.fix(fix, in: memory, author: nil) }
        var other = fix
        other.correction = "Cầu"
        other.unit = 3
        #expect(throws: FixError.self) { try check.fix(other, in: memory, author: nil) }
    }
}
