#if Server
package import ArgumentParser
import SongnguCommands

/// Where tokens are.
package struct TokenOptions: ParsableArguments {
    package init() {}

    @Option(
        name: .customLong("tokens"),
        help: ArgumentHelp(
            "The file of tokens (default: $\(TokenLocation.variable), else \(TokenLocation.name) beside the memory).",
            valueName: "file"))
    var path: String?

    func location(memory: MemoryOptions) -> String { TokenLocation.path(path, memory: memory.location) }
}

package struct TokenCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Say who may open the desk that is served.",
        discussion: """
            songngu token list

            As long as there are no tokens, anybody on the machine of the server may read and edit, and nobody from \
            elsewhere. A server that runs follows at once.
            """,
        subcommands: [Add.self, List.self, Remove.self])

    package init() {}

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a token for a person or a program, and print it.",
            discussion: """
                songngu token add Lan --role edit

                It is printed this once: give it to the one whom it is for. People paste it on the sign-in page, programs \
                send "Authorization: Bearer TOKEN". The name stands in history as the author.
                """)

        @Argument(help: "Whose token it is.") var name: String
        @Option(help: ArgumentHelp("What it lets its holder do: read or edit.", valueName: "role"))
        var role = Role.read
        @OptionGroup var tokens: TokenOptions
        @OptionGroup var memory: MemoryOptions

        func validate() throws {
            guard role != .none else { throw ValidationError("--role is read or edit.") }
        }

        func run() throws {
            let path = tokens.location(memory: memory)
            try Output.line(try TokenFile(path: path).add(name: name, role: role))
            Output.warn("songngu: token of \(name) to \(role.rawValue), kept as a hash in \(path); shown only now")
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show whose tokens there are, what they may do, and since when.",
            discussion: "songngu token list")

        @OptionGroup var tokens: TokenOptions
        @OptionGroup var memory: MemoryOptions

        func run() throws {
            let path = tokens.location(memory: memory)
            let all = try TokenFile(path: path).read()
            for token in all { try Output.line("\(token.name)\t\(token.role.rawValue)\t\(token.created)") }
            if all.isEmpty { Output.warn("songngu: no tokens in \(path)") }
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Withdraw a token; whoever is signed in with it is out.",
            discussion: "songngu token remove Minh")

        @Argument(help: "Whose token it is.") var name: String
        @OptionGroup var tokens: TokenOptions
        @OptionGroup var memory: MemoryOptions

        func run() throws {
            let path = tokens.location(memory: memory)
            try TokenFile(path: path).remove(name: name)
            Output.warn("songngu: token of \(name) removed from \(path)")
        }
    }
}

extension Role: ExpressibleByArgument {}
#endif
