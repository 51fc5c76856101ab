import ArgumentParser
import SongnguDesk
import SongnguText

struct SegmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segment",
        abstract: "Show the sentences of a page, with its quotations and what is chrome.",
        discussion: "songngu segment --explain TM/Samples/observatory.vi.html")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Argument(help: "The page: a file of plain text or HTML, an http(s) address, or - for standard input.") var file:
        String

    @Option(help: "Output: \(Format.allValueStrings.joined(separator: ", ")).") var format = Format.text
    @Option(help: ArgumentHelp("Language of the page, such as vi (default: detected).", valueName: "tag")) var lang:
        LanguageTag?
    @Flag(help: "Show blocks, chrome and speakers, and the reasons.") var explain = false

    func run() throws {
        let article = try DocumentInput(argument: file, language: lang).read()
        switch format {
        case .json: try Output.line(ContractJSON.line(SegmentationRecord(article)))
        case .text where explain: for line in ArticleView(article).lines(for: .current) { try Output.line(line) }
        case .text: for segment in article.segments { try Output.line(segment.text) }
        }
    }
}
