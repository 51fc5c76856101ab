import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguExchange

@Suite struct TableWriterTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    static let date = Date(timeIntervalSince1970: 1_795_424_400)

    /// All that a table carries.
    static let units = [
        ExchangeUnit(
            id: "a,1", created: date, createdBy: "lan", changed: date, changedBy: "minh", status: .rejected,
            kind: .lead, context: SegmentContext(before: "x\ty", after: nil),
            annotations: [
                Annotation(.note, "one\ntwo"), Annotation(.note, "three"), Annotation(.property, name: "id", "p"),
                Annotation(.property, name: "domain", "news"), Annotation(.attribute, name: "usagecount", "3"),
            ],
            variants: [Variant("en", "=a \"b\"; c|d, e\\"), Variant("vi", " Cảng\r\nmở\tlại ")]),
        ExchangeUnit(
            annotations: [Annotation(.property, name: "domain", "sport")],
            variants: [Variant("en", "\"Yes\""), Variant("vi", "\"\u{301}"), Variant("ceb", "Oo")]),
    ]

    static let dialects: [TableDialect] =
        [.tsv, .csv, .excel]
        + TableDialect.Delimiter.allCases.map { TableDialect(delimiter: $0, escaping: .backslashes) }
        + [TableDialect(delimiter: .pipe, hasByteOrderMark: true)]

    @Test(arguments: dialects)
    func whatIsWrittenIsReadBack(dialect: TableDialect) throws {
        var columns = TableColumns()
        for unit in Self.units { columns.add(unit) }
        let reading = TableReading(escaping: dialect.escaping)
        let options = ExchangeOptions(reading: reading, dialect: dialect, columns: columns)
        #expect(try folder.roundTrip(Self.units, .csv, options) == Self.units.map { .unit($0) })
    }

    @Test func writesATable() throws {
        let file = folder.path("a.csv")
        let leftOut = try TableWriter.write(file: file, dialect: .csv) { writer in
            try writer.write(unit("a,b", "c", id: "1"))
            try writer.write(ExchangeUnit(variants: [Variant("fr", "x"), Variant("vi", "y")]))
            try writer.write(
                ExchangeUnit(variants: [
                    Variant("en-us", "d"), Variant("en", "e"), Variant("vi", "f"), Variant("vi", "g"),
                ]))
            try writer.write(ExchangeUnit(variants: [Variant("en-us", "h"), Variant("vi-vn", "i")]))
        }
        #expect(leftOut == 1)
        let rest = ",,,,,,,,,"
        #expect(
            try String(contentsOfFile: file, encoding: .utf8) == """
                id,en,vi,status,kind,note,context_before,context_after,created,created_by,changed,changed_by\r
                1,"a,b",c\(rest)\r
                ,e,f\(rest)\r
                ,e,g\(rest)\r
                ,h,i\(rest)\r

                """)
    }

    @Test func formulasAreGuardedOnlyWhenAsked() throws {
        var dialect = TableDialect.tsv
        dialect.guardsFormulas = true
        let unit = unit("=SUM(A1)", "@tên")
        let options = ExchangeOptions(languages: ["en", "vi"], dialect: dialect)
        let items = try folder.roundTrip([unit], .tsv, options)
        #expect(items.units.map { $0.variants.map(\.text) } == [["'=SUM(A1)", "'@tên"]])
        #expect(try folder.roundTrip([unit], .tsv) == [.unit(unit)])
    }
}
