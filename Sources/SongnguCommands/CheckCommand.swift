import ArgumentParser
import SongnguDesk
import SongnguText

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the names of an article and, with its source, what it says.",
        discussion: """
            songngu check TM/Samples/harbour.vi.txt
            songngu check TM/Samples/harbour.vi.txt --source TM/Samples/harbour.en.txt
            songngu check TM/Samples/harbour.vi.txt --format sarif
            songngu check TM/Samples/harbour.vi.txt --fix
            songngu check --rules
            songngu check --batch < pairs.jsonl > findings.jsonl

            A comment in the article, which text, Markdown and HTML can have, says what is meant so: \
            <!-- songngu-ignore: deprecated --> on a line of its own is for the block below it, at the end of a line for \
            that line; in HTML it is for the paragraph that it stands in or before. It names rules or fingerprints, or \
            nothing for all; what follows -- is why.
            Lines of an HTML page are counted in its text, without the markup, but for sarif, rdjson and github in the file.
            """)

    @Argument(help: "The article: a file or an http(s) address.") var target: String?
    @Option(
        help: ArgumentHelp(
            "The wire story, a file or an address: numbers, dates, quotations and more are compared.", valueName: "file"
        ))
    var source: String?
    @Flag(help: "Read pairs from standard input, a JSON object a line.") var batch = false
    @Option(
        help: "Output: \(FindingFormat.allValueStrings.joined(separator: ", ")) (default: table; of a batch: json).")
    var format: FindingFormat?
    @Option(help: ArgumentHelp("Do not report findings that stand in this file.", valueName: "file"))
    var baseline: String?
    @Option(
        help: ArgumentHelp(
            "Write what is found into a baseline; findings of other articles in it stay.", valueName: "file"))
    var writeBaseline: String?
    @Flag(help: "Show the corrections that are certain as a diff, and what else is found.") var fix = false
    @Flag(help: "With --fix: write the corrections into the article.") var write = false
    @Flag(help: "List the rules.") var rules = false

    @OptionGroup var languages: PairLanguageOptions
    @OptionGroup var options: DeskOptions

    func validate() throws {
        if rules { return }
        guard batch == (target == nil), !batch || source == nil else {
            throw ValidationError(
                batch ? "--batch reads from standard input and takes no files." : "Give TARGET, or --batch.")
        }
        guard !batch || format ?? .json == .json else {
            throw ValidationError("--batch writes JSON: leave out other formats.")
        }
        guard !batch || baseline == nil && writeBaseline == nil && !fix else {
            throw ValidationError("--batch goes without --baseline, --write-baseline and --fix.")
        }
        guard !fix || format ?? .table == .table && writeBaseline == nil else {
            throw ValidationError("--fix shows a diff: leave --format and --write-baseline out.")
        }
        guard fix || !write else { throw ValidationError("--write goes with --fix.") }
        guard try !write || target.map({ try DocumentInput(argument: $0).isFile }) != false else {
            throw ValidationError("--write writes files: save the page of the web, and correct that.")
        }
    }

    func run() throws {
        if rules { return try listRules() }
        let found: Int
        if batch {
            let result = try Batch(languages: languages.pair, write: Output.line).check(options.desk())
            found = result.bad + result.findings
        } else {
            found = try runOne()
        }
        if found > 0 { throw ExitCode(1) }
    }

    private func listRules() throws {
        let width = RuleDescription.all.map(\.name.count).max() ?? 0
        for rule in RuleDescription.all {
            try Output.line("\(TextWrap.padded(rule.name, to: width))  \(rule.summary)")
        }
    }

    private func runOne() throws -> Int {
        guard let target else { return 0 }
        let known = try baseline.map { path throws(DeskError) in try Baseline(contentsOf: path) }
        var written = try writeBaseline.map { path throws(DeskError) in try Baseline(updating: path) }
        let desk = try options.desk()
        let result = try desk.check(
            target: try DocumentInput(argument: target, language: languages.targetLang),
            source: try source.map { try DocumentInput(argument: $0, language: languages.sourceLang) }, baseline: known,
            memory: options.memory.existing(
                mayBeMade: options.model.choice(memory: options.memory).embedder != nil))
        for warning in result.warnings { Output.warning(warning) }
        for entry in known?.stale(in: target, result.reviewed) ?? [] {
            Output.warning(
                "\(known?.path ?? ""): no longer found: \(entry.rule): \(entry.reason) (\(entry.fingerprint)); "
                    + "--write-baseline drops it")
        }
        if written != nil {
            let count = written?.replace(target, by: result.reviewed) ?? 0
            try written?.write()
            Output.warn("songngu: \(Count.of(count, "finding")) written to \(written?.path ?? "")")
            return 0
        }
        guard fix else { return try show(result) }
        return try mend(result, desk, known)
    }

    /// Says how many faults there are.
    private func show(_ result: CheckResult) throws -> Int {
        let view = FindingView(result)
        switch format ?? .table {
        case .json: try Output.line(ContractJSON.line(CheckRecord(result.open)))
        case .tsv: for row in view.rows(result.findings) { try Output.line(row) }
        case .table:
            for line in view.lines(result.findings, for: .current) { try Output.line(line) }
            if result.findings.allSatisfy({ $0.rule == RuleDescription.unlisted }) {
                Output.warn("songngu: no findings")
            }
        case .sarif, .rdjson, .github:
            var writer = try FindingWriter(format ?? .sarif, hasBaseline: baseline != nil)
            for finding in result.reviewed {
                try writer.write(ReportedFinding(finding, target: result.target, source: result.source))
            }
            try writer.finish()
        }
        return result.findings.count { $0.severity == .fault }
    }

    /// Shows the corrections and what they leave; says how many faults the file still has.
    private func mend(_ result: CheckResult, _ desk: Desk, _ baseline: Baseline?) throws -> Int {
        let rewriting = try desk.rewrite(result, baseline: baseline)
        for line in DiffView.lines(rewriting.diff, for: .current) { try Output.line(line) }
        DiffView.warn(of: rewriting.left, in: rewriting.input.name)
        if write { try rewriting.write() }
        let after = try desk.review(rewriting.after, source: result.source, baseline: baseline)
        let rest = FindingView(after)
        if rewriting.isChanged, !after.findings.isEmpty { try Output.line("") }
        for line in rest.lines(after.findings, for: .current) { try Output.line(line) }
        let count = Count.of(rewriting.corrected.count, "correction")
        let next = rewriting.isChanged && !write ? "; --write makes them" : ""
        Output.warn("songngu: \(count)\(write && rewriting.isChanged ? " written to \(rewriting.input.name)" : next)")
        let faults = after.findings.count { $0.severity == .fault }
        return faults + (write ? 0 : rewriting.corrected.count)
    }
}
