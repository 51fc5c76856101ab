/// The cells of one row in the quotation marks of RFC 4180, taken in line by line.
struct QuotedCells {
    private enum State {
        case start, plain, open, closed
    }

    private static let mark: UInt8 = 0x22

    private let delimiter: UInt8
    /// Marks around a cell that holds neither marks nor delimiters nor line ends are part of it.
    private let keepsNeedlessMarks: Bool
    private var state = State.start
    private var cells: [String] = []
    private var cell: [UInt8] = []
    private var isCellQuoted = false
    private var needsMarks = false
    private var isAcrossLines = false
    private var hasDelimiter = false

    private(set) var fault: String?
    /// Whether all cells so far are in marks.
    private(set) var isQuoted = true
    /// Whether a cell in marks holds both line ends and delimiters.
    private(set) var hasDelimiterInLines = false
    /// The line with the mark that is open.
    private(set) var opened: Int?

    init(delimiter: UInt8, keepsNeedlessMarks: Bool) {
        self.delimiter = delimiter
        self.keepsNeedlessMarks = keepsNeedlessMarks
    }

    var isOpen: Bool { state == .open }
    var cellLength: Int { cell.count }

    mutating func read(_ text: String) {
        for byte in text.utf8 {
            switch state {
            case .start where byte == Self.mark:
                state = .open
                isCellQuoted = true
            case .open where byte == Self.mark: state = .closed
            case .open:
                if byte == delimiter {
                    needsMarks = true
                    hasDelimiter = true
                }
                cell.append(byte)
                if hasDelimiter, isAcrossLines { hasDelimiterInLines = true }
            case .closed where byte == Self.mark:
                needsMarks = true
                cell.append(byte)
                state = .open
            case .start where byte == delimiter, .plain where byte == delimiter, .closed where byte == delimiter:
                endCell()
            case .closed:
                if fault == nil { fault = "text after the closing quotation mark of cell \(cells.count + 1)" }
                cell.append(byte)
                state = .plain
            case .start, .plain:
                cell.append(byte)
                state = .plain
            }
        }
    }

    /// The line end within a cell.
    mutating func read(end: String, of number: Int) {
        if opened == nil { opened = number }
        needsMarks = true
        isAcrossLines = true
        cell += end.utf8
    }

    mutating func finish() -> [String] {
        endCell()
        return cells
    }

    /// The cells of a line whose marks may be the text's own, told for each cell by itself.
    mutating func singleLine(_ text: String) -> [String] {
        text.utf8.split(separator: delimiter, omittingEmptySubsequences: false).map { part in
            let part = String(Substring(part))
            var one = QuotedCells(delimiter: delimiter, keepsNeedlessMarks: keepsNeedlessMarks)
            one.read(part)
            return one.isOpen || one.fault != nil ? part : one.finish()[0]
        }
    }

    private mutating func endCell() {
        let text = String(decoding: cell, as: UTF8.self)
        cells.append(isCellQuoted && keepsNeedlessMarks && !needsMarks && !text.isEmpty ? "\"\(text)\"" : text)
        isQuoted = isQuoted && isCellQuoted
        cell = []
        state = .start
        isCellQuoted = false
        needsMarks = false
        isAcrossLines = false
        hasDelimiter = false
        opened = nil
    }
}
