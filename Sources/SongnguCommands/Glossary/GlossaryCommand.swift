import ArgumentParser
import SongnguGlossary

struct GlossaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "glossary",
        abstract: "Look after glossaries, and hold the memory against them.",
        discussion: """
            songngu glossary show Moscow
            songngu glossary history
            songngu glossary stats
            songngu glossary convert -o names.tbx
            songngu glossary check
            songngu glossary apply TM/Samples/harbour.vi.txt
            songngu glossary mine
            """,
        subcommands: [
            Show.self, History.self, Statistics.self, Lint.self, Convert.self, Draft.self, Check.self, Apply.self,
            Mine.self,
        ])
}

/// Which rules count.
struct RuleOptions: ParsableArguments {
    @Option(
        name: .customLong("rule"), help: ArgumentHelp("Only findings of this rule. May be repeated.", valueName: "name")
    )
    var list: [String] = []

    var names: Set<String> { Set(list) }

    func validate() throws {
        for name in list where !GlossaryCheck.rules.contains(name) {
            throw ValidationError(
                "no rule of names is called \"\(name)\": there are \(GlossaryCheck.rules.joined(separator: ", "))")
        }
    }
}
