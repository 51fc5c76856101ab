import ArgumentParser
import Foundation
import SongnguAlignment
import SongnguDesk
import SongnguExchange
import SongnguMemory
import SongnguPages
import SongnguText

struct AlignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "align",
        abstract: "Align an article with its source, and check it.",
        discussion: """
            songngu align TM/Samples/harbour.en.txt TM/Samples/harbour.vi.txt
            songngu align --save TM/Samples/observatory.en.html TM/Samples/observatory.vi.html
            songngu align --format html -o report.html TM/Samples/harbour.en.txt TM/Samples/harbour.vi.txt
            songngu align --batch < pairs.jsonl > alignments.jsonl

            A line of a batch is {"id", "source": {"lang", "text" or "segments"}, "target": {…}}. The report of --format html \
            is one file for a browser, in Vietnamese where the locale is.
            """)

    @Argument(help: "The wire story: a file or an http(s) address.") var source: String?
    @Argument(help: "The article made from it, likewise.") var target: String?

    @Flag(help: "Save the accepted beads in the translation memory.") var save = false
    @Flag(help: "Read pairs from standard input, a JSON object a line.") var batch = false
    @Flag(help: "Show why beads are beads, quotations in full, and what was left out as chrome.") var explain = false

    @Option(
        help: """
            Output: \(AlignmentFormat.allValueStrings.joined(separator: ", ")) (default: table; of a batch: json).
            """)
    var format: AlignmentFormat?
    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "The file to write, whole or not at all (default: standard output).", valueName: "file"))
    var output: String?
    @Option(
        help: ArgumentHelp(
            "How the texts run: \(AlignmentMode.allValueStrings.joined(separator: ", ")). Parallel beads do not cross.",
            valueName: "mode"))
    var mode = AlignmentMode.auto
    @Option(help: ArgumentHelp("Beads below this score are doubtful and not saved.", valueName: "score"))
    var minScore = Desk.acceptedScore

    @OptionGroup var languages: PairLanguageOptions
    @OptionGroup var options: DeskOptions

    func validate() throws {
        guard batch == (source == nil), batch == (target == nil) else {
            throw ValidationError(
                batch ? "--batch reads from standard input and takes no files." : "Give SOURCE and TARGET, or --batch.")
        }
        guard !batch || format ?? .json == .json, !(batch && explain) else {
            throw ValidationError("--batch writes JSON: leave out --explain and other formats.")
        }
        guard !batch || output == nil else {
            throw ValidationError("--batch writes to standard output: leave out --output.")
        }
        guard format != .html || !explain else {
            throw ValidationError("A report explains everything: leave out --explain.")
        }
        guard (0...1).contains(minScore) else { throw ValidationError("--min-score is a number from 0 to 1.") }
    }

    func run() throws {
        let desk = try options.desk(mode: mode)
        if batch { return try runBatch(desk) }
        guard let source, let target else { return }
        let input = (
            source: try DocumentInput(argument: source, language: languages.sourceLang),
            target: try DocumentInput(argument: target, language: languages.targetLang)
        )
        let alignment = try desk.align(source: input.source, target: input.target)
        for warning in alignment.warnings { Output.warning(warning) }
        // Saved before it is shown: a reader such as `head` may end the process.
        var saved: String?
        if save {
            let store = try Desk.openMemory(options.memory.location, mustExist: false)
            let report = try Desk.save(
                alignment, source: input.source.origin(of: alignment.source),
                target: input.target.origin(of: alignment.target), in: store, from: minScore)
            saved = "songngu: \(SaveView.line(report)) in \(store.path)"
        }
        try show(alignment, input.source.name, input.target.name)
        if let saved { Output.warn(saved) }
    }

    private func show(_ alignment: Alignment, _ source: String, _ target: String) throws {
        let view = AlignmentView(alignment: alignment, acceptedScore: minScore, explains: explain)
        let isFile = output.map { $0 != "-" } ?? false
        let terminal = isFile ? Terminal.file : .current
        let lines: [String]
        switch format ?? .table {
        case .json: lines = [try ContractJSON.line(AlignmentRecord(alignment))]
        case .tsv: lines = view.rows
        case .html:
            let report = ReportPage(alignment, names: (source, target))
            // Its last line has an end of its own.
            lines = [String(report.html(in: .locale).dropLast())]
        case .table:
            let findings = FindingView(
                target: alignment.target, source: alignment.source, targetName: target, sourceName: source)
            lines =
                view.table(for: terminal) + (alignment.findings.isEmpty ? [] : [""])
                + findings.lines(alignment.findings, for: terminal)
        }
        guard let output, isFile else {
            for line in lines { try Output.line(line) }
            return
        }
        try AtomicFile.replace([output]) { temporaries in
            try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: temporaries[0]))
        }
    }

    private func runBatch(_ desk: Desk) throws {
        let store = save ? try Desk.openMemory(options.memory.location, mustExist: false) : nil
        var saved = 0
        let bad = try Batch(languages: languages.pair, write: Output.line).align(desk) { alignment, id in
            guard let store else { return }
            let name = id.description
            saved += try Desk.save(alignment, source: name, target: name, in: store, from: minScore).units.new
        }
        if let store { Output.warn("songngu: \(SaveView.newUnits(saved)) in \(store.path)") }
        if bad > 0 { throw ExitCode(1) }
    }
}

/// How an alignment is printed.
enum AlignmentFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, tsv, html
}

extension PageLanguage {
    /// Of the user's locale.
    static var locale: PageLanguage {
        let environment = ProcessInfo.processInfo.environment
        let named = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return PageLanguage(acceptLanguage: named)
    }
}
