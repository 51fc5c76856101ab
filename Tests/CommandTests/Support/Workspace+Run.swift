import Foundation

/// What a run of the binary did.
struct Outcome: Equatable {
    var status: Int32
    var output: String
    var errors: String
    /// Ended by a signal: a crash, or a closed pipe.
    var isSignal = false

    /// Without their line ends.
    var lines: [String] {
        output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
}

extension Workspace {
    /// Runs `songngu` in the folder with COLUMNS=100 and nothing of the caller's environment but PATH.
    func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Outcome {
        try run(arguments, input: Data(input.utf8), environment: environment)
    }

    func run(_ arguments: [String], input: Data = Data(), environment: [String: String] = [:]) throws -> Outcome {
        try finish(process(try Self.binary.get(), arguments, environment), input: input)
    }

    /// Runs a line of bash in the folder, where `$songngu` is the binary.
    func shell(_ script: String, environment: [String: String] = [:]) throws -> Outcome {
        let environment = environment.merging(["songngu": try Self.binary.get().path]) { $1 }
        let shell = process(URL(fileURLWithPath: "/bin/bash"), ["-c", script], environment)
        return try finish(shell, input: Data())
    }

    /// The binary, not yet begun, for those who talk to it.
    func process(_ arguments: [String]) throws -> Process {
        process(try Self.binary.get(), arguments, [:])
    }

    private func process(_ program: URL, _ arguments: [String], _ environment: [String: String]) -> Process {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let own = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "COLUMNS": "100"]
        process.environment = own.merging(environment) { $1 }
        return process
    }

    /// Streams go through files, so that no pipe fills up.
    private func finish(_ process: Process, input: Data) throws -> Outcome {
        let run = UUID().uuidString
        let names = ["in", "out", "err"].map { ".\(run).\($0)" }
        defer { for name in names { try? FileManager.default.removeItem(at: url(name)) } }
        try write(input, to: names[0])
        for name in names[1...] { try write(Data(), to: name) }
        process.standardInput = try FileHandle(forReadingFrom: url(names[0]))
        process.standardOutput = try FileHandle(forWritingTo: url(names[1]))
        process.standardError = try FileHandle(forWritingTo: url(names[2]))
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try text(of: names[1]), errors: try text(of: names[2]),
            isSignal: process.terminationReason == .uncaughtSignal)
    }
}
