import ArgumentParser
import SongnguDesk
import SongnguMemory
import SongnguText

struct AlignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "align",
        abstract: "Align an article with its source, and check its names.",
        discussion: """
            songngu align story.en.txt article.vi.txt
            songngu align --save story.en.txt article.vi.txt
            songngu align --batch < pairs.jsonl > alignments.jsonl

            A line of a batch is {"id", "source": {"lang", "text" or "segments"}, "target": {…}}.
            """)

    @Argument(help: "The wire story.") var source: String?
    @Argument(help: "The article made from it.") var target: String?

    @Flag(help: "Save the accepted beads in the translation memory.") var save = false
    @Flag(help: "Read pairs from standard input, a JSON object a line.") var batch = false
    @Flag(help: "Show why beads are beads, and what was left out as chrome.") var explain = false

    @Option(help: "Output: \(OutputFormat.allValueStrings.joined(separator: ", ")).") var format = OutputFormat.table
    @Option(help: "With --save: the least score of a bead that is saved.") var minScore = Desk.acceptedScore

    @OptionGroup var languages: PairLanguageOptions
    @OptionGroup var glossaries: GlossaryOptions
    @OptionGroup var memory: MemoryOptions

    func validate() throws {
        guard batch == (source == nil), batch == (target == nil) else {
            throw ValidationError(
                batch ? "--batch reads from standard input and takes no files." : "Give SOURCE and TARGET, or --batch.")
        }
        guard (0...1).contains(minScore) else { throw ValidationError("--min-score is a number from 0 to 1.") }
    }

    func run() throws {
        let desk = try glossaries.desk()
        let store = save ? try Desk.openMemory(memory.location, mustExist: false) : nil
        if batch { return try runBatch(desk, store) }
        guard let source, let target else { return }
        let alignment = try desk.align(
            source: DocumentInput(path: source, language: languages.sourceLang),
            target: DocumentInput(path: target, language: languages.targetLang))
        for warning in alignment.warnings { Output.warn("songngu: warning: \(warning)") }
        try show(alignment, source, target)
        if let store {
            let report = try Desk.save(alignment, source: source, target: target, in: store, from: minScore)
            Output.warn("songngu: \(SaveView.line(report)) in \(store.path)")
        }
    }

    private func show(_ alignment: Alignment, _ source: String, _ target: String) throws {
        let view = AlignmentView(alignment: alignment, explains: explain)
        switch format {
        case .json: try Output.line(ContractJSON.line(AlignmentRecord(alignment)))
        case .tsv: for row in view.rows { try Output.line(row) }
        case .table:
            for line in view.table(for: .current) { try Output.line(line) }
            let findings = FindingView(
                target: alignment.target, source: alignment.source, targetName: target, sourceName: source)
            if !alignment.findings.isEmpty { try Output.line("") }
            for line in findings.lines(alignment.findings, for: .current) { try Output.line(line) }
        }
    }

    private func runBatch(_ desk: Desk, _ store: TranslationMemory?) throws {
        var saved = 0
        let bad = try Batch(write: Output.line).align(desk) { alignment, id in
            guard let store else { return }
            let name = id.description
            saved += try Desk.save(alignment, source: name, target: name, in: store, from: minScore).units.new
        }
        if let store { Output.warn("songngu: \(saved) new units in \(store.path)") }
        if bad > 0 { throw ExitCode(1) }
    }
}
