import ArgumentParser
import SongnguDesk

extension GlossaryCommand {
    struct History: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "history", abstract: "Show what was done to the desk's own glossary, the latest first.",
            discussion: """
                songngu glossary history
                songngu glossary history place.moscow

                Who did what to a concept and when, with the fields that differ: - before, + after. What somebody did with \
                an editor of texts is not in it.
                """)

        @Argument(help: "Only what was done to the concept with this id.") var id: String?
        @Option(help: ArgumentHelp("Most changes to show.", valueName: "number")) var limit = 20
        @Option(help: "Output: \(OutputFormat.allValueStrings.joined(separator: ", ")).") var format = OutputFormat
            .table

        func validate() throws {
            guard limit > 0 else { throw ValidationError("--limit is a number above 0.") }
        }

        func run() throws {
            let changes = try DeskGlossary.history(at: GlossaryLocation.path(), of: id, limit: limit)
            switch format {
            case .json: try Output.line(ContractJSON.line(GlossaryHistoryRecord(id: id, changes: changes)))
            case .tsv: for row in GlossaryHistoryView(changes).rows { try Output.line(row) }
            case .table: for line in GlossaryHistoryView(changes).lines(for: .current) { try Output.line(line) }
            }
            if changes.isEmpty {
                let what = id.map { "\"\($0)\"" } ?? "the desk's own glossary"
                Output.warn("songngu: nothing was done to \(what) (\(GlossaryLocation.path()))")
            }
        }
    }
}

/// Changes of concepts, each with the fields that differ.
struct GlossaryHistoryView {
    private let changes: [GlossaryChange]

    init(_ changes: [GlossaryChange]) {
        self.changes = changes
    }

    func lines(for terminal: Terminal) -> [String] {
        changes.enumerated().flatMap { index, change -> [String] in
            let heading = [change.at, change.by ?? "", change.action.rawValue, change.id].filter { !$0.isEmpty }
            let fields = change.differences.flatMap { field, before, after in
                [("-", before), ("+", after)].compactMap { mark, text in text.map { "  \(mark) \(field): \($0)" } }
            }
            return (index == 0 ? [] : [""]) + [terminal.styled(heading.joined(separator: "  "), .dim)] + fields
        }
    }

    /// A row a field that differs, with a heading.
    var rows: [String] {
        [TSV.row(["when", "who", "what", "id", "field", "before", "after"])]
            + changes.flatMap { change in
                let differences = change.differences
                let fields =
                    differences.isEmpty ? [("", nil, nil)] : differences.map { ($0.field, $0.before, $0.after) }
                return fields.map { field, before, after in
                    TSV.row([
                        change.at, change.by ?? "", change.action.rawValue, change.id, field, before ?? "", after ?? "",
                    ])
                }
            }
    }
}
