import Foundation

/// The load generator wrk (Glozer), which asks as fast as it is answered.
struct LoadGenerator {
    private let folder: URL

    /// - Parameter folder: takes its files.
    init(in folder: URL) {
        self.folder = folder
    }

    struct Answer: Decodable {
        var requests: Int
        /// On the clock, in seconds.
        var seconds: Double
        /// Milliseconds.
        var median: Double
        var percentile99: Double
        /// Connections that broke, answers that did not come, and those of status 400 or more.
        var errors: Int
    }

    /// Asks for paths in turn, on some connections at once. Throws ``DeskError/notInstalled(program:)`` and
    /// ``SystemFailure``.
    ///
    /// - Parameter server: its URL.
    func run(_ paths: [String], at server: String, connections: Int, seconds: Int) throws -> Answer {
        func file(_ name: String) -> String { folder.appendingPathComponent(name).path }
        try Data(Self.script.utf8).write(to: folder.appendingPathComponent("wrk.lua"))
        try Data(paths.map { $0 + "\n" }.joined().utf8).write(to: folder.appendingPathComponent("paths"))
        let process: MeasuredProcess
        do {
            process = try MeasuredProcess.run(
                [
                    "wrk", "--threads", "1", "--connections", "\(connections)", "--duration", "\(seconds)s",
                    "--timeout", "10s", "--script", file("wrk.lua"), server, "--", file("paths"),
                ], output: file("wrk.out"))
        } catch let failure as SystemFailure where failure.code == ENOENT {
            throw DeskError.notInstalled(program: "wrk")
        }
        let lines = try String(contentsOfFile: file("wrk.out"), encoding: .utf8).split(separator: "\n")
        guard process.status == 0, let line = lines.last(where: { $0.hasPrefix("{") }) else {
            throw DeskError.unreadable(path: server, reason: "wrk cannot ask there")
        }
        return try JSONDecoder().decode(Answer.self, from: Data(line.utf8))
    }

    private static let script = """
        local paths, place = {}, 0
        function init(arguments)
            for line in io.lines(arguments[1]) do paths[#paths + 1] = line end
        end
        function request()
            place = place % #paths + 1
            return wrk.format("GET", paths[place])
        end
        function done(summary, latency)
            local e = summary.errors
            io.write(string.format(
                '{"requests": %d, "seconds": %f, "median": %f, "percentile99": %f, "errors": %d}\\n',
                summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
                e.connect + e.read + e.write + e.status + e.timeout))
        end
        """
}
