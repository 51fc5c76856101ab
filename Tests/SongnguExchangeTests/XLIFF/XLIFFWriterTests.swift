import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguExchange

@Suite struct XLIFFWriterTests {
    static let segments = [
        TranslationSegment(
            id: "p1/2",
            source: Variant(
                language: "en", text: "Putin spoke <now>.",
                codes: [
                    InlineCode(offset: 0, role: .open, element: "bpt", attributes: ["i": "1"], data: "<b>"),
                    InlineCode(offset: 5, role: .close, element: "ept", attributes: ["i": "1"], data: "</b>"),
                ]),
            target: Variant(
                language: "vi", text: "Ông Putin phát biểu.",
                codes: [
                    InlineCode(offset: 5, role: .open, element: "bpt", attributes: ["i": "1"], data: "<b>"),
                    InlineCode(offset: 10, role: .close, element: "ept", attributes: ["i": "1"], data: "</b>"),
                ]),
            status: .approved, annotations: [Annotation(.note, "Lead."), Annotation(.property, name: "desk", "World")],
            matches: [
                TranslationMatch(
                    kind: .context, source: .init("en", "Putin spoke."), target: .init("vi", "Putin phát biểu."),
                    similarity: 0.8571, quality: 1, origin: "tm.sqlite"),
                TranslationMatch(
                    kind: .meaning,
                    source: Variant(
                        language: "en", text: "He spoke.",
                        codes: [InlineCode(offset: 9, role: .alone, element: "ph", data: "{}")]),
                    target: .init("vi", "Ông nói."), similarity: 0.5),
            ],
            terms: [
                TermNote(
                    term: "Putin", translations: ["Putin", "Pu-tin"], definition: "a person", origin: "people.tsv",
                    range: 0..<5),
                TermNote(term: "speak", translations: []),
            ]),
        TranslationSegment(source: .init("en", "X"), isTranslatable: false),
    ]

    func xml(_ version: XLIFFVersion, _ segments: [TranslationSegment], target: LanguageTag? = "vi") throws -> String {
        var pieces = ""
        var writer = XLIFFWriter(
            header: XLIFFHeader(version: version, source: "en", target: target, original: "a&b.txt")
        ) { pieces += $0 }
        for segment in segments { try writer.write(segment) }
        try writer.finish()
        return pieces
    }

    @Test func version2() throws {
        #expect(
            try xml(.v2, Self.segments) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" \
                xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" \
                xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0" \
                srcLang="en" trgLang="vi">
                  <file id="f1" original="a&amp;b.txt" xml:space="preserve">
                    <unit id="u1" name="p1/2">
                      <mtc:matches>
                        <mtc:match ref="#s1" similarity="85.7" matchQuality="100" origin="tm.sqlite" type="icm">\
                <source>Putin spoke.</source><target>Putin phát biểu.</target></mtc:match>
                        <mtc:match ref="#s1" similarity="50" type="tm" subType="songngu:meaning"><originalData>\
                <data id="d1">{}</data></originalData><source>He spoke.<ph id="1" dataRef="d1"/></source>\
                <target>Ông nói.</target></mtc:match>
                      </mtc:matches>
                      <gls:glossary>
                        <gls:glossEntry ref="#t1"><gls:term source="people.tsv">Putin</gls:term>\
                <gls:translation source="people.tsv">Putin</gls:translation>\
                <gls:translation source="people.tsv">Pu-tin</gls:translation>\
                <gls:definition>a person</gls:definition></gls:glossEntry>
                        <gls:glossEntry><gls:term>speak</gls:term></gls:glossEntry>
                      </gls:glossary>
                      <mda:metadata><mda:metaGroup category="songngu"><mda:meta type="desk">World</mda:meta>\
                </mda:metaGroup></mda:metadata>
                      <notes><note>Lead.</note></notes>
                      <originalData><data id="d1">&lt;b&gt;</data><data id="d2">&lt;/b&gt;</data></originalData>
                      <segment id="s1" state="final">
                        <source><pc id="1" dataRefStart="d1" dataRefEnd="d2"><sm id="t1" type="term"/>Putin\
                <em startRef="t1"/></pc> spoke &lt;now&gt;.</source>
                        <target>Ông <pc id="1" dataRefStart="d1" dataRefEnd="d2">Putin</pc> phát biểu.</target>
                      </segment>
                    </unit>
                    <unit id="u2" translate="no">
                      <segment id="s1">
                        <source>X</source>
                      </segment>
                    </unit>
                  </file>
                </xliff>

                """)
    }

    @Test func version1() throws {
        #expect(
            try xml(.v1, Self.segments) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
                  <file original="a&amp;b.txt" datatype="plaintext" source-language="en" target-language="vi" \
                tool-id="songngu" xml:space="preserve">
                    <header><tool tool-id="songngu" tool-name="songngu"/></header>
                    <body>
                      <trans-unit id="p1/2" approved="yes">
                        <source><bpt id="1" rid="1">&lt;b&gt;</bpt>Putin<ept id="1" rid="1">&lt;/b&gt;</ept> spoke \
                &lt;now&gt;.</source>
                        <target state="final">Ông <bpt id="1" rid="1">&lt;b&gt;</bpt>Putin<ept id="1" rid="1">\
                &lt;/b&gt;</ept> phát biểu.</target>
                        <prop-group name="songngu"><prop prop-type="desk">World</prop></prop-group>
                        <note>Lead.</note>
                        <note from="glossary" annotates="source">Putin = Putin; Pu-tin (a person)</note>
                        <note from="glossary" annotates="source">speak</note>
                        <alt-trans match-quality="85.7%" origin="tm.sqlite"><source>Putin spoke.</source>\
                <target>Putin phát biểu.</target></alt-trans>
                        <alt-trans match-quality="50%"><source>He spoke.<ph id="1">{}</ph></source>\
                <target>Ông nói.</target></alt-trans>
                      </trans-unit>
                      <trans-unit id="2" translate="no">
                        <source>X</source>
                      </trans-unit>
                    </body>
                  </file>
                </xliff>

                """)
    }

    @Test func segmentsAreReadBackWithoutCandidates() throws {
        let folder = try TemporaryFolder()
        let read = try readSegments(try folder.write(try xml(.v2, Self.segments), to: "a.xlf")).segments
        #expect(read.map(\.id) == ["u1", "u2"])
        #expect(read.map(\.source.text) == ["Putin spoke <now>.", "X"])
        #expect(read.map { $0.source.codes.map(\.element) } == [["pc", "pc"], []])
        #expect(read.map(\.status) == [.approved, nil])
        #expect(read.map(\.isTranslatable) == [true, false])
    }

    @Test(arguments: [XLIFFVersion.v1, .v2]) func nothingToWrite(version: XLIFFVersion) throws {
        let folder = try TemporaryFolder()
        let text = try xml(version, [], target: nil)
        #expect(try readSegments(try folder.write(text, to: "a.xlf")) == [])
        #expect(!text.contains("trgLang") && !text.contains("target-language"))
    }

    @Test(arguments: UnitStatus.allCases, [XLIFFVersion.v1, .v2])
    func statusesStay(status: UnitStatus, version: XLIFFVersion) throws {
        let folder = try TemporaryFolder()
        let segment = TranslationSegment(source: .init("en", "a"), target: .init("vi", "b"), status: status)
        let read = try readSegments(try folder.write(try xml(version, [segment]), to: "a.xlf")).segments
        #expect(read.map(\.status) == [status])
        #expect(read.map { $0.target?.annotations } == [[]])
    }

    /// States of other tools give way when the status is another here.
    @Test(arguments: [XLIFFVersion.v1, .v2]) func statusChangedHere(version: XLIFFVersion) throws {
        let folder = try TemporaryFolder()
        var segment = TranslationSegment(
            source: .init("en", "a"),
            target: Variant(
                language: "vi", text: "b", annotations: [Annotation(.attribute, name: "state", "signed-off")]),
            status: .draft, annotations: [Annotation(.attribute, name: "mq:status", "Proofread")])
        segment.annotations.append(Annotation(.property, name: "x-ConfirmationLevel", "ApprovedSignOff"))
        let read = try readSegments(try folder.write(try xml(version, [segment]), to: "a.xlf")).segments
        #expect(read.map(\.status) == [.draft])
        #expect(read.map(\.annotations) == [[]])
    }
}
