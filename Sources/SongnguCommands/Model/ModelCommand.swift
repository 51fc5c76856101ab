import ArgumentParser
import SongnguDesk
import SongnguModel
import SongnguText

struct ModelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model",
        abstract: "Look at the model of meanings, test it, or make another.",
        discussion: """
            songngu model info
            songngu model test TM/Samples/sentences.tsv
            """,
        subcommands: [Info.self, Test.self, Distill.self])

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    struct Info: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "info", abstract: "Say what a model is: languages, size, teacher, sources and licences.",
            discussion: "songngu model info")

        @Argument(help: "The model (default: the one that is built in).") var file: String?
        @Option(help: "Output: \(Format.allValueStrings.joined(separator: ", ")).") var format = Format.text

        func run() throws {
            let info = try Desk.model(file).info()
            switch format {
            case .json: try Output.line(ContractJSON.line(ModelRecord(info, file: file)))
            case .text:
                for line in ModelView.lines(info, file: file, for: .current) { try Output.line(line) }
            }
        }
    }

    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test", abstract: "See how often a model finds the translation of a sentence.",
            discussion: """
                songngu model test TM/Samples/sentences.tsv

                A line of the file is a sentence, a tab and its translation, or {"source", "target"}. Each sentence is
                looked for among all translations of the file, so more lines make a harder test.
                """)

        @Argument(help: "The file of pairs.") var pairs: String
        @Option(help: ArgumentHelp("The model (default: the one that is built in).", valueName: "file"))
        var model: String?
        @Option(help: ArgumentHelp("Language of the sources.", valueName: "tag")) var sourceLang = LanguageTag.english
        @Option(help: ArgumentHelp("Language of the targets.", valueName: "tag"))
        var targetLang = LanguageTag.vietnamese
        @Option(help: "Output: \(Format.allValueStrings.joined(separator: ", ")).") var format = Format.text

        func run() throws {
            let report = try Desk.test(
                Desk.model(model), pairs: pairs, source: sourceLang, target: targetLang)
            switch format {
            case .json:
                try Output.line(ContractJSON.line(ModelTestRecord(report, source: sourceLang, target: targetLang)))
            case .text:
                for line in ModelView.lines(report, sourceLang, targetLang) { try Output.line(line) }
            }
        }
    }
}
