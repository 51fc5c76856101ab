/// A row of a text table.
struct TableRecord: Hashable {
    /// Where it begins.
    var line: Int
    var cells: [String]
    /// Why the cells are not to be trusted.
    var fault: String?
    /// Whether every cell is in quotation marks.
    var isQuoted = false
}

/// Parts the lines of a text table into rows and cells, a row at a time.
///
/// Tables with tabs are read leniently, as many are made by programs that know no quotation marks: marks that cannot be
/// RFC 4180's are the text's own, such as those of `"Yes," he said.`; so are those around a cell that needs none, and
/// those that would join lines each of which has its cells already. Where all cells of the first row are in marks, the
/// table is RFC 4180's and nothing else.
struct TableRecords {
    /// Longest cell in bytes; an open quotation mark would make one of the rest of a file.
    static let cellLimit = 1 << 20
    /// How far a cell in quotation marks of a table with tabs may go on.
    private static let lenientLines = 200

    let lines: LineSource
    let dialect: TableDialect
    /// Whether all cells of the first row are in marks, and how many they are.
    private var quotesAll: Bool?
    private var columns: Int?

    init(lines: LineSource, delimiter: TableDialect.Delimiter, escaping: TableDialect.Escaping) {
        self.lines = lines
        dialect = TableDialect(delimiter: delimiter, escaping: escaping)
    }

    private var delimiter: UInt8 { dialect.delimiter.byte }
    private var isLenient: Bool { dialect.delimiter == .tab && quotesAll != true }

    /// Nil at the end. Throws ``ExchangeError`` for a quotation mark that is never closed.
    mutating func next() throws -> TableRecord? {
        guard let line = try lines.next() else { return nil }
        let record = try record(line)
        quotesAll = quotesAll ?? record.isQuoted
        columns = columns ?? record.cells.count
        return record
    }

    private func record(_ line: SourceLine) throws -> TableRecord {
        if dialect.escaping == .backslashes {
            return TableRecord(line: line.number, cells: Self.unescaped(line.text, delimiter))
        }
        guard line.text.utf8.contains(0x22) else {
            return TableRecord(line: line.number, cells: literal(line.text))
        }
        return try quoted(line)
    }

    private func literal(_ text: String) -> [String] {
        text.utf8.split(separator: delimiter, omittingEmptySubsequences: false).map { String(Substring($0)) }
    }

    private func quoted(_ first: SourceLine) throws -> TableRecord {
        var parser = QuotedCells(delimiter: delimiter, keepsNeedlessMarks: isLenient && quotesAll == false)
        var line = first
        var more: [SourceLine] = []
        while true {
            parser.read(line.text)
            if isLenient, parser.fault != nil || parser.hasDelimiterInLines && isWhole(first) { break }
            guard parser.isOpen else {
                let cells = parser.finish()
                if isLenient, !more.isEmpty, cells.count != columns, isWhole(first) { break }
                return TableRecord(line: first.number, cells: cells, fault: parser.fault, isQuoted: parser.isQuoted)
            }
            parser.read(end: line.end, of: line.number)
            if isLenient, more.count >= Self.lenientLines { break }
            guard parser.cellLength <= Self.cellLimit else {
                throw lines.fault(
                    "a quotation mark is opened here and not closed within \(Self.cellLimit >> 20) MB: close it, or "
                        + "double the mark (\"\") if it is the text's", parser.opened ?? first.number)
            }
            guard let next = try lines.next() else {
                if isLenient { break }
                throw lines.fault(
                    "a quotation mark is opened here and never closed: close it, or double the mark (\"\") if it is "
                        + "the text's", parser.opened ?? first.number)
            }
            more.append(next)
            line = next
        }
        // The marks were the text's own.
        lines.putBack(more)
        var parsed = QuotedCells(delimiter: delimiter, keepsNeedlessMarks: quotesAll == false)
        return TableRecord(line: first.number, cells: parsed.singleLine(first.text))
    }

    /// Whether a line has as many cells by itself as the first row.
    private func isWhole(_ line: SourceLine) -> Bool {
        columns == nil || literal(line.text).count == columns
    }

    private static func unescaped(_ text: String, _ delimiter: UInt8) -> [String] {
        var cells: [String] = []
        var cell: [UInt8] = []
        var isEscaped = false
        for byte in text.utf8 {
            if isEscaped {
                switch byte {
                case UInt8(ascii: "t"): cell.append(0x09)
                case UInt8(ascii: "n"): cell.append(0x0A)
                case UInt8(ascii: "r"): cell.append(0x0D)
                case UInt8(ascii: "\\"), delimiter: cell.append(byte)
                default: cell += [UInt8(ascii: "\\"), byte]
                }
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == delimiter {
                cells.append(String(decoding: cell, as: UTF8.self))
                cell = []
            } else {
                cell.append(byte)
            }
        }
        if isEscaped { cell.append(UInt8(ascii: "\\")) }
        return cells + [String(decoding: cell, as: UTF8.self)]
    }
}
