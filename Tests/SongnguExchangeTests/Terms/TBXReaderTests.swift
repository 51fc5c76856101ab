import Foundation
import SongnguGlossary
import SongnguText
import Testing
import TestSupport

@testable import SongnguExchange

@Suite struct TBXReaderTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    func read(_ text: String, isLenient: Bool = false) throws -> GlossaryFile {
        let file = try folder.write(text, to: "t.tbx")
        return try #require(try GlossaryFileReader(isLenient: isLenient).read(file).first)
    }

    static func v2(_ entries: String) -> String {
        "<?xml version=\"1.0\"?>\n<!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\">\n<martif type=\"TBX\" xml:lang=\"en\">"
            + "<martifHeader/><text><body>\n\(entries)\n</body></text></martif>"
    }

    static func dct(_ entries: String, prefixes: String = "xmlns:min='http://www.tbxinfo.net/ns/min'") -> String {
        "<tbx style='dct' type='TBX-Basic' xmlns='urn:iso:std:iso:30042:ed-2' \(prefixes)><text><body>\n"
            + "\(entries)\n</body></text></tbx>"
    }

    /// Terms as "language text status kind".
    func terms(_ file: GlossaryFile) -> [String] {
        file.concepts.flatMap(\.terms).map { "\($0.language) \($0.text) \($0.status) \($0.kind)" }
    }

    @Test func versionTwo() throws {
        let file = try read(
            Self.v2(
                """
                <termEntry id="c1"><descrip type="subjectField">org</descrip>
                <descripGrp><descrip type="definition">A fund</descrip><admin type="source">ISO</admin></descripGrp>
                <ref type="crossReference" target="c2">metonym of</ref><note>general</note>
                <langSet xml:lang="en-US"><tig><term> World
                  Fund </term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                <note>in full</note></tig>
                <ntig><termGrp><term>WF</term><termNote type="termType">acronym</termNote></termGrp></ntig></langSet>
                <langSet xml:lang="vi"><tig><term>Quỹ</term><termNote type="normativeAuthorization">supersededTerm</termNote>
                </tig><tig><term>Quỹ Thế giới</term></tig><tig><term>QTG</term></tig></langSet></termEntry>
                <termEntry id="c2"><langSet xml:lang="en"><tig><term>Fund</term></tig></langSet></termEntry>
                """))
        #expect(file.format == .tbx2)
        #expect(
            terms(file) == [
                "en-us World Fund preferred full", "en-us WF admitted abbreviation", "vi Quỹ deprecated full",
                "vi Quỹ Thế giới preferred full", "vi QTG admitted full", "en Fund preferred full",
            ])
        let concept = file.concepts[0]
        #expect(concept.type == "organisation")
        #expect(concept.definition == "A fund")
        #expect(concept.source == "ISO")
        #expect(concept.metonyms == ["c2"])
        #expect(concept.note == "general; World Fund: in full")
        #expect(concept.origin?.line == 4)
    }

    @Test func namespacesCountAndPrefixesDoNot() throws {
        let entry = """
            <conceptEntry id="a"><x:subjectField>place</x:subjectField><min:subjectField>no</min:subjectField>
            <langSec xml:lang="en"><termSec><term>A</term><administrativeStatus xmlns="http://www.tbxinfo.net/ns/min">\
            deprecatedTerm-admn-sts</administrativeStatus></termSec></langSec></conceptEntry>
            """
        let file = try read(
            Self.dct(entry, prefixes: "xmlns:x='http://www.tbxinfo.net/ns/min' xmlns:min='http://else.example/'"))
        #expect(file.concepts[0].type == "place")
        #expect(terms(file) == ["en A deprecated full"])
        #expect(
            file.warnings.map { $0.replacing(file.path, with: "f") } == [
                "f:2: not kept: {http://else.example/}subjectField"
            ])
    }

    @Test func dcaAndMin() throws {
        let dca = """
            <tbx style='dca' type='TBX-Basic' xmlns='urn:iso:std:iso:30042:ed-2'><text><body><conceptEntry id='a'>
            <langSec xml:lang='vi'><termSec><term>A</term><termNote type='administrativeStatus'>Forbidden</termNote></termSec>
            </langSec></conceptEntry></body></text></tbx>
            """
        #expect(terms(try read(dca)) == ["vi A deprecated full"])
        let min = """
            <TBX dialect="TBX-Min"><body><entry id="e"><subjectField>x</subjectField><langGroup xml:lang="en"><termGroup>
            <term>A</term><termStatus>notRecommended</termStatus></termGroup></langGroup></entry></body></TBX>
            """
        #expect(terms(try read(min)) == ["en A deprecated full"])
    }

    @Test func whatIsNotKeptIsSaidOnceAKind() throws {
        let entry = { (id: String) in
            "<termEntry id='\(id)'><langSet xml:lang='en'><tig><term>\(id)</term><termNote type='partOfSpeech'>noun</termNote>"
                + "</tig></langSet></termEntry>\n"
        }
        let file = try read(Self.v2(entry("a") + entry("b")))
        #expect(file.warnings == ["\(file.path):4: not kept: partOfSpeech (in 2 places)"])
    }

    @Test func entriesWithoutIdsGetTheSameOnesAlways() throws {
        let entry = "<termEntry><langSet xml:lang='en'><tig><term>North Sea!</term></tig></langSet></termEntry>"
        let first = try read(Self.v2(entry + entry)).concepts.map(\.id)
        #expect(first == (try read(Self.v2("<!-- more -->" + entry + entry)).concepts.map(\.id)))
        #expect(first[0].hasPrefix("north-sea-"))
        #expect(first[1] == first[0] + "-2")
    }

    @Test(arguments: [
        (
            "<termEntry id='a'><langSet xml:lang='en'><tig><term> </term></tig></langSet></termEntry>",
            ":4: an empty term"
        ),
        ("<termEntry id='a'>\n<langSet xml:lang='en'><tig/></langSet></termEntry>", ":5: an empty term"),
        (
            "<termEntry id='a'><langSet xml:lang='en'><tig><term>&x;</term></tig></langSet></termEntry>",
            ":4: the entity &x;"
        ),
        (String(repeating: "<p>", count: 300), ":4: too large or too deep"),
        ("<termEntry>", ":5: not well-formed XML"),
    ])
    func faultsAreNamedWithTheirLine(entry: String, message: String) throws {
        let file = folder.path("t.tbx")
        #expect {
            _ = try read(Self.v2(entry))
        } throws: {
            "\($0)".hasPrefix(file + message)
        }
    }

    @Test func aDoctypeFullOfEntitiesIsRefused() throws {
        let entities = "<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>"
        let text = Self.v2("<termEntry id='a'><langSet xml:lang='en'><tig><term>&b;</term></tig></langSet></termEntry>")
            .replacing("SYSTEM \"TBXcoreStructV02.dtd\"", with: "[\(entities)]")
        #expect(throws: ExchangeError.self) { _ = try read(text) }
    }

    @Test func duplicatedIdsAreNamedWithBothLines() throws {
        let entry = "<termEntry id='a'><langSet xml:lang='en'><tig><term>A</term></tig></langSet></termEntry>"
        let file = try read(Self.v2(entry + "\n" + entry))
        #expect {
            _ = try Glossary(file.concepts)
        } throws: {
            "\($0)".hasPrefix("\(file.path):5: ") && "\($0)".contains("is taken (\(file.path):4)")
        }
    }

    @Test func aLenientReadingGoesOn() throws {
        let bad = "<termEntry id='a'><langSet xml:lang='en'><tig><term/></tig></langSet></termEntry>\n"
        let good = "<termEntry id='b'><langSet xml:lang='en'><tig><term>B</term></tig></langSet></termEntry>"
        let file = try read(Self.v2(bad + good), isLenient: true)
        #expect(file.faults.map(\.line) == [4])
        #expect(file.concepts.map(\.id) == ["a", "b"])
    }
}
