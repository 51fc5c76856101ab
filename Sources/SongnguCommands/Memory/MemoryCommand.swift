import ArgumentParser

struct MemoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tm",
        abstract: "Look after the translation memory.",
        discussion: """
            songngu tm import TM/sample.tmx
            songngu tm stats
            songngu tm export memory.tmx
            songngu tm verify
            """,
        subcommands: [
            Statistics.self, Import.self, Export.self, Edit.self, History.self, Undo.self, Merge.self, Embed.self,
            Verify.self, Backup.self, Compact.self,
        ])
}
