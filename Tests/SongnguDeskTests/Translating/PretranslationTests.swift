import Foundation
import SongnguMemory
import SongnguText
import TestSupport
import Testing

@testable import SongnguDesk

@Suite struct PretranslationTests {
    private typealias Samples = TranslatingSamples

    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// The output, without what does not matter here: the space between elements.
    private func output(
        _ text: String, _ memory: TranslationMemory, plan: PretranslationPlan = PretranslationPlan(),
        glossary: String? = nil, language: LanguageTag? = .english
    ) throws -> (xml: String, report: PretranslationReport) {
        let input = DocumentInput(path: try folder.write(text, to: "story.txt"), language: language)
        let terms = try Desk.terms(glossaries: [
            try folder.write(glossary ?? "id\ttype\ten\tvi\nplace.odesk\tplace\tOdesk\tÔ-đéc\n", to: "names.tsv")
        ])
        var xml = ""
        let report = try Desk.pretranslate(input, in: memory, terms: terms, plan: plan) { xml += $0 }
        return (xml.replacing(/>\s+</, with: "><"), report)
    }

    @Test func exactMatchesAreFilledInAsTranslatedAndOthersAreProposed() throws {
        let memory = try Samples.memory([(Samples.sentence, Samples.translation)])
        let near = Samples.sentence(changed: 2)
        let (xml, report) = try output("\(Samples.sentence)\n\n\(near)\n\nNobody was hurt.", memory)
        #expect(
            xml.contains(
                """
                <segment id="s1" state="translated"><source>\(Samples.sentence)</source>\
                <target>\(Samples.translation)</target></segment>
                """))
        #expect(
            xml.contains(
                """
                <mtc:match ref="#s1" similarity="90" origin=":memory:, unit 1, 2026-11-23, old.tmx" type="tm">\
                <source>\(Samples.sentence)</source><target>\(Samples.translation)</target></mtc:match>\
                </mtc:matches><segment id="s1"><source>\(near)</source></segment>
                """))
        #expect(
            xml.contains("<unit id=\"u3\" name=\"3\"><segment id=\"s1\"><source>Nobody was hurt.</source></segment>"))
        #expect((report.segments, report.filled, report.proposed, report.kept) == (3, 1, 1, 0))
    }

    @Test func aMatchInContextSaysSo() throws {
        let memory = try Samples.memory([])
        let context = SegmentContext(before: nil, after: nil)
        try Samples.add([Samples.unit(Samples.sentence, Samples.translation, context: context)], to: memory)
        let (xml, _) = try output(Samples.sentence, memory)
        #expect(xml.contains("similarity=\"100\""))
        #expect(xml.contains("type=\"icm\""))
    }

    @Test func lowerMatchesAreFilledInOnlyWhenAskedForAndAreInitial() throws {
        let memory = try Samples.memory([(Samples.sentence, Samples.translation)])
        let near = Samples.sentence(changed: 2)
        let (xml, report) = try output(near, memory, plan: PretranslationPlan(fill: 90))
        #expect(report.filled == 1)
        #expect(
            xml.contains(
                """
                <segment id="s1" state="initial" subState="songngu:fuzzy"><source>\(near)</source>\
                <target>\(Samples.translation)</target></segment>
                """))
        #expect(xml.contains("<note category=\"songngu:match\">the target is match 1 (90): to be revised</note>"))
        #expect(try output(near, memory, plan: PretranslationPlan(fill: 91)).report.filled == 0)
    }

    @Test func targetsWithTheSameTextAreShownOnceAndADifferentOneIsTold() throws {
        let memory = try Samples.memory([(Samples.sentence, "Một."), (Samples.sentence(changed: 1), "Một.")])
        #expect(try output(Samples.sentence, memory).xml.split(separator: "<mtc:match ").count == 2)
        try Samples.add([Samples.unit(Samples.sentence, "Hai.")], to: memory)
        let (xml, _) = try output(Samples.sentence, memory)
        #expect(xml.contains("match 2 has the same score and another text: to be compared"))
        let one = try output(Samples.sentence, memory, plan: PretranslationPlan(limit: 1)).xml
        #expect(one.split(separator: "<mtc:match ").count == 2)
    }

    @Test func termsAndFormsNotToWriteAreNoted() throws {
        let glossary = """
            id\ttype\ten\tvi\tvi:admitted\tvi:deprecated\tnote
            place.odesk\tplace\tOdesk\tÔ-đéc\tOdesk\tÔ-đét;Ô-dét\tA port
            place.far\tplace\tFarland\t\t\t\t

            """
        let (xml, _) = try output("Odesk wrote to Farland and to Odesk.", try Samples.memory([]), glossary: glossary)
        let note = """
            <gls:glossary><gls:glossEntry ref="#t1"><gls:term source="names.tsv">Odesk</gls:term>\
            <gls:translation source="names.tsv">Ô-đéc</gls:translation>\
            <gls:translation source="names.tsv">Odesk</gls:translation>\
            <gls:definition>A port; do not write “Ô-đét”, “Ô-dét”</gls:definition></gls:glossEntry></gls:glossary>
            """
        #expect(xml.contains(note))
    }

    @Test func namesToExchangeAreNoted() throws {
        let memory = try Samples.memory([
            ("Talks resumed in Odesk on Friday.", "Đàm phán nối lại ở Ô-đéc hôm thứ Sáu.")
        ])
        let glossary = "id\ttype\ten\tvi\na\tplace\tOdesk\tÔ-đéc\nb\tplace\tBrume\tđảo Sương Mù\n"
        let (xml, _) = try output("Talks resumed in Brume on Friday.", memory, glossary: glossary)
        let note = "match 1 (83): write “đảo Sương Mù” for “Ô-đéc”, since “Brume” stands for “Odesk”"
        #expect(xml.contains("<note category=\"songngu:names\">\(note)</note>"))
    }

    @Test func targetsOfXLIFFStayAndItsLanguagesCount() throws {
        let memory = try Samples.memory([(Samples.sentence, Samples.translation)])
        let (xml, report) = try output(
            """
            <xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en-GB" trgLang="vi-VN">
            <file id="f"><unit id="a"><segment><source>\(Samples.sentence)</source><target>Cũ.</target></segment></unit>
            <unit id="b"><segment><source>\(Samples.sentence)</source></segment></unit>
            <unit id="c" translate="no"><segment><source>\(Samples.sentence)</source></segment></unit></file></xliff>
            """, memory, language: nil)
        #expect(xml.contains("srcLang=\"en-gb\" trgLang=\"vi-vn\""))
        #expect(xml.contains("<target>Cũ.</target>"))
        #expect(xml.contains("<target>\(Samples.translation)</target></segment>"))
        #expect((report.segments, report.filled, report.kept) == (3, 1, 2))
        #expect(xml.split(separator: "<mtc:match ").count == 3)
    }

    @Test func codesThatTheTargetLacksAreTold() throws {
        let memory = try Samples.memory([(Samples.sentence, Samples.translation)])
        let marked = Samples.sentence.replacing("new ferry", with: "<pc id=\"1\">new ferry</pc>")
        let (xml, _) = try output(
            """
            <xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="vi">
            <file id="f"><unit id="a"><segment><source>\(marked)</source></segment></unit></file></xliff>
            """, memory, language: nil)
        #expect(xml.contains("state=\"initial\" subState=\"songngu:codes\""))
        #expect(xml.contains("the target lacks the codes of the source: to be put in"))
    }

    @Test func marksOfTermsAreNoCodesThatATargetLacks() throws {
        let memory = try Samples.memory([(Samples.sentence, Samples.translation)])
        let marked = Samples.sentence.replacing("ferry", with: "<mrk id=\"m\" type=\"generic\">ferry</mrk>")
        let (xml, _) = try output(
            """
            <xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="vi">
            <file id="f"><unit id="a"><segment><source>\(marked)</source></segment></unit></file></xliff>
            """, memory, language: nil)
        #expect(xml.contains("<segment id=\"s1\" state=\"translated\">"))
    }

    @Test func segmentsOfSeveralDocumentsSayFromWhichTheyAre() throws {
        func file(_ name: String, _ language: String) -> String {
            """
            <file original="\(name)" source-language="\(language)" target-language="vi" datatype="plaintext"><body>
            <trans-unit id="1"><source>From \(name).</source></trans-unit></body></file>
            """
        }
        func document(_ files: String...) -> String {
            "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\(files.joined())</xliff>"
        }
        let memory = try Samples.memory([])
        let (xml, _) = try output(document(file("a.txt", "en"), file("b.txt", "en-US")), memory, language: nil)
        #expect(xml.contains("<file id=\"f1\" original=\"a.txt\""))
        #expect(xml.split(separator: "<mda:meta type=\"x-original\">b.txt</mda:meta>").count == 2)
        #expect(xml.split(separator: "x-original").count == 2)
        let error = #expect(throws: PretranslationError.self) {
            try output(document(file("a.txt", "en"), file("b.txt", "ru")), memory, language: nil)
        }
        #expect(
            error?.description.hasSuffix("is in \"en\" and in \"ru\": split it, so that each file is in one language")
                == true)
    }

    @Test func aFileThatIsThereStaysWhenTheInputIsBad() throws {
        let memory = try Samples.memory([])
        let file = try folder.write("old", to: "out.xlf")
        let bad = """
            <xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="vi">
            <file id="f"><unit id="a"><segment><source>One.</source></segment></unit><unit
            """
        let input = DocumentInput(path: try folder.write(bad, to: "bad.xlf"))
        let terms = try Desk.terms(glossaries: [])
        #expect(throws: (any Error).self) {
            try Desk.pretranslate(input, in: memory, terms: terms, plan: PretranslationPlan(), to: file)
        }
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "old")
        #expect(try folder.names == ["bad.xlf", "out.xlf"])
    }

    @Test func aTextInTheLanguageItIsToBeTranslatedIntoIsAnError() throws {
        let memory = try Samples.memory([])
        let plan = PretranslationPlan(target: .english)
        #expect(throws: PretranslationError.self) { try output(Samples.sentence, memory, plan: plan) }
        #expect(try output(Samples.translation, memory, language: .vietnamese).report.target == .english)
    }
}
