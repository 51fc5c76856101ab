import ArgumentParser
import Foundation
import SongnguDesk

struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measure how fast the work goes, with peers beside us.",
        discussion: "songngu bench align TM/Samples/gold.jsonl",
        subcommands: [Align.self])

    struct Align: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "align",
            abstract: "Time align --batch as a whole process, and hunalign on the same texts where it is installed.",
            discussion: """
                songngu bench align --pairs 50 TM/Samples/gold.jsonl

                Cases are lines as align --batch reads them. Those of the files are repeated until there are enough; \
                where they have "gold" by indices, F is that of whole beads. hunalign has no dictionary.
                """)

        @Argument(help: "Files of cases, JSON lines.") var cases: [String]
        @Option(help: ArgumentHelp("How many pairs to align.", valueName: "number")) var pairs = 500

        func validate() throws {
            guard pairs > 0 else { throw ValidationError("--pairs is a number from 1.") }
        }

        func run() throws {
            #if DEBUG
                Output.warning("this is a debug build, some ten times slower: build with -c release to measure")
            #endif
            let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
            let benchmark = try AlignmentBenchmark(cases, pairs: pairs, program: program)
            for line in BenchmarkView(benchmark: benchmark).lines(for: .current) { try Output.line(line) }
        }
    }
}
