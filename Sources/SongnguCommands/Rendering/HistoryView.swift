import SongnguDesk
import SongnguText

/// Operations as a table; of one unit, with what it was before and after.
struct HistoryView {
    private let history: HistoryRecord

    init(_ history: HistoryRecord) {
        self.history = history
    }

    func lines(for terminal: Terminal) -> [String] {
        guard history.unit != nil else {
            let cells = history.operations.map(cells)
            let widths = columns.indices.map { column in
                (cells + [columns]).map { DisplayWidth.of($0[column]) }.max() ?? 0
            }
            // Names of files take what is left.
            var table = Table(zip(columns, widths).map { .init(title: $0, width: $0 == "file" ? nil : $1) })
            for row in cells { table.add(row) }
            return table.lines(for: terminal)
        }
        return history.operations.enumerated().flatMap { index, operation in
            (index == 0 ? [] : [""])
                + [terminal.styled(cells(operation).prefix(5).filter { !$0.isEmpty }.joined(separator: "  "), .dim)]
                + unit(operation.before, "-") + unit(operation.after, "+")
        }
    }

    /// A row an operation, with a heading.
    var rows: [String] { [TSV.row(columns)] + history.operations.map { TSV.row(cells($0)) } }

    private let columns = ["number", "when", "who", "what", "file", "made", "changed", "removed"]

    private func cells(_ operation: HistoryRecord.OperationRecord) -> [String] {
        var what = operation.kind
        if let undoes = operation.undoes { what += " of \(undoes)" }
        if operation.isUndone { what += " (undone)" }
        return [
            "\(operation.id)", operation.at, operation.author ?? "", what, operation.file ?? "", "\(operation.made)",
            "\(operation.changed)", "\(operation.removed)",
        ]
    }

    private func unit(_ unit: HistoryRecord.UnitRecord?, _ mark: String) -> [String] {
        guard let unit else { return [] }
        let notes = unit.notes.map { "  \(mark) note: \($0)" }
        return ["  \(mark) \(unit.status.rawValue), places: \(unit.places)"]
            + unit.variants.map { "  \(mark) \($0.lang): \($0.text)" } + notes
    }
}
