import ArgumentParser
import SongnguDesk
import SongnguGlossary

extension GlossaryCommand {
    struct Lint: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lint", abstract: "Find what is wrong with glossaries, all of it at once.",
            discussion: """
                songngu glossary lint
                songngu glossary lint --quiet

                A line is file:line: rule: what is wrong. Faults come with exit status 1, notes alone do not: they say what \
                may be as it should, such as one word for two things.
                """)

        @Argument(help: "Glossary files and folders, checked together (default: the curated ones and the desk's own).")
        var files: [String] = []
        @Flag(help: "Leave notes out.") var quiet = false

        func run() throws {
            let problems = try Desk.lintGlossaries(GlossarySources(named: files))
            let faults = problems.count { $0.severity == .fault }
            for problem in problems where !quiet || problem.severity == .fault {
                let place = problem.line.map { "\(problem.file):\($0)" } ?? problem.file
                let note = problem.severity == .note ? "note: " : ""
                try Output.line("\(place): \(problem.rule): \(note)\(problem.message)")
            }
            Output.warn("songngu: \(faults) faults, \(problems.count - faults) notes")
            if faults > 0 { throw ExitCode(1) }
        }
    }
}
