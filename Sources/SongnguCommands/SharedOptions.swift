import ArgumentParser
import SongnguAlignment
import SongnguDesk
import SongnguText

/// Where the glossaries are.
struct GlossaryOptions: ParsableArguments {
    @Option(
        name: .customLong("glossary"),
        help: ArgumentHelp(
            "A glossary file, or a folder of them, instead of the curated ones. May be repeated.", valueName: "path"))
    var paths: [String] = []

    func desk(mode: AlignmentMode = .auto) throws -> Desk { try Desk(glossaries: paths, mode: mode) }
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
    @Option(help: ArgumentHelp("Language of the source, such as en (default: detected).", valueName: "tag"))
    var sourceLang: LanguageTag?

    @Option(help: ArgumentHelp("Language of the target, such as vi (default: detected).", valueName: "tag"))
    var targetLang: LanguageTag?

    var pair: (source: LanguageTag?, target: LanguageTag?) { (sourceLang, targetLang) }
}

extension LanguageTag: ExpressibleByArgument {
    /// Reads the tag of an option.
    public init?(argument: String) {
        self.init(checking: argument)
    }
}

/// How results are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, tsv
}

extension AlignmentMode: ExpressibleByArgument {}
