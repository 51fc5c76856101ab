import ArgumentParser
import Foundation
import SongnguDesk
import SongnguMemory
import SongnguText

struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measure how fast the work goes, with peers beside us.",
        discussion: "songngu bench align TM/Samples/gold.jsonl",
        subcommands: [Align.self, Memory.self, Serve.self, Glossary.self, Make.self])

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
            BenchCommand.warnOfDebugBuild()
            let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
            let benchmark = try AlignmentBenchmark(cases, pairs: pairs, program: program)
            for line in BenchmarkView(benchmark: benchmark).lines(for: .current) { try Output.line(line) }
        }
    }

    struct Make: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "make",
            abstract: "Write units to measure a memory with, as TMX, from any text in two languages.",
            discussion: """
                songngu bench make --units 1000000 en.txt vi.txt units.tmx

                Files have a segment a line. Distinct lines are taken in an order that the seed decides; where they are \
                too few, more are made of the first half of one and the second half of another.
                """)

        @Argument(help: "English text.") var english: String
        @Argument(help: "Vietnamese text.") var vietnamese: String
        @Argument(help: "The TMX file to write.") var output: String
        @Option(help: ArgumentHelp("How many units.", valueName: "number")) var units = 1_000_000
        @Option(help: ArgumentHelp("Decides the order.", valueName: "number")) var seed: UInt64 = 1

        func run() throws {
            let generator = try MemoryGenerator((english, vietnamese), count: units, seed: seed)
            let made = try generator.write(to: output, units: units)
            Output.warn("songngu: \(made.units) units, \(ByteCount.text(made.bytes)) of text in \(output)")
        }
    }

    struct Memory: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "memory",
            abstract: "Time searches of a translation memory, and check that fuzzy search finds all there is.",
            discussion: """
                songngu bench memory --queries 20 --checked 5

                Fuzzy queries are segments of the memory with one to four words changed; those checked are compared with \
                every variant too. Times are of warm searches, one after another. Without --thresholds they are 70 and \
                50, where an index serves them. With --import, a file is imported into a memory of its own instead; \
                it takes some ten times the room of its texts in the folder for temporary files. --peers runs the \
                queries as whole processes too, and with RapidFuzz where Python has it (pip install rapidfuzz).
                """)

        @Option(help: ArgumentHelp("How many queries of each kind.", valueName: "number")) var queries = 200
        @Option(help: ArgumentHelp("How many of them to compare with every variant.", valueName: "number"))
        var checked = 10
        @Option(help: ArgumentHelp("Decides the queries.", valueName: "number")) var seed: UInt64 = 1
        @Option(help: ArgumentHelp("Thresholds of the fuzzy queries, with commas.", valueName: "70,50"))
        var thresholds: String?
        @Option(
            name: .customLong("import"),
            help: ArgumentHelp("Time the import of a TMX file instead; may be given again.", valueName: "file"))
        var imports: [String] = []
        @Flag(help: "Whole processes and RapidFuzz beside the searches.") var peers = false
        @OptionGroup var memory: MemoryOptions

        private var wanted: [Int?] { (thresholds ?? "70,50").split(separator: ",").map { Int($0) } }

        func validate() throws {
            guard !wanted.isEmpty, wanted.allSatisfy({ (0...100).contains($0 ?? -1) }) else {
                throw ValidationError("--thresholds is numbers from 0 to 100 with commas between: 70,50.")
            }
        }

        func run() throws {
            BenchCommand.warnOfDebugBuild()
            let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
            guard imports.isEmpty else {
                let rows = try imports.map { ($0, try ImportBenchmark($0, program: program)) }
                for line in BenchmarkView.lines(rows, for: .current) { try Output.line(line) }
                return
            }
            let store = try Desk.openMemory(memory.location, mustExist: true)
            var benchmark = MemoryBenchmark(store, seed: seed)
            for language in try store.statistics().variants.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
                for threshold in wanted.compactMap(\.self)
                where thresholds != nil || threshold >= TranslationMemory.leastIndexedThreshold(language) {
                    try benchmark.fuzzy(language, threshold: threshold, queries: queries, checked: checked)
                }
                if peers { try compare(&benchmark, language, program) }
                try benchmark.phrase(language, queries: queries)
                try benchmark.meaning(language, queries: queries, checked: checked)
            }
            for line in BenchmarkView.lines(benchmark, for: .current) { try Output.line(line) }
        }

        /// What is slow gets fewer queries.
        private func compare(_ benchmark: inout MemoryBenchmark, _ language: LanguageTag, _ program: String) throws {
            let scratch = try ScratchFolder()
            defer { scratch.remove() }
            let folder = scratch.url
            let threshold = wanted.compactMap(\.self).first ?? Desk.fuzzyThreshold
            try benchmark.processes(
                language, threshold: threshold, queries: min(queries, 50), program: program, in: folder)
            let isThere = try benchmark.rapidFuzz(
                language, threshold: threshold, queries: min(queries, 50), in: folder)
            if !isThere { Output.warning("RapidFuzz is left out: Python cannot load it") }
        }
    }

    struct Serve: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "serve",
            abstract: "Time the server's similarity searches under load.",
            discussion: """
                songngu bench serve --connections 16 --seconds 60

                Serves the memory on a free port of this machine and asks by wrk, which has to be installed, as fast as \
                it is answered: for segments of the memory with one to four words changed, from the threshold of 70 on. \
                RSS is the memory that the server holds. --peers runs the Translate Toolkit's tmserver on a small share \
                of the units too, where Python has it (pip install translate-toolkit==2.5.1 lxml cheroot).
                """)

        @Option(help: ArgumentHelp("How many queries of each language, again and again.", valueName: "number"))
        var queries = 200
        @Option(help: ArgumentHelp("How many connections ask at a time.", valueName: "number")) var connections = 16
        @Option(help: ArgumentHelp("Of load for each route.", valueName: "number")) var seconds = 10
        @Option(help: ArgumentHelp("Decides the queries.", valueName: "number")) var seed: UInt64 = 1
        @Flag(help: "The Translate Toolkit's tmserver and ours on a share of the units.") var peers = false
        @OptionGroup var memory: MemoryOptions

        private static let shared = 10_000

        func validate() throws {
            guard queries > 0, connections > 0, seconds > 0 else {
                throw ValidationError("--queries, --connections and --seconds are numbers from 1.")
            }
        }

        func run() throws {
            BenchCommand.warnOfDebugBuild()
            var benchmark = try ServeBenchmark(
                Desk.openMemory(memory.location, mustExist: true),
                program: Bundle.main.executablePath ?? CommandLine.arguments[0],
                load: .init(queries: queries, connections: connections, seconds: seconds, seed: seed))
            try benchmark.run()
            if peers, try !benchmark.peers(units: Self.shared) {
                Output.warning("tmserver is left out: Python cannot load it")
            }
            for line in BenchmarkView.lines(benchmark, for: .current) { try Output.line(line) }
        }
    }

    struct Glossary: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "glossary",
            abstract: "Time the reading of a glossary, and checks of articles and units by it.",
            discussion: """
                songngu bench glossary --terms 2000

                The glossary and the texts are made of invented names.
                """)

        @Option(help: ArgumentHelp("How many terms, of both languages.", valueName: "number")) var terms = 50_000
        @Option(help: ArgumentHelp("Words of the article.", valueName: "number")) var words = 1_000
        @Option(help: ArgumentHelp("Decides the names.", valueName: "number")) var seed: UInt64 = 1

        func validate() throws {
            guard terms > 0, words > 0 else { throw ValidationError("--terms and --words are numbers from 1.") }
        }

        func run() throws {
            BenchCommand.warnOfDebugBuild()
            let benchmark = try GlossaryBenchmark(terms: terms, words: words, seed: seed)
            for line in BenchmarkView.lines(benchmark, for: .current) { try Output.line(line) }
        }
    }

    fileprivate static func warnOfDebugBuild() {
        #if DEBUG
        Output.warning("this is a debug build, some ten times slower: build with -c release to measure")
        #endif
    }
}
