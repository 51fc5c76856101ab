import ArgumentParser
import SongnguDesk
import SongnguMemory

extension MemoryCommand {
    struct History: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "history", abstract: "Show what was done to the memory, the latest first.",
            discussion: """
                songngu tm history
                songngu tm history --unit 3

                `songngu tm undo` takes the latest back, and `songngu tm undo 12` that of this number.
                """)

        @Option(help: ArgumentHelp("What was done to this unit.", valueName: "number")) var unit: Int64?
        @Option(help: ArgumentHelp("Most operations to show.", valueName: "number")) var limit = 20
        @Option(help: "Output: \(OutputFormat.allValueStrings.joined(separator: ", ")).") var format = OutputFormat
            .table
        @OptionGroup var memory: MemoryOptions

        func validate() throws {
            guard limit > 0 else { throw ValidationError("--limit is a number above 0.") }
        }

        func run() throws {
            let store = try Desk.openMemory(memory.location, mustExist: true)
            let history = try HistoryRecord(store, unit: unit, limit: limit)
            switch format {
            case .json: try Output.line(ContractJSON.line(history))
            case .tsv: for row in HistoryView(history).rows { try Output.line(row) }
            case .table: for line in HistoryView(history).lines(for: .current) { try Output.line(line) }
            }
        }
    }

    struct Undo: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "undo", abstract: "Take an operation on the memory back.",
            discussion: """
                songngu tm undo

                Units are as they were before it. Where one of them was changed again since, nothing is undone: undo that \
                first. Undoing is an operation too: undo its number to have the change back.
                """)

        @Argument(
            help: "The operation's number in `songngu tm history`; the latest that was not undone, where none is given."
        )
        var operation: Int64?
        @OptionGroup var memory: MemoryOptions

        func run() throws {
            let store = try Desk.openMemory(memory.location, mustExist: true, isReadOnly: false)
            let report = try store.undo(operation, author: Author.name)
            let done = report.operation
            let file = done.file.map { " \($0)" } ?? ""
            Output.warn(
                "songngu: operation \(done.id) (\(done.kind.rawValue)\(file)) undone: \(report.units) units as before in "
                    + store.path)
        }
    }
}
