import Synchronization

/// A line of a file of requests that is not blank.
struct RequestLine: Sendable {
    /// From 1; blank lines count.
    var number: Int
    var bytes: [UInt8]
}

/// The lines of a file of requests, which any thread may read.
final class RequestLines: Sendable {
    private struct State {
        var reader: LineReader
        var number = 0
    }

    private let state: Mutex<State>
    private let name: String

    /// - Parameter name: what an error calls the input.
    convenience init(_ input: Descriptor, name: String = "standard input") {
        self.init(LineReader(input), name: name)
    }

    init(_ reader: LineReader, name: String) {
        state = Mutex(State(reader: reader))
        self.name = name
    }

    /// Opens a file, or takes standard input for "-", and gives its lines to `body`. Throws
    /// ``DeskError/unreadable(path:reason:)`` and what `body` throws.
    static func open<Value>(_ file: String, _ body: (RequestLines) throws -> Value) throws -> Value {
        guard file != "-" else { return try body(RequestLines(.standardInput)) }
        do {
            return try Descriptor.open(file) { try body(RequestLines($0, name: file)) }
        } catch let failure as SystemFailure {
            throw DeskError.unreadable(path: file, reason: failure.description)
        }
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
                throw DeskError.unreadable(path: name, reason: failure.description)
            }
        }
    }
}
