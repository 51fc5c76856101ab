package import ArgumentParser
import Foundation
package import SongnguAlignment
package import SongnguDesk
import SongnguMemory
import SongnguText

/// Where the glossaries are.
package struct GlossaryOptions: ParsableArguments {
    package init() {}

    @Option(
        name: .customLong("glossary"),
        help: ArgumentHelp(
            "A glossary file, or a folder of them, instead of the curated ones and the desk's own "
                + "($\(GlossaryLocation.variable), else \(GlossaryLocation.standard)). May be repeated.",
            valueName: "path"))
    package var paths: [String] = []

    package var sources: GlossarySources { GlossarySources(named: paths) }
}

/// What says what sentences mean.
package struct ModelOptions: ParsableArguments {
    package init() {}

    @Option(
        help: ArgumentHelp(
            "A model file to compare sentences by, instead of the shipped model; none: by names and figures only.",
            valueName: "file"))
    var model: String?

    @Option(
        help: ArgumentHelp(
            "An OpenAI-compatible /v1/embeddings to ask for vectors of sentences (default: $\(ModelChoice.variable), "
                + "else the model); a key for it comes from $SONGNGU_EMBEDDER_KEY. Vectors are kept in the translation "
                + "memory.",
            valueName: "url"))
    var embedder: String?

    @Option(
        help: ArgumentHelp(
            "The model that the embedder is to use (default: $\(ModelChoice.modelVariable), else its own).",
            valueName: "name"))
    var embedderModel: String?

    @Flag(help: "Stop when the embedder fails, instead of going on with the model.")
    var requireEmbedder = false

    /// - Parameter memory: the translation memory that keeps vectors.
    func choice(memory: MemoryOptions) throws -> ModelChoice {
        let choice = ModelChoice(
            named: model, embedder: embedder, embedderModel: embedderModel, isRequired: requireEmbedder,
            memory: memory.location)
        guard choice.embedder != nil || !requireEmbedder && embedderModel == nil else {
            throw ValidationError("Name an embedder with --embedder.")
        }
        return choice
    }
}

/// What a desk is made of.
package struct DeskOptions: ParsableArguments {
    @OptionGroup package var glossaries: GlossaryOptions
    @OptionGroup package var model: ModelOptions
    @OptionGroup package var memory: MemoryOptions

    package init() {}

    package func desk(mode: AlignmentMode = .auto) throws -> Desk {
        try Desk(glossaries: glossaries.sources, mode: mode, model: model.choice(memory: memory), warn: Output.warning)
    }

    /// A desk whose glossary may change while it works.
    package func liveDesk() throws -> LiveDesk {
        try LiveDesk(glossaries: glossaries.sources, model: model.choice(memory: memory), warn: Output.warning)
    }
}

/// Where the translation memory is.
package struct MemoryOptions: ParsableArguments {
    package init() {}

    @Option(
        name: .customLong("tm"),
        help: ArgumentHelp(
            "The translation memory (default: $\(MemoryLocation.variable), else \(MemoryLocation.standard)).",
            valueName: "file"))
    var path: String?

    package var location: String { MemoryLocation.path(path) }

    /// The memory, to be read; nil where there is none and none is named.
    ///
    /// - Parameter mayBeMade: a memory that is named and is not there will be made by others.
    func existing(mayBeMade: Bool) throws -> TranslationMemory? {
        let isThere = FileManager.default.fileExists(atPath: location)
        guard isThere || path != nil && !mayBeMade else { return nil }
        return try Desk.openMemory(location, mustExist: true)
    }
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
