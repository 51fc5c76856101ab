import SongnguGlossary
import SongnguText
import Testing

@testable import SongnguExchange

@Suite struct GlossaryTableTextTests {
    static let lake = Concept(
        id: "place.lake", type: "place", terms: [Term("Lake Abel", .english), Term("hồ Abel", .vietnamese)],
        note: "deep")

    /// A table, and what it is after the lake was put into it.
    @Test(arguments: [
        // Comments, blank lines, order and odd cells stay.
        (
            "# ours\nid\ttype\ten\tvi\tnote\n\na\torg\tA; B\tC\t\n# end\n",
            "# ours\nid\ttype\ten\tvi\tnote\n\na\torg\tA; B\tC\t\n# end\nplace.lake\tplace\tLake Abel\thồ Abel\tdeep\n"
        ),
        // The row in its place, with the cells that mean the same as they were.
        (
            "id\ttype\ten\tvi\tnote\nplace.lake\tplace\t Lake Abel \thồ\tdeep \nz\tplace\tZ\tZ\t",
            "id\ttype\ten\tvi\tnote\nplace.lake\tplace\t Lake Abel \thồ Abel\tdeep \nz\tplace\tZ\tZ\t"
        ),
        // CRLF and a byte order mark.
        (
            "\u{FEFF}id\ttype\ten\tvi\tnote\r\na\tplace\tA\tA\t\r\n",
            "\u{FEFF}id\ttype\ten\tvi\tnote\r\na\tplace\tA\tA\t\r\nplace.lake\tplace\tLake Abel\thồ Abel\tdeep\r\n"
        ),
        // A last line without an end; a column that is wanting.
        (
            "id\ten\tvi\tnote\na\tA\tA\t\n#b\nc\tC\tC\t",
            "id\ten\tvi\tnote\ttype\na\tA\tA\t\t\n#b\nc\tC\tC\t\t\nplace.lake\tLake Abel\thồ Abel\tdeep\tplace\n"
        ),
        // Columns that nobody knows.
        (
            "owner\tid\ttype\ten\tvi\tnote\tlast seen\nMai\tplace.lake\tplace\tLake\thồ Abel\tdeep\t2020\n",
            "owner\tid\ttype\ten\tvi\tnote\tlast seen\nMai\tplace.lake\tplace\tLake Abel\thồ Abel\tdeep\t2020\n"
        ),
        (
            "# nothing yet",
            """
            # nothing yet
            id\ttype\ten\ten:admitted\ten:short\ten:abbreviation\ten:derived\ten:deprecated\ten:except\tvi\tvi:admitted\
            \tvi:short\tvi:abbreviation\tvi:derived\tvi:deprecated\tvi:except\tmetonym\tcountry\tcase\tvalid\tstatus\
            \tdefinition\tnote\tsource
            place.lake\tplace\tLake Abel\t\t\t\t\t\t\thồ Abel\t\t\t\t\t\t\t\t\t\t\t\t\tdeep\t

            """
        ),
    ])
    func onlyOneRowIsWritten(before: String, after: String) throws {
        var table = try GlossaryTableText(Array(before.utf8), file: "t")
        try table.put(Self.lake)
        #expect(String(decoding: table.bytes, as: UTF8.self) == after)
        // What it says of itself is what is read.
        let read = try GlossaryTableText(table.bytes, file: "t")
        #expect(read.concepts == table.concepts)
        #expect(read.concepts.first { $0.id == "place.lake" }?.canonical == Self.lake.canonical)
    }

    @Test func rowsAreTakenOut() throws {
        var table = try GlossaryTableText(Array("id\ten\na\tA\n# b\nb\tB\nc\tC\n".utf8), file: "t")
        table.remove("b")
        #expect(String(decoding: table.bytes, as: UTF8.self) == "id\ten\na\tA\n# b\nc\tC\n")
        #expect(try GlossaryTableText(table.bytes, file: "t").concepts == table.concepts)
    }

    @Test(arguments: [
        ("id\ten\na\tA\tB\n", "t:2: has 3 columns where the header has 2; put one tab between cells, empty ones too"),
        (
            "id\ten\na\tA\n\na\tB\n",
            "t:4: column \"id\": the id \"a\" is taken (t:2); give one of the two another id, or join them"
        ),
        ("en\nA\n", "t:1: the header has no column \"id\"; add it"),
    ])
    func aDamagedTableIsNotRead(text: String, message: String) {
        #expect {
            try GlossaryTableText(Array(text.utf8), file: "t")
        } throws: {
            "\($0)" == message
        }
    }

    @Test(arguments: [
        Concept(id: "x", type: "", terms: [Term("a; b", .english)]),
        Concept(id: "#x", type: "", terms: [Term("a", .english)]),
        Concept(id: "x", type: "", terms: [Term("a  b", .english)]),
    ])
    func whatWouldBeReadAsAnotherIsNotWritten(concept: Concept) throws {
        let text = "id\ten\na\tA\n"
        var table = try GlossaryTableText(Array(text.utf8), file: "t")
        #expect(throws: (any Error).self) { try table.put(concept) }
        #expect(String(decoding: table.bytes, as: UTF8.self) == text)
    }
}
