import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguExchange

@Suite struct TableReaderTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    func read(
        _ text: String, _ languages: [LanguageTag] = [], _ reading: TableReading = TableReading()
    ) throws -> [ExchangeItem] {
        try items(TableReader(file: try folder.write(text, to: "a.csv"), languages: languages, reading: reading))
    }

    static let pair = unit("The port reopened.", "Cảng mở lại.")

    @Test(arguments: [
        "en\tvi\nThe port reopened.\tCảng mở lại.\n",
        "en,vi\r\nThe port reopened.,Cảng mở lại.\r\n",
        "en;vi\nThe port reopened.;Cảng mở lại.",
        "en|vi\rThe port reopened.|Cảng mở lại.\r",
        "\u{FEFF}en,vi\nThe port reopened.,Cảng mở lại.\n",
        "sep=;\nen;vi\n\nThe port reopened.;Cảng mở lại.\n;\n",
        "English\tTiếng Việt\nThe port reopened.\tCảng mở lại.\n",
        "\"en\",\"vi\"\n\"The port reopened.\",\"Cảng mở lại.\"\n",
        "en,vi,empty\nThe port reopened.,Cảng mở lại.\n",
        "en,vi\nThe port reopened.,Cảng mở lại.,,\n",
    ])
    func dialects(text: String) throws {
        #expect(try read(text) == [.unit(Self.pair)])
    }

    @Test(arguments: [
        ("The port reopened.\tCảng mở lại.\n", ["en", "vi"]),
        ("The port reopened.;Cảng mở lại.\n", ["en", "vi"]),
        ("source\ttarget\nThe port reopened.\tCảng mở lại.\n", ["en", "vi"]),
        ("src,tgt\nThe port reopened.,Cảng mở lại.\n", ["en", "vi"]),
    ])
    func languagesThatAreTold(text: String, languages: [LanguageTag]) throws {
        #expect(try read(text, languages) == [.unit(Self.pair)])
    }

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
    func unicodeTextOfExcel(encoding: String.Encoding) throws {
        let long = String(repeating: "Cảng 😀 mở lại. ", count: 9000)
        let data = try #require("\u{FEFF}en\tvi\r\nThe port\t\(long)\r\n".data(using: encoding))
        let reader = try TableReader(file: try folder.write(data, to: "a.txt"))
        #expect(try items(reader) == [.unit(unit("The port", long))])
        #expect(reader.bytesRead == data.count)
    }

    @Test func everyColumn() throws {
        let text = """
            id,en,vi,en-US,status,kind,note,note,created,created_by,changed,changed_by,context_before,context_after,\
            score,property:en,attribute:x
            7,Ports,Cảng,Harbors,Approved,quote,one,"two\nlines",2026-11-23T09:00:00Z,lan,2026-11-23 16:00+07:00,minh,\
            before,after,0.9,p,a

            """
        let date = Date(timeIntervalSince1970: 1_795_424_400)
        #expect(
            try read(text) == [
                .unit(
                    ExchangeUnit(
                        id: "7", created: date, createdBy: "lan", changed: date, changedBy: "minh", status: .approved,
                        kind: .quote, context: SegmentContext(before: "before", after: "after"),
                        annotations: [
                            Annotation(.note, "one"), Annotation(.note, "two\nlines"),
                            Annotation(.property, name: "score", "0.9"), Annotation(.property, name: "en", "p"),
                            Annotation(.attribute, name: "x", "a"),
                        ],
                        variants: [Variant("en", "Ports"), Variant("vi", "Cảng"), Variant("en-us", "Harbors")]))
            ])
    }

    @Test func whatIsNoStatusOrDateIsKeptAsAProperty() throws {
        #expect(
            try read("en,vi,status,created\na,b,final,yesterday\n").units.map(\.annotations) == [
                [
                    Annotation(.property, name: "status", "final"),
                    Annotation(.property, name: "created", "yesterday"),
                ]
            ])
    }

    /// Rows after the head, and what comes of them.
    @Test(arguments: [
        ("\"He said \"\"no\"\".\",\"Ông nói \"\"không\"\".\"", "He said \"no\".", "Ông nói \"không\"."),
        ("\"a\r\nb\",\"c,d\"", "a\r\nb", "c,d"),
        ("the 5\" pipe,ống 5\"", "the 5\" pipe", "ống 5\""),
        (" a , b ", " a ", " b "),
        ("=1+1,+84", "=1+1", "+84"),
        ("\"\"\"\u{301}x\",y", "\"\u{301}x", "y"),
    ])
    func quotedCells(row: String, english: String, vietnamese: String) throws {
        let items = try read("en,vi\n\(row)\nlast,cuối")
        #expect(items.units.map { $0.variants.map(\.text) } == [[english, vietnamese], ["last", "cuối"]])
    }

    /// Many tables with tabs are made without a thought of quotation marks.
    @Test(arguments: [
        ("\"Yes,\" he said.\tVâng.", "\"Yes,\" he said.", "Vâng."),
        ("\"Yes.\tVâng.", "\"Yes.", "Vâng."),
        ("\"Yes\"\t\"Vâng\"", "\"Yes\"", "\"Vâng\""),
        ("\"a\nb\"\tc", "a\nb", "c"),
        ("\"a\tb\"\tc", "a\tb", "c"),
        ("\"\"\"Yes\"\"\"\tVâng", "\"Yes\"", "Vâng"),
    ])
    func marksInTablesWithTabs(row: String, english: String, vietnamese: String) throws {
        let items = try read("en\tvi\n\(row)\nI agree.\"\tTôi đồng ý.\n")
        #expect(
            items.units.map { $0.variants.map(\.text) } == [[english, vietnamese], ["I agree.\"", "Tôi đồng ý."]])
    }

    @Test func marksAroundAllCellsOfTheHeadAreNotTheTexts() throws {
        let items = try read("\"en\"\t\"vi\"\n\"Yes\"\t\"a\tb\nc\"\n")
        #expect(items == [.unit(unit("Yes", "a\tb\nc"))])
    }

    @Test func backslashes() throws {
        let items = try read(
            "en\tvi\n\"a\\tb\\nc\\r\\\\\td\\e\n", [], TableReading(escaping: .backslashes))
        #expect(items == [.unit(unit("\"a\tb\nc\r\\", "d\\e"))])
    }

    @Test(arguments: [
        ("one", "1 of 2 cells"), ("one,", "no text in vi"), ("one, \u{200B}", "no text in vi"),
        ("one,two,three", "3 cells, but 2 columns"),
        ("\"one\" more,two", "text after the closing quotation mark of cell 1"),
    ])
    func badRowsAreSkippedAndNamed(row: String, reason: String) throws {
        let file = folder.path("a.csv")
        #expect(
            try read("en,vi\n\"a\nb\",c\n\(row)\nx,y\n") == [
                .unit(unit("a\nb", "c")), .skipped(SkippedUnit(file: file, line: 4, reason: reason)),
                .unit(unit("x", "y")),
            ])
    }

    @Test(arguments: [
        ("en,vi\na,b\nc,\"d\ne,f\n", 3, "never closed"),
        ("en,vi\na,\"" + String(repeating: "x\n", count: 600_000), 2, "not closed within 1 MB"),
        ("only\nwords\n", 1, "name the delimiter"),
        ("a,b\nc,d\n", 1, "no names of columns"),
        ("source,target\nc,d\n", 1, "name the languages of both"),
    ])
    func filesThatCannotBeRead(text: String, line: Int, reason: String) throws {
        let file = folder.path("a.csv")
        #expect {
            try read(text)
        } throws: { error in
            guard case ExchangeError.invalid(file, line, let found) = error else { return false }
            return found.contains(reason)
        }
    }

    @Test(
        arguments: [
            ([0x61, 0x09, 0x62, 0x0A, 0xE9, 0x0A], 2, "not valid UTF-8: save the file as UTF-8"),
            ([0x61, 0x00, 0x62, 0x00], 1, "UTF-16 without a byte order mark is not supported: save the file as UTF-8"),
            ([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x00, 0xDC], 2, "not valid UTF-16LE: save the file as UTF-8"),
            (
                [0x61, 0x0A, 0x61, 0x61, 0x00], 2,
                "a zero byte: this is not a text file, or its encoding is not UTF-8"
            ),
        ] as [([UInt8], Int, String)])
    func wrongEncodings(bytes: [UInt8], line: Int, reason: String) throws {
        let file = try folder.write(bytes, to: "a.tsv")
        #expect(throws: ExchangeError.invalid(file: file, line: line, reason: reason)) {
            try items(TableReader(file: file, languages: ["en", "vi"]))
        }
    }

    @Test func emptyFileHasNoUnits() throws {
        #expect(try read("") == [])
        #expect(try read("\u{FEFF}\n\n") == [])
    }
}
