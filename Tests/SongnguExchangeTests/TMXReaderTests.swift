import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguExchange

@Suite struct TMXReaderTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    static let document = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE tmx SYSTEM "http://nowhere.invalid/tmx14.dtd">
        <tmx version="1.4">
          <!-- made by hand -->
          <header creationtool="OmegaT" creationtoolversion="6" segtype="sentence" o-tmf="omt" adminlang="EN-US"
              srclang="EN-US" datatype="xml"><note>header</note><prop type="x">header</prop></header>
          <body>
            <tu tuid="a&amp;1" creationdate="20261123T090000Z" changedate="20261124T090000Z">
              <note>first</note>
              <prop type="x-kind">lead</prop>
              <prop type="x-tag">1</prop><prop type="x-tag">2</prop>
              <tuv xml:lang="EN-US"><note>of the variant</note><prop type="q">w</prop><seg>Talks &lt;resumed&gt;.</seg></tuv>
              <tuv xml:lang="vi_VN"><seg>Đàm phán<![CDATA[ <nối> ]]>l&#7841;i.</seg></tuv>
            </tu>
            <tu>
              <tuv lang="en" creationdate="20200102T000000Z"><seg> The  end. </seg></tuv>
              <tuv lang="vi" creationdate="20200101T000000Z"><seg>Hết
        rồi.</seg></tuv>
              <tuv lang="vi" creationdate="yesterday"><seg>Xong.</seg></tuv>
            </tu>
          </body>
        </tmx>
        """

    static let units = [
        ExchangeUnit(
            id: "a&1", created: Date(timeIntervalSince1970: 1_795_424_400),
            changed: Date(timeIntervalSince1970: 1_795_510_800), kind: .lead,
            annotations: [
                Annotation(.note, "first"), Annotation(.property, name: "x-tag", "1"),
                Annotation(.property, name: "x-tag", "2"),
            ],
            variants: [
                Variant(
                    language: "en-us", text: "Talks <resumed>.",
                    annotations: [Annotation(.note, "of the variant"), Annotation(.property, name: "q", "w")]),
                .init("vi-vn", "Đàm phán <nối> lại."),
            ]),
        ExchangeUnit(
            created: Date(timeIntervalSince1970: 1_577_836_800),
            variants: [
                ("en", " The  end. ", "20200102T000000Z"), ("vi", "Hết\nrồi.", "20200101T000000Z"),
                ("vi", "Xong.", "yesterday"),
            ]
            .map { language, text, date in
                Variant(
                    language: language, text: text,
                    annotations: [Annotation(.attribute, name: "creationdate", date)])
            }),
    ]

    @Test func readsHeaderAndUnits() throws {
        let file = try folder.write(Self.document)
        #expect(
            try TMXReader(file: file).header
                == TMXHeader(
                    sourceLanguage: "en-us", tool: "OmegaT", toolVersion: "6", adminLanguage: "en-us",
                    segmentType: "sentence", dataType: "xml", originalFormat: "omt"))
        let items = try readAll(file)
        #expect(items == Self.units.map { .unit($0) })
        #expect(items.units.first?.property("x-tag") == "1")
        #expect(items.units.first?.property("x-none") == nil)
    }

    @Test(
        arguments: [
            ("UTF-16", String.Encoding.utf16LittleEndian, [0xFF, 0xFE]), ("UTF-16", .utf16BigEndian, [0xFE, 0xFF]),
            ("UTF-16LE", .utf16LittleEndian, []), ("UTF-8", .utf8, [0xEF, 0xBB, 0xBF]),
        ] as [(String, String.Encoding, [UInt8])])
    func encodings(name: String, encoding: String.Encoding, mark: [UInt8]) throws {
        let text = Self.document.replacing("UTF-8", with: name)
        let data = try #require(text.data(using: encoding))
        #expect(try readAll(try folder.write(Data(mark) + data)) == Self.units.map { .unit($0) })
    }

    @Test(
        arguments: [
            ("*all*", nil), ("en", "en"), ("EN_us", "en-us"),
        ] as [(String, LanguageTag?)])
    func sourceLanguage(attribute: String, expected: LanguageTag?) throws {
        let file = try folder.write("<tmx><header srclang=\"\(attribute)\"/><body/></tmx>")
        #expect(try TMXReader(file: file).header.sourceLanguage == expected)
    }

    @Test(arguments: [
        ("<bpt i=\"1\">&lt;b></bpt>Nga<ept i=\"1\">&lt;/b></ept>", "Nga"),
        ("Nga<ph>{0}</ph> và <it pos=\"begin\">[i]</it>Mỹ", "Nga và Mỹ"),
        ("<hi type=\"b\">Nga</hi> và <hi>Mỹ <hi>nói</hi></hi>", "Nga và Mỹ nói"),
        ("Nga<ut>x</ut>", "Nga"),
        ("Nga <ph>&lt;a title=\"<sub>nước <bpt i=\"1\">b</bpt>lớn</sub>\"&gt;</ph>nói", "Nga nước lớnnói"),
        ("<ph/> Nga  \n ", " Nga  \n "),
        ("a<!-- x -->b<?y z?>c", "abc"),
        ("&lt;&amp;&gt;&quot;&apos;&#x1EA1;", "<&>\"'ạ"),
    ])
    func inlineMarkup(segment: String, expected: String) throws {
        let items = try readAll(try folder.write(tmx(segment: segment)))
        #expect(items.units.map { $0.variants[1].text } == [expected])
    }

    /// A unit's content, beginning on line 4, then where and why it is skipped.
    @Test(arguments: [
        ("<tuv xml:lang=\"en\"><seg>x</seg></tuv>", 4, "fewer than two languages"),
        ("", 4, "fewer than two languages"),
        (
            "<tuv xml:lang=\"en\"><seg>x</seg></tuv>\n<tuv xml:lang=\"EN\"><seg>y</seg></tuv>", 4,
            "fewer than two languages"
        ),
        ("<tuv xml:lang=\"en\"><seg>x</seg></tuv>\n<tuv xml:lang=\"vi\"></tuv>", 5, "the vi variant has no seg"),
        ("<tuv xml:lang=\"en\"><seg/></tuv>\n<tuv xml:lang=\"vi\"/>", 4, "the en variant has no text"),
        (
            "<tuv xml:lang=\"en\"><seg>x</seg></tuv>\n\n<tuv xml:lang=\"vi\"><seg> \u{200B}<ph>x</ph>\n</seg></tuv>", 6,
            "the vi variant has no text"
        ),
        ("<tuv xml:lang=\"en\"><seg>x</seg></tuv>\n<tuv><seg>y</seg></tuv>", 5, "a variant has no language"),
        ("<tuv xml:lang=\"\"><seg>x</seg></tuv>", 4, "a variant has no language"),
    ])
    func badUnitsAreSkippedAndNamed(content: String, line: Int, reason: String) throws {
        let good = "<tu><tuv xml:lang=\"en\"><seg>a</seg></tuv><tuv xml:lang=\"vi\"><seg>b</seg></tuv></tu>"
        let file = try folder.write(tmx("<tu tuid=\"7\">\(content)</tu>\(good)"))
        #expect(
            try readAll(file) == [
                .skipped(SkippedUnit(file: file, line: line, id: "7", reason: reason)),
                .unit(ExchangeUnit(variants: [.init("en", "a"), .init("vi", "b")])),
            ])
    }

    @Test func skippedUnitSaysWhere() {
        #expect(
            "\(SkippedUnit(file: "a.tmx", line: 4, id: "7", reason: "no"))" == "a.tmx:4: unit 7 skipped: no")
        #expect("\(SkippedUnit(file: "a.tmx", line: 4, reason: "no"))" == "a.tmx:4: unit skipped: no")
    }

    @Test(arguments: [
        ("&nbsp;", true, 4, "nbsp"), ("x\n&nbsp;", true, 5, "nbsp"), ("&nbsp;", false, 3, "nbsp"),
        ("&hellip;", true, 4, "hellip"),
    ])
    func entitiesAreErrors(segment: String, hasDoctype: Bool, line: Int, name: String) throws {
        var text = tmx(segment: segment)
        if !hasDoctype { text = text.replacing("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n", with: "") }
        let file = try folder.write(text)
        #expect(throws: ExchangeError.entity(file: file, line: line, name: name)) { try readAll(file) }
    }

    @Test func entitiesOfTheFilesOwnAreErrorsToo() throws {
        let bomb = """
            <!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "/etc/passwd">]>
            """
        for name in ["b", "x"] {
            let text = tmx(segment: "&\(name);").replacing("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">", with: bomb)
            let file = try folder.write(text)
            #expect(throws: ExchangeError.entity(file: file, line: 4, name: name)) { try readAll(file) }
        }
    }

    @Test(arguments: [
        ("", 1, "the file is empty"),
        ("xin chào", 1, "Document is empty"),
        ("<tmx>\n<body>\n<tu>\n", 3, "the file ends too early"),
        ("<tmx>\n<body>\n</tmx>", 3, "Opening and ending tag mismatch: body line 2 and tmx"),
        ("<tmx>\n<body>\n<tu a=b></tu></body></tmx>", 3, "AttValue: \" or ' expected"),
        ("<tmx>\n<body/></tmx><tmx/>", 2, "Extra content at the end of the document"),
    ])
    func malformedFile(text: String, line: Int, reason: String) throws {
        let file = try folder.write(text)
        #expect(throws: ExchangeError.malformed(file: file, line: line, reason: reason)) { try readAll(file) }
    }

    @Test func bytesThatAreNotUTF8() throws {
        let file = try folder.write(Data(tmx(segment: "x").utf8.map { $0 == UInt8(ascii: "x") ? 0xFF : $0 }))
        #expect {
            try readAll(file)
        } throws: { error in
            if case ExchangeError.encoding(file, 1, _) = error { true } else { false }
        }
    }

    @Test func unitsBeforeTheFaultAreRead() throws {
        let unit = "<tu><tuv xml:lang=\"en\"><seg>a</seg></tuv><tuv xml:lang=\"vi\"><seg>b</seg></tuv></tu>\n"
        let file = try folder.write(tmx(String(repeating: unit, count: 1000) + "<tu></body>"))
        let reader = try TMXReader(file: file)
        var count = 0
        #expect {
            while try reader.next() != nil { count += 1 }
        } throws: { error in
            if case ExchangeError.malformed(file, 1004, _) = error { true } else { false }
        }
        #expect(count > 900)
    }

    @Test func otherXMLIsNotTMX() throws {
        let file = try folder.write("<?xml version=\"1.0\"?>\n<xliff version=\"1.2\"/>")
        #expect(throws: ExchangeError.wrongFormat(file: file, line: 2, expected: "<tmx>", found: "xliff")) {
            try TMXReader(file: file)
        }
    }

    @Test func missingFileAndFolder() {
        #expect(throws: ExchangeError.cannotOpen(file: "/nowhere.tmx", reason: "No such file or directory")) {
            try TMXReader(file: "/nowhere.tmx")
        }
        #expect(throws: ExchangeError.cannotOpen(file: "/tmp", reason: "Is a directory")) {
            try TMXReader(file: "/tmp")
        }
    }

    /// libxml2 by itself decodes the name and opens "a b.tmx".
    @Test func nameWithPercentSignIsTheFilesOwn() throws {
        _ = try folder.write("<tmx/>", to: "a b.tmx")
        let file = try folder.write(tmx(segment: "y"), to: "a%20b.tmx")
        #expect(try readAll(file).count == 1)
    }

    @Test func undeclaredNamespacePrefixIsReadOver() throws {
        let file = try folder.write(tmx(segment: "<okp:x/>Nga").replacing("<tu>", with: "<tu okp:y=\"1\">"))
        #expect(try readAll(file).units.map { $0.variants[1].text } == ["Nga"])
    }

    /// libxml2 keeps the line of an element in 16 bits.
    @Test func linesBehind65535AreRight() throws {
        let blank = String(repeating: "<!--\n-->\n", count: 50_000)
        let file = try folder.write(tmx(blank + "<tu tuid=\"late\"></tu>\n<tu>\n<tuv xml:lang=\"en\"/></tu>"))
        #expect(try readAll(file).skipped.map(\.line) == [100_004, 100_006])
    }

    @Test(arguments: [
        (ExchangeError.cannotOpen(file: "a", reason: "x"), "see that the path is right"),
        (.malformed(file: "a", line: 3, reason: "x"), "a:3: "),
        (.entity(file: "a", line: 3, name: "nbsp"), "a:3: the entity &nbsp;"),
        (.encoding(file: "a", line: 3, reason: "x"), "a:3: not in the encoding"),
        (.tooLarge(file: "a", line: 3, reason: "x"), "a:3: too large or too deep"),
        (.archive(file: "a", kind: "gzip"), "unpack it"),
        (.wrongFormat(file: "a", line: 3, expected: "<tmx>", found: "b"), "expected <tmx>, found <b>"),
        (.cannotWrite(file: "a", reason: "x"), "see that its folder exists"),
    ])
    func everyErrorNamesThePlaceOrTheNextStep(error: ExchangeError, text: String) {
        #expect("\(error)".contains(text))
    }
}
