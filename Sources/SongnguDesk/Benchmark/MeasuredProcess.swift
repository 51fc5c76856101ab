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
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input ?? "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var strings: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for string in strings { free(string) } }
        let start = ContinuousClock.now
        var process = pid_t()
        let failure = posix_spawnp(&process, arguments[0], &actions, nil, &strings, environ)
        guard failure == 0 else { throw SystemFailure(code: failure) }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0 {
            guard errno == EINTR else { throw SystemFailure.last }
        }
        let elapsed = ContinuousClock.now - start
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return MeasuredProcess(
            seconds: elapsed / .seconds(1), coreSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
            peakBytes: Int(usage.ru_maxrss) * 1024, status: status)
    }
}
