import ArgumentParser
import SongnguAlignment
import SongnguDesk

struct EvalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Measure the aligner on cases whose right beads are known.",
        discussion: """
            songngu eval TM/Samples/gold.jsonl

            A line is a case as align --batch reads it, with "gold": what renders what, by indices of the segments that \
            are given, or by what stands in the texts. --hypothesis measures another aligner, by lines as align --batch \
            writes them; "id" and "beads" with "source" and "target" are enough where the segments are given.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json
    }

    @Argument(help: "Files of cases, JSON lines.") var gold: [String]
    @Option(
        help: ArgumentHelp(
            "What another aligner found, instead of aligning; one for each file of cases.", valueName: "file"))
    var hypothesis: [String] = []
    @Option(
        help: ArgumentHelp(
            "How the texts run: \(AlignmentMode.allValueStrings.joined(separator: ", ")).", valueName: "mode"))
    var mode = AlignmentMode.auto
    @Option(help: "Output: \(Format.allValueStrings.joined(separator: ", ")).") var format = Format.table

    @OptionGroup var options: DeskOptions

    func validate() throws {
        guard hypothesis.isEmpty || hypothesis.count == gold.count else {
            throw ValidationError("Give as many --hypothesis as files of cases.")
        }
    }

    func run() throws {
        let desk = try options.desk(mode: mode)
        var bad = 0
        var results: [(file: String, evaluation: Evaluation)] = []
        for (index, file) in gold.enumerated() {
            let evaluation = try desk.evaluate(file, hypothesis: hypothesis.isEmpty ? nil : hypothesis[index]) { line in
                bad += 1
                Output.warn("songngu: error: \(line)")
            }
            results.append((file, evaluation))
        }
        let total = results.reduce(into: Evaluation()) { $0 += $1.evaluation }
        switch format {
        case .json: try Output.line(ContractJSON.line(EvaluationRecord(results, total: total)))
        case .table:
            for line in EvaluationView(results: results, total: total).lines(for: .current) { try Output.line(line) }
        }
        if bad > 0 { throw ExitCode(1) }
    }
}
