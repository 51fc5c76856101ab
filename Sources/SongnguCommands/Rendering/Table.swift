/// A table of wrapped cells, aligned by display width.
struct Table {
    struct Column {
        var title: String
        /// Fixed width in columns; nil shares what is left of the terminal.
        var width: Int?
    }

    struct Row {
        var cells: [String]
        var style: Terminal.Style?
        /// Leave words out of the middle of a paragraph that takes more lines; nil leaves all in.
        var mostLines: Int?
    }

    var columns: [Column]
    var rows: [Row] = []

    private static let gap = "  "
    private static let leastShared = 16

    init(_ columns: [Column]) {
        self.columns = columns
    }

    mutating func add(_ cells: [String], style: Terminal.Style? = nil, mostLines: Int? = nil) {
        rows.append(Row(cells: cells, style: style, mostLines: mostLines))
    }

    /// The lines of the table with a heading and a rule under it.
    func lines(for terminal: Terminal) -> [String] {
        let widths = widths(terminal.width)
        let heading = lines(of: Row(cells: columns.map(\.title)), widths).map { terminal.styled($0, .bold) }
        let rule = terminal.styled(widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap), .dim)
        let body = rows.flatMap { row in
            lines(of: row, widths).map { line in row.style.map { terminal.styled(line, $0) } ?? line }
        }
        return heading + [rule] + body
    }

    private func widths(_ total: Int) -> [Int] {
        let fixed = columns.compactMap(\.width).reduce(0, +) + Self.gap.count * (columns.count - 1)
        let shared = columns.count { $0.width == nil }
        let share = max(Self.leastShared, (total - fixed) / max(1, shared))
        return columns.map { $0.width ?? share }
    }

    private func lines(of row: Row, _ widths: [Int]) -> [String] {
        let cells = zip(row.cells, widths).map { cell, width in
            cell.split(separator: "\n", omittingEmptySubsequences: false)
                .flatMap { TextWrap.lines(String($0), width: width, most: row.mostLines) }
        }
        return (0..<(cells.map(\.count).max() ?? 0)).map { index in
            let line = zip(cells, widths).map { lines, width in
                TextWrap.padded(index < lines.count ? lines[index] : "", to: width)
            }
            .joined(separator: Self.gap)
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
