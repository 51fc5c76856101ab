import ArgumentParser
import Foundation
import SongnguDesk
import SongnguMemory
import SongnguText

extension GlossaryCommand {
    struct Apply: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "apply",
            abstract: "Write the glossary's forms into articles, or into the memory.",
            discussion: """
                songngu glossary apply TM/Samples/harbour.vi.txt
                songngu glossary apply --tm
                songngu glossary apply --tm TM/songngu.sqlite --write

                Shows what would change as a diff; --write does it. Only what is certain is rewritten: no form that may be \
                meant otherwise, nothing that markup parts, nothing that a comment in the article ignores. What is done to \
                the memory is one operation, which `songngu tm undo` takes back.
                """)

        @Argument(help: "Articles: plain text or HTML.") var articles: [String] = []
        @Option(
            name: .customLong("tm"), defaultAsFlag: MemoryLocation.path(nil),
            help: ArgumentHelp(
                "The translation memory instead of articles (without a name: $\(MemoryLocation.variable), else "
                    + "\(MemoryLocation.standard)).", valueName: "file"))
        var memory: String?
        @Flag(help: "Write the changes.") var write = false
        @OptionGroup var glossaries: GlossaryOptions
        @OptionGroup var rules: RuleOptions
        @Option(help: ArgumentHelp("Language of the articles, such as vi (default: detected).", valueName: "tag"))
        var lang: LanguageTag?
        @Option(help: ArgumentHelp("How many units of the memory to show.", valueName: "number")) var limit = 20
        @OptionGroup var languages: UnitLanguageOptions
        @OptionGroup var choice: ChoiceOptions

        func validate() throws {
            guard articles.isEmpty != (memory == nil) else {
                throw ValidationError("Give articles, or --tm for the memory.")
            }
            guard limit >= 0 else { throw ValidationError("--limit is a number from 0.") }
        }

        func run() throws {
            if let memory { try apply(to: memory) } else { try applyToArticles() }
        }

        /// All are read and corrected before any is written.
        private func applyToArticles() throws {
            let check = try Desk.glossaryCheck(glossaries.sources)
            var seen: Set<String> = []
            let distinct = articles.filter {
                seen.insert(URL(fileURLWithPath: $0).resolvingSymlinksInPath().standardizedFileURL.path).inserted
            }
            let rewritings = try distinct.map {
                try Desk.rewrite(DocumentInput(path: $0, language: lang), by: check, rules: rules.names)
            }
            for rewriting in rewritings {
                for line in DiffView.lines(rewriting.diff, for: .current) { try Output.line(line) }
                DiffView.warn(of: rewriting.left, in: rewriting.input.name)
            }
            if write { for rewriting in rewritings { try rewriting.write() } }
            let forms = rewritings.reduce(0) { $0 + $1.corrected.count }
            let changed = rewritings.count { $0.isChanged }
            let next = changed == 0 ? "" : write ? ", written" : "; --write writes them"
            Output.warn(
                "songngu: \(Count.of(forms, "correction")) in \(changed) of \(Count.of(rewritings.count, "article"))\(next)"
            )
        }

        private func apply(to path: String) throws {
            let check = try Desk.glossaryCheck(glossaries.sources)
            let store = try Desk.openMemory(path, mustExist: true, isReadOnly: !write)
            let job = try MemoryCheck(
                store, check, languages: languages.pair, rules: rules.names, choice: choice.chosen() ?? .all)
            let progress = ProgressBar("correcting", of: nil)
            defer { progress.clear() }
            var (shown, corrections, left) = (0, 0, 0)
            func receive(_ correction: UnitCorrection) throws {
                corrections += correction.corrected.count
                guard shown < limit else { return }
                shown += 1
                progress.clear()
                for line in DiffView.lines(correction, for: .current) { try Output.line(line) }
            }
            func leave(_ unit: Int64, _ item: LeftCorrection) throws {
                left += 1
                guard left <= limit else { return }
                progress.clear()
                DiffView.warn(of: [item], in: "unit \(unit)")
            }
            let summary: String
            if write {
                let report = try job.apply(
                    to: store, author: Author.name, progress: { progress.show(0, units: $0) },
                    receive: receive, left: leave)
                let merged = report.merged > 0 ? ", \(report.merged) of them one with others" : ""
                summary = "\(Count.of(report.changed, "unit")) changed\(merged) in \(path)"
            } else {
                let changed = try job.preview(
                    store, progress: { progress.show(0, units: $0) }, receive: receive, left: leave)
                summary =
                    "\(Count.of(changed, "unit")) of \(path) would change\(changed > 0 ? "; --write does it" : "")"
            }
            progress.clear()
            let rest = left > 0 ? ", \(left) left" : ""
            Output.warn("songngu: \(Count.of(corrections, "correction"))\(rest): \(summary)")
        }
    }
}
