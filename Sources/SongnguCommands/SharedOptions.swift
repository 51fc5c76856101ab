import ArgumentParser
import SongnguDesk
import SongnguText

/// Where the glossaries are.
struct GlossaryOptions: ParsableArguments {
    @Option(
        name: .customLong("glossary"),
        help: ArgumentHelp(
            "A glossary file, or a folder of them, instead of the curated ones. May be repeated.", valueName: "path"))
    var paths: [String] = []

    func desk() throws -> Desk { try Desk(glossaries: paths) }
}

/// Where the translation memory is.
struct MemoryOptions: ParsableArguments {
    @Option(
        name: .customLong("tm"),
        help: ArgumentHelp(
            "The translation memory (default: $\(MemoryLocation.variable), else \(MemoryLocation.standard)).",
            valueName: "file"))
    var path: String?

    var location: String { MemoryLocation.path(path) }
}

/// The languages of a pair.
struct PairLanguageOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Language of the source (default: detected).", valueName: "tag"))
    var sourceLang: LanguageTag?

    @Option(help: ArgumentHelp("Language of the target (default: detected).", valueName: "tag"))
    var targetLang: LanguageTag?
}

extension LanguageTag: ExpressibleByArgument {
    /// A BCP 47 tag in its common form: letters and figures, parted by hyphens.
    public init?(argument: String) {
        let subtags = argument.split(separator: "-", omittingEmptySubsequences: false)
        guard let primary = subtags.first, (2...8).contains(primary.count), primary.allSatisfy(\.isLetter),
            subtags.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } })
        else { return nil }
        self.init(argument)
    }
}

/// How results are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, tsv
}
