import Synchronization

/// A line of a batch that is not blank.
struct RequestLine: Sendable {
    /// From 1; blank lines count.
    var number: Int
    var bytes: [UInt8]
}

/// The lines of a batch, for the thread that reads them.
final class RequestLines: Sendable {
    private struct State {
        var reader: LineReader
        var number = 0
    }

    private let state: Mutex<State>

    init(_ input: Descriptor) {
        state = Mutex(State(reader: LineReader(input)))
    }

    /// Waits for the next line; nil after the last. Throws ``DeskError/unreadable(path:reason:)``.
    func next() throws -> RequestLine? {
        try state.withLock { state in
            do {
                while let line = try state.reader.next() {
                    state.number += 1
                    guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
                    return RequestLine(number: state.number, bytes: line)
                }
                return nil
            } catch let failure as SystemFailure {
                throw DeskError.unreadable(path: "standard input", reason: failure.description)
            }
        }
    }
}
