import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguExchange

@Suite struct TMXWriterTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    static let units = [
        ExchangeUnit(
            id: "a\"1<\n", created: Date(timeIntervalSince1970: 1_795_424_400), kind: .lead,
            annotations: [
                Annotation(.note, "A & B"),
                Annotation(.property, name: "x-\t&", "<1>"),
            ],
            variants: [.init("en", "Talks <resumed> & ]]> \"so\"."), .init("vi", " Đàm phán\tnối\nlại…\r\n ")]),
        ExchangeUnit(variants: [.init("en-us", "😀"), .init("vi", "a\u{1}b\u{FFFE}")]),
    ]

    static let document = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE tmx SYSTEM "tmx14.dtd">
        <tmx version="1.4">
          <header creationtool="songngu" creationtoolversion="1" segtype="sentence" o-tmf="songngu" adminlang="en" \
        srclang="en" datatype="plaintext"/>
          <body>
            <tu tuid="a&quot;1&lt;&#10;" creationdate="20261123T090000Z">
              <prop type="x-kind">lead</prop>
              <note>A &amp; B</note>
              <prop type="x-&#9;&amp;">&lt;1&gt;</prop>
              <tuv xml:lang="en"><seg>Talks &lt;resumed&gt; &amp; ]]&gt; "so".</seg></tuv>
              <tuv xml:lang="vi"><seg> Đàm phán\tnối
        lại…&#13;
         </seg></tuv>
            </tu>
            <tu>
              <tuv xml:lang="en-us"><seg>😀</seg></tuv>
              <tuv xml:lang="vi"><seg>a\u{FFFD}b\u{FFFD}</seg></tuv>
            </tu>
          </body>
        </tmx>

        """

    func write(_ file: String, _ units: [ExchangeUnit] = units) throws {
        try TMXWriter.write(file: file, header: TMXHeader(sourceLanguage: .english)) { writer in
            for unit in units { try writer.write(unit) }
        }
    }

    @Test func writesTMX() throws {
        let file = folder.path("a.tmx")
        try write(file)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == Self.document)
        #expect(try folder.names == ["a.tmx"])
    }

    @Test func whatIsWrittenIsReadBack() throws {
        let file = folder.path("a.tmx")
        try write(file)
        var expected = Self.units
        expected[1].variants[1].text = "a\u{FFFD}b\u{FFFD}"
        #expect(try readAll(file) == expected.map { .unit($0) })
    }

    @Test func writesToAHandle() throws {
        let file = try folder.write("")
        let handle = try #require(FileHandle(forWritingAtPath: file))
        var writer = TMXWriter(header: TMXHeader(sourceLanguage: .english), to: handle)
        for unit in Self.units { try writer.write(unit) }
        try writer.finish()
        try handle.close()
        #expect(try String(contentsOfFile: file, encoding: .utf8) == Self.document)
    }

    @Test func anySourceLanguage() throws {
        let file = folder.path("a.tmx")
        try TMXWriter.write(file: file, header: TMXHeader(sourceLanguage: nil)) { _ in }
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains(" srclang=\"*all*\""))
        #expect(try TMXReader(file: file).header == TMXHeader(sourceLanguage: nil))
    }

    @Test func nothingIsHeldBackForLong() throws {
        var pieces: [Int] = []
        var writer = TMXWriter(header: TMXHeader(sourceLanguage: nil)) { pieces.append($0.utf8.count) }
        for _ in 0..<2000 { try writer.write(Self.units[0]) }
        try writer.finish()
        #expect(pieces.count > 5)
        #expect(pieces.allSatisfy { $0 < 1 << 17 })
    }

    @Test func whatWasThereStaysWhenWritingFails() throws {
        struct Broken: Error {}
        let file = try folder.write("before")
        #expect(throws: Broken.self) {
            try TMXWriter.write(file: file, header: TMXHeader(sourceLanguage: nil)) { writer in
                for _ in 0..<2000 { try writer.write(Self.units[0]) }
                throw Broken()
            }
        }
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "before")
        #expect(try folder.names == ["a.tmx"])
    }

    @Test func linkIsFollowedAndPermissionsStay() throws {
        let real = try folder.write("before", to: "real.tmx")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real)
        try FileManager.default.createSymbolicLink(atPath: folder.path("link.tmx"), withDestinationPath: real)
        try write(folder.path("link.tmx"))
        #expect(try String(contentsOfFile: real, encoding: .utf8) == Self.document)
        let attributes = try FileManager.default.attributesOfItem(atPath: real)
        #expect(attributes[.posixPermissions] as? Int == 0o640)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.tmx")) == real)
    }

    @Test(arguments: [
        ("/nowhere/a.tmx", "No such file or directory"), ("/dev/null", "it is not a plain file"),
        ("/tmp", "it is not a plain file"),
    ])
    func placesThatCannotBeWritten(file: String, reason: String) {
        #expect(throws: ExchangeError.cannotWrite(file: file, reason: reason)) { try write(file) }
    }
}
