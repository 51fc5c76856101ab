import ArgumentParser
import SongnguDesk
import SongnguExchange
import SongnguText

struct PretranslateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pretranslate",
        abstract: "Write a story as XLIFF, with matches and terms for each sentence.",
        discussion: """
            songngu pretranslate TM/Samples/harbour.en.txt -o harbour.xlf
            songngu pretranslate --threshold 60 --matches 2 TM/Samples/harbour.en.txt
            songngu pretranslate --fill 90 --target-lang vi TM/Samples/observatory.en.html -o observatory.xlf

            The output is XLIFF 2.1. Each sentence has its matches, the terms of the glossary with the forms to write \
            and those not to, and the names to exchange in a match. A match of 100 or 101 is filled in as the target, \
            with the state "translated": nobody has reviewed it here. With --fill lower ones are filled in too, with the \
            state "initial". Targets that an XLIFF file has stay as they are. What align leaves out as chrome is left \
            out.
            """)

    @Argument(help: "The story: plain text, HTML, XLIFF 1.2 or 2, or - for standard input.") var file: String

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The XLIFF file to write (default: standard output).", valueName: "file"))
    var output: String?
    @Option(
        help: ArgumentHelp(
            "Language of the text, such as en (default: detected; XLIFF names its own).", valueName: "tag"))
    var lang: LanguageTag?
    @Option(
        help: ArgumentHelp(
            "Language to translate into (default: what an XLIFF file says, else vi, and of a Vietnamese text en).",
            valueName: "tag"))
    var targetLang: LanguageTag?
    @Option(help: ArgumentHelp("Matches from this score on, 0 to 100.", valueName: "score"))
    var threshold = Desk.fuzzyThreshold
    @Option(help: ArgumentHelp("Most matches of a sentence.", valueName: "number")) var matches = 5
    @Option(help: ArgumentHelp("Fill in the best match from this score on, 0 to 101.", valueName: "score"))
    var fill = 100

    @OptionGroup var choice: ChoiceOptions
    @OptionGroup var glossaries: GlossaryOptions
    @OptionGroup var memory: MemoryOptions

    func validate() throws {
        guard (0...100).contains(threshold) else { throw ValidationError("--threshold is a score from 0 to 100.") }
        guard (0...101).contains(fill) else { throw ValidationError("--fill is a score from 0 to 101.") }
        guard matches > 0 else { throw ValidationError("--matches is a number above 0.") }
    }

    func run() throws {
        let plan = PretranslationPlan(
            target: targetLang, threshold: threshold, limit: matches, fill: fill, choice: try choice.choice())
        let store = try Desk.openMemory(memory.location, mustExist: true)
        let terms = try Desk.terms(glossaries: glossaries.sources)
        let input = DocumentInput(path: file, language: lang)
        let skipped: (SkippedUnit) -> Void = { Output.warning("\($0)") }
        let report: PretranslationReport
        if let output, output != "-" {
            report = try Desk.pretranslate(
                input, in: store, terms: terms, plan: plan, to: output, skipped: skipped)
        } else {
            report = try Desk.pretranslate(
                input, in: store, terms: terms, plan: plan, skipped: skipped, receive: Output.write)
        }
        Output.warn("songngu: \(Self.line(report, file: output))")
        if report.skipped > 0 { throw ExitCode(1) }
    }

    private static func line(_ report: PretranslationReport, file: String?) -> String {
        let rest = report.segments - report.filled - report.proposed - report.kept
        let kept = report.kept > 0 ? ", \(report.kept) left as they were" : ""
        let place = file.map { $0 == "-" ? "" : "; written to \($0)" } ?? ""
        return "\(report.segments) segments into \(report.target): \(report.filled) filled in, "
            + "\(report.proposed) with matches, \(rest) without\(kept)\(place)"
    }
}
