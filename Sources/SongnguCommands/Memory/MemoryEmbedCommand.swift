import ArgumentParser
import SongnguDesk
import SongnguMemory

extension MemoryCommand {
    struct Embed: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "embed", abstract: "Make the vectors that searching by meaning goes by.",
            discussion: """
                songngu tm embed

                `songngu search --meaning` makes those that are missing; with an embedder, or after a large import, that \
                is better done ahead. Vectors are kept as they are made: a run that is stopped is gone on with by the \
                next. Each model has vectors of its own.
                """)

        @OptionGroup var model: ModelOptions
        @OptionGroup var memory: MemoryOptions

        func validate() throws {
            _ = try model.choice(memory: memory)
        }

        func run() throws {
            let choice = try model.choice(memory: memory)
            let store = try Desk.openMemory(memory.location, mustExist: true)
            let progress = EmbeddingProgress()
            defer { progress.clear() }
            let report = try Desk.embed(store, model: choice, warn: Output.warning, progress: progress.show)
            progress.clear()
            Output.warn(
                "songngu: \(report.embedded) variants embedded, \(report.total) with a vector in \(store.path)")
        }
    }
}
