import ArgumentParser
import Foundation
import SongnguDesk
import SongnguText

extension GlossaryCommand {
    struct Draft: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "draft", abstract: "Propose names that the glossary lacks, for people to look at.",
            discussion: """
                songngu glossary draft --territories -o drafts.tsv

                Territories come from Unicode CLDR, as drafts: every check leaves them out until somebody has looked at \
                them and emptied their status.
                """)

        @Flag(help: "Countries and territories.") var territories = false
        @Option(help: ArgumentHelp("The language to propose names in.", valueName: "tag"))
        var language = LanguageTag.vietnamese
        @Option(
            name: .shortAndLong,
            help: ArgumentHelp(
                "The file to write, never one in Glossaries/ (default: standard output).", valueName: "file"))
        var output: String?
        @OptionGroup var glossaries: GlossaryOptions

        func validate() throws {
            guard territories else { throw ValidationError("Say what to propose: --territories.") }
            guard let output else { return }
            let folder = URL(fileURLWithPath: output).resolvingSymlinksInPath().deletingLastPathComponent()
            if folder.pathComponents.contains(where: { $0.lowercased() == "glossaries" }) {
                throw ValidationError(
                    "Drafts do not go into \(folder.lastPathComponent)/: write them elsewhere, and move what is right.")
            }
        }

        func run() throws {
            let count = try Desk.draftTerritories(
                language: language, lackedBy: glossaries.sources, to: output, receive: Output.write,
                warn: Output.warning)
            if let output { Output.warn("songngu: \(count) drafts written to \(output)") }
            if count == 0 { Output.warn("songngu: there is nothing to propose in \"\(language)\"") }
        }
    }
}
