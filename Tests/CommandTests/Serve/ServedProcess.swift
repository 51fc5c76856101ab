import Foundation
import Testing

/// `songngu serve` as a process of its own on a free port; killed with the object if it still runs.
final class ServedProcess {
    let workspace: Workspace
    /// Of the line that it has printed.
    let url: String
    private let process: Process
    private let errors: String

    var port: Int { URLComponents(string: url)?.port ?? 0 }

    /// Waits until it listens.
    init(_ arguments: String..., in workspace: Workspace) throws {
        self.workspace = workspace
        errors = ".serve.\(UUID().uuidString)"
        try workspace.write("", to: errors)
        process = try workspace.process(["serve", "--port", "0"] + arguments)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: workspace.url(errors))
        try process.run()
        var found: Substring?
        while found == nil, process.isRunning {
            found = try workspace.text(of: errors).firstMatch(of: #/songngu: (https?://\S+) –/#)?.1
            usleep(10_000)
        }
        url = String(try #require(found, "it does not listen"))
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// Waits for its end.
    func end() throws -> Outcome {
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: "", errors: try workspace.text(of: errors),
            isSignal: process.terminationReason == .uncaughtSignal)
    }

    var isRunning: Bool { process.isRunning }
    var log: String { get throws { try workspace.text(of: errors) } }

    /// Runs curl in the workspace; the answer with its head.
    func curl(_ arguments: String) throws -> String {
        try workspace.shell("curl --silent --show-error --max-time 60 --include \(arguments)").output
    }
}
