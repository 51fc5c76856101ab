import Foundation

/// A program that ran from beginning to end, and what it took.
package struct MeasuredProcess: Hashable, Sendable {
    /// Seconds on the clock.
    package var seconds: Double
    /// Seconds of all cores together, in the program and in the system for it.
    package var coreSeconds: Double
    /// The most memory it held at once.
    package var peakBytes: Int
    package var status: Int32

    /// Runs a program and waits for its end. Throws ``SystemFailure`` when it cannot be started.
    ///
    /// - Parameters:
    ///   - arguments: the first is its path, or its name to be looked for as the shell does.
    ///   - input: the file it reads as standard input; nothing where nil.
    ///   - output: the file that takes its standard output; what it says on standard error is dropped.
    static func run(_ arguments: [String], input: String? = nil, output: String) throws -> MeasuredProcess {
        try StartedProcess(arguments, input: input, output: output).wait()
    }
}

/// A program that was started; whoever started it waits for its end.
final class StartedProcess {
    let id: pid_t
    private let start: ContinuousClock.Instant
    private var ended: MeasuredProcess?

    /// Throws ``SystemFailure`` when it cannot be started.
    ///
    /// - Parameters:
    ///   - arguments: the first is its path, or its name to be looked for as the shell does.
    ///   - input: the file it reads as standard input; nothing where nil.
    ///   - output: the file that takes its standard output.
    ///   - errors: the file that takes what it says on standard error; nil drops it.
    init(_ arguments: [String], input: String? = nil, output: String, errors: String? = nil) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let writing = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input ?? "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, writing, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors ?? "/dev/null", writing, 0o600)
        var strings: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for string in strings { free(string) } }
        start = ContinuousClock.now
        var process = pid_t()
        let failure = posix_spawnp(&process, arguments[0], &actions, nil, &strings, environ)
        guard failure == 0 else { throw SystemFailure(code: failure) }
        id = process
    }

    /// Throws ``SystemFailure``.
    func wait() throws -> MeasuredProcess {
        while true {
            if let ended = try poll(0) { return ended }
        }
    }

    /// Nil while it runs. Throws ``SystemFailure``.
    func result() throws -> MeasuredProcess? { try poll(WNOHANG) }

    /// Tells it to stop, and waits until it has.
    func stop() {
        guard ended == nil else { return }
        kill(id, SIGTERM)
        _ = try? wait()
    }

    private func poll(_ options: Int32) throws -> MeasuredProcess? {
        if let ended { return ended }
        var status: Int32 = 0
        var usage = rusage()
        let found = wait4(id, &status, options, &usage)
        guard found >= 0 || errno == EINTR else { throw SystemFailure.last }
        guard found > 0 else { return nil }
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        ended = MeasuredProcess(
            seconds: (ContinuousClock.now - start) / .seconds(1),
            coreSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime), peakBytes: Int(usage.ru_maxrss) * 1024,
            status: status)
        return ended
    }

    /// Bytes of memory that it holds now; nil where the system does not tell.
    var residentBytes: Int? {
        #if os(Linux)
        let status = (try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 * 1024 }
        #else
        return nil
        #endif
    }
}
