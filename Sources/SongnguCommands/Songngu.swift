package import ArgumentParser
import Foundation
import SongnguDesk
import Synchronization

/// The command line: subcommands parse arguments and print what the desk returns.
package struct Songngu: ParsableCommand {
    package static let version = Desk.version

    /// Subcommands of other modules.
    private static let added = Mutex<[any ParsableCommand.Type]>([])

    package static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "songngu",
            abstract: "Align news articles with their sources, remember the pairs, keep names consistent.",
            discussion: """
                SOURCE is the wire story, TARGET the article made from it; both are plain text or HTML, "-" is standard \
                input, an http or https address a page of the web.
                Exit status: 0 fine; 1 there are findings, or lines of a batch were bad; 2 wrong use or unreadable input.
                """,
            version: version,
            subcommands: [
                AlignCommand.self, PairCommand.self, SegmentCommand.self, SearchCommand.self, CheckCommand.self,
                AnalyzeCommand.self, PretranslateCommand.self, MemoryCommand.self, GlossaryCommand.self,
                ModelCommand.self, EvalCommand.self, BenchCommand.self,
            ] + added.withLock { $0 })
    }

    package init() {}

    /// Parses and runs the process's arguments, and returns its exit status.
    ///
    /// - Parameter commands: subcommands besides our own.
    package static func status(adding commands: [any ParsableCommand.Type] = []) -> Int32 {
        added.withLock { $0 = commands }
        do {
            var command = try parseAsRoot(SearchCommand.completing(Array(CommandLine.arguments.dropFirst())))
            try command.run()
            return 0
        } catch let code as ExitCode {
            return code.rawValue
        } catch let error as OutputError where error.isClosedPipe {
            return 0
        } catch {
            let message = fullMessage(for: error)
            if exitCode(for: error) == .success {
                print(message)
                return 0
            }
            // The parser's own errors bring their usage line; ours say the next step themselves.
            let isUsage = exitCode(for: error) == .validationFailure
            Output.warn(isUsage ? message : "songngu: error: \(error)")
            return 2
        }
    }
}
