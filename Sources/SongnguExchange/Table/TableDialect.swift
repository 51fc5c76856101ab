/// How cells and rows are written in a text table.
package struct TableDialect: Hashable, Sendable {
    package enum Delimiter: Character, CaseIterable, Sendable {
        case tab = "\t"
        case semicolon = ";"
        case pipe = "|"
        case comma = ","

        var byte: UInt8 { rawValue.asciiValue ?? 0 }
    }

    package enum Escaping: Sendable {
        /// RFC 4180: a cell in quotation marks may hold delimiters and line ends; "" stands for one mark.
        case quotes
        /// A cell never holds a delimiter or a line end: \t, \n, \r and \\ stand for them; \ and the delimiter of a
        /// table without tabs for that delimiter.
        case backslashes
    }

    package enum LineEnd: String, Sendable {
        case lf = "\n"
        case crlf = "\r\n"
    }

    package var delimiter: Delimiter
    package var escaping: Escaping
    package var lineEnd: LineEnd
    package var hasHeader: Bool
    /// Excel takes a CSV without one for text in the code page of the machine.
    package var hasByteOrderMark: Bool
    /// Puts an apostrophe before a cell that a spreadsheet would take for a formula: one that begins with =, +, -, @,
    /// a tab or a CR. Such a text is another one when it is read back.
    package var guardsFormulas: Bool

    package init(
        delimiter: Delimiter, escaping: Escaping = .quotes, lineEnd: LineEnd = .lf, hasHeader: Bool = true,
        hasByteOrderMark: Bool = false, guardsFormulas: Bool = false
    ) {
        self.delimiter = delimiter
        self.escaping = escaping
        self.lineEnd = lineEnd
        self.hasHeader = hasHeader
        self.hasByteOrderMark = hasByteOrderMark
        self.guardsFormulas = guardsFormulas
    }

    /// Tabs, LF.
    package static let tsv = TableDialect(delimiter: .tab)
    /// Commas, CRLF as RFC 4180 has it.
    package static let csv = TableDialect(delimiter: .comma, lineEnd: .crlf)
    /// What Excel opens with a double click where the decimal mark is a comma, as in Vietnam and Russia.
    package static let excel = TableDialect(delimiter: .semicolon, lineEnd: .crlf, hasByteOrderMark: true)
}

/// What is known of a table before it is read; nil is found out from its first lines.
package struct TableReading: Hashable, Sendable {
    package var delimiter: TableDialect.Delimiter?
    /// Quotation marks are read when nil: backslashes are never guessed.
    package var escaping: TableDialect.Escaping?
    /// Nil: there is one if at least two cells of the first row name languages, or one "source" and one "target".
    package var hasHeader: Bool?

    package init(
        delimiter: TableDialect.Delimiter? = nil, escaping: TableDialect.Escaping? = nil, hasHeader: Bool? = nil
    ) {
        self.delimiter = delimiter
        self.escaping = escaping
        self.hasHeader = hasHeader
    }
}
