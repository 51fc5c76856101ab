import Foundation
import SongnguText

/// Writes a text table (TSV, CSV), a row for each pair of variants.
///
/// A table does not carry inline codes, what is said of single variants, languages of notes, and what there is no
/// column for (see ``TableColumns``). Notes that there is no column for go into the last one, a line each.
package struct TableWriter: UnitWriter {
    private let receive: (String) throws -> Void
    private let dialect: TableDialect
    private var columns: TableColumns?
    private var buffer = ""
    /// Units without text in two of the languages.
    package private(set) var leftOut = 0

    /// - Parameter columns: those of the first unit's languages when nil.
    package init(
        columns: TableColumns? = nil, dialect: TableDialect, to receive: @escaping (String) throws -> Void
    ) {
        self.receive = receive
        self.dialect = dialect
        if dialect.hasByteOrderMark { buffer = "\u{FEFF}" }
        if let columns { begin(columns) }
    }

    /// Writes a whole file, or leaves what was there; returns how many units were left out.
    @discardableResult
    package static func write(
        file: String, columns: TableColumns? = nil, dialect: TableDialect, body: (inout TableWriter) throws -> Void
    ) throws -> Int {
        var leftOut = 0
        try AtomicFile.write(file) { receive in
            var writer = TableWriter(columns: columns, dialect: dialect, to: receive)
            try body(&writer)
            try writer.finish()
            leftOut = writer.leftOut
        }
        return leftOut
    }

    package mutating func write(_ unit: ExchangeUnit) throws {
        let columns = self.columns ?? begin(TableColumns(languages: unit.languages))
        let rows = unit.rows(of: columns.languages)
        if rows.isEmpty { leftOut += 1 }
        for row in rows {
            append(values(columns.leading, unit) + row.map { $0 ?? "" } + values(columns.trailing, unit))
        }
        if buffer.utf8.count >= 1 << 16 { try flush() }
    }

    package mutating func finish() throws {
        try flush()
    }

    @discardableResult
    private mutating func begin(_ columns: TableColumns) -> TableColumns {
        self.columns = columns
        if dialect.hasHeader {
            append(
                columns.leading.map(\.name) + columns.languages.map { UnitField.language($0).name }
                    + columns.trailing.map(\.name),
                marked: columns.hasTabsAndLines && dialect.delimiter == .tab)
        }
        return columns
    }

    private func values(_ fields: [UnitField], _ unit: ExchangeUnit) -> [String] {
        var used: [UnitField: Int] = [:]
        return fields.map { field in
            let number = used[field, default: 0]
            used[field] = number + 1
            let values = unit.values(of: field)
            let isLast = number + 1 == fields.count(where: { $0 == field })
            guard number < values.count else { return "" }
            return isLast ? values[number...].joined(separator: "\n") : values[number]
        }
    }

    private mutating func append(_ cells: [String], marked: Bool = false) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { buffer.append(dialect.delimiter.rawValue) }
            buffer += escaped(cell, marked: marked)
        }
        buffer += dialect.lineEnd.rawValue
    }

    private func escaped(_ cell: String, marked: Bool) -> String {
        var cell = cell
        if dialect.guardsFormulas, let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first) { cell = "'" + cell }
        let delimiter = dialect.delimiter.byte
        switch dialect.escaping {
        case .quotes:
            let needsMarks = marked || cell.utf8.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
            guard needsMarks else { return cell }
            // By scalars: a mark with a combining one after it is another Character.
            let doubled = cell.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
            return "\"" + doubled.map { String($0) }.joined(separator: "\"\"") + "\""
        case .backslashes:
            guard cell.utf8.contains(where: { $0 == delimiter || $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else {
                return cell
            }
            return cell.unicodeScalars.reduce(into: "") { result, scalar in
                switch scalar {
                case "\t": result += "\\t"
                case "\n": result += "\\n"
                case "\r": result += "\\r"
                case "\\": result += "\\\\"
                case Unicode.Scalar(delimiter): result += "\\\(scalar)"
                default: result.unicodeScalars.append(scalar)
                }
            }
        }
    }

    private mutating func flush() throws {
        try receive(buffer)
        buffer = ""
    }
}
