import ArgumentParser

struct GlossaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "glossary",
        abstract: "Look after glossaries.",
        discussion: """
            songngu glossary mine
            """,
        subcommands: [Mine.self])
}
