import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguExchange

@Suite struct POTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    static let document = #"""
        # A desk's own file.
        msgid ""
        msgstr ""
        "Language: vi_VN\n"
        "Content-Type: text/plain; charset=UTF-8\n"

        # checked by Lan
        #
        # and by Minh
        #. title of a page
        #: main.c:12
        #: main.c:40
        #, fuzzy, c-format
        #| msgid "Old \"ports\""
        msgctxt "menu"
        msgid ""
        "Ports\t%d\n"
        "\x41\101"
        msgstr "Cảng\t%d\n\\AA"

        msgid "%d file"
        msgid_plural "%d files"
        msgstr[0] "%d tệp"

        msgid "not yet"
        msgstr ""

        #~ msgid "gone"
        #~ msgstr "mất"
        """#

    static func attribute(_ name: String, _ value: String) -> Annotation {
        Annotation(.attribute, name: name, value)
    }

    static let units: [ExchangeUnit] = [
        ExchangeUnit(
            status: .draft,
            annotations: [
                Annotation(.note, "checked by Lan\n\nand by Minh"), attribute("po:msgctxt", "menu"),
                attribute("po:extracted", "title of a page"), attribute("po:reference", "main.c:12"),
                attribute("po:reference", "main.c:40"), attribute("po:flags", "c-format"),
                attribute("po:previous", "msgid \"Old \\\"ports\\\"\""),
            ],
            variants: [Variant("en", "Ports\t%d\nAA"), Variant("vi-vn", "Cảng\t%d\n\\AA")]),
        ExchangeUnit(
            annotations: [attribute("po:form", "0"), attribute("po:msgid_plural", "%d files")],
            variants: [Variant("en", "%d file"), Variant("vi-vn", "%d tệp")]),
    ]

    @Test func readsEntries() throws {
        let reader = try POReader(file: try folder.write(Self.document, to: "a.po"))
        let expected = Self.units.map { ExchangeItem.unit($0) } + [.untranslated(id: "not yet", line: 25)]
        #expect(try items(reader) == expected)
        #expect(reader.obsolete == 1)
    }

    @Test func whatIsWrittenIsReadBack() throws {
        var units = Self.units
        units.append(
            ExchangeUnit(
                id: "9", annotations: [Self.attribute("po:msgctxt", "")],
                variants: [Variant("en", "\"\\\u{1}7\r\n\n"), Variant("vi-vn", " \u{7F}’\n")]))
        #expect(try folder.roundTrip(units, .po) == units.map { .unit($0) })
    }

    /// A form that is missing is left open, as msgfmt wants as many as the head says; one too many stands alone.
    @Test(arguments: [("ru", 3, 3), ("ru", 2, 3), ("vi", 2, 1)])
    func pluralForms(language: LanguageTag, forms: Int, written: Int) throws {
        let units = (0..<forms).map { form in
            ExchangeUnit(
                annotations: [Self.attribute("po:form", "\(form)")]
                    + (form == 0 ? [Self.attribute("po:msgid_plural", "%d files")] : []),
                variants: [Variant("en", form == 0 ? "%d file" : "%d files"), Variant(language, "%d \(form)")])
        }
        let found = try folder.roundTrip(units, .po)
        #expect(found.units.map(\.variants) == units.map(\.variants))
        if forms <= written { #expect(found.units == units) }
        let text = try String(contentsOfFile: folder.path("a.x"), encoding: .utf8)
        #expect(text.split(separator: "msgstr[").count - 1 == written)
    }

    @Test func writesEntries() throws {
        let file = folder.path("a.po")
        let leftOut = try POWriter.write(file: file, languages: ["en", "vi"]) { writer in
            for unit in Self.units { try writer.write(unit) }
            var copy = unit("not yet", "chưa", id: "5")
            try writer.write(copy)
            copy.status = .rejected
            try writer.write(copy)
            try writer.write(unit("not yet", "chưa đâu"))
        }
        #expect(leftOut == 1)
        #expect(
            try String(contentsOfFile: file, encoding: .utf8) == #"""
                msgid ""
                msgstr ""
                "Project-Id-Version: songngu\n"
                "Language: vi\n"
                "MIME-Version: 1.0\n"
                "Content-Type: text/plain; charset=UTF-8\n"
                "Content-Transfer-Encoding: 8bit\n"
                "Plural-Forms: nplurals=1; plural=0;\n"
                "X-Source-Language: en\n"

                # checked by Lan
                #
                # and by Minh
                #. title of a page
                #: main.c:12
                #: main.c:40
                #, fuzzy, c-format
                #| msgid "Old \"ports\""
                msgctxt "menu"
                msgid ""
                "Ports\t%d\n"
                "AA"
                msgstr ""
                "Cảng\t%d\n"
                "\\AA"

                msgid "%d file"
                msgid_plural "%d files"
                msgstr[0] "%d tệp"

                #. songngu id: 5
                msgid "not yet"
                msgstr "chưa"

                msgctxt "songngu:2"
                msgid "not yet"
                msgstr "chưa đâu"

                """#)
        #expect(
            try items(POReader(file: file)).units.suffix(2) == [
                unit("not yet", "chưa", id: "5"), unit("not yet", "chưa đâu"),
            ])
    }

    @Test(arguments: [
        (
            "msgid \"a\nmsgstr \"b\"", 3,
            "a text is not closed by a quotation mark, or has an escape that C does not know"
        ),
        (
            "msgid \"a\\q\"\nmsgstr \"b\"", 3,
            "a text is not closed by a quotation mark, or has an escape that C does not know"
        ),
        ("msgid \"a\"\nmsgid \"b\"\nmsgstr \"c\"", 3, "no msgstr: the file may end too early"),
        ("msgid \"a\"\nnonsense\nmsgstr \"c\"", 4, "neither a keyword with a text in quotation marks nor a comment"),
        ("msgid \"a\"\nmsgstr[3] \"c\"", 4, "“msgstr[3]” is no keyword here"),
        ("msgstr \"c\"", 3, "no msgid"),
        ("msgid \"a\"", 3, "no msgstr: the file may end too early"),
    ])
    func badEntriesAreSkippedAndNamed(entry: String, line: Int, reason: String) throws {
        let head = "msgid \"\"\nmsgstr \"Language: vi\\n\"\n"
        let file = try folder.write("\(head)\(entry)\n# next\nmsgid \"x\"\nmsgstr \"y\"\n", to: "a.po")
        let found = try items(POReader(file: file))
        #expect(found.skipped.map(\.line) == [line])
        #expect(found.skipped.map(\.reason) == [reason])
        #expect(found.units.last?.variants == [Variant("en", "x"), Variant("vi", "y")])
    }

    @Test func languagesByOptionHeadAndName() throws {
        let text = "msgid \"x\"\nmsgstr \"y\"\n"
        func languages(_ file: String, _ told: [LanguageTag] = []) throws -> [LanguageTag]? {
            try items(POReader(file: file, languages: told)).units.first?.languages
        }
        #expect(try languages(try folder.write(text, to: "vi.po")) == ["en", "vi"])
        #expect(try languages(try folder.write(text, to: "vi.po"), ["ru", "fr"]) == ["ru", "fr"])
        let nameless = try folder.write(text, to: "messages.po")
        #expect {
            try languages(nameless)
        } throws: { error in
            if case ExchangeError.invalid(nameless, 1, let reason) = error {
                reason.contains("Language")
            } else {
                false
            }
        }
    }

    @Test func otherCharsetsAreErrors() throws {
        let file = try folder.write(
            "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n", to: "a.po")
        let reason = "the file is in iso-8859-1: convert it with “msgconv -t UTF-8” first"
        #expect(throws: ExchangeError.invalid(file: file, line: 1, reason: reason)) { try POReader(file: file) }
    }
}
