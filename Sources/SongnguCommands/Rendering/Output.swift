import Foundation
import SongnguDesk

/// Standard output and error.
package enum Output {
    /// Writes a line at once, so that whoever waits for it has it. Throws ``OutputError``.
    package static func line(_ text: String) throws {
        try write(text + "\n")
    }

    /// Throws ``OutputError``.
    static func write(_ text: String) throws {
        try write(text, to: STDOUT_FILENO)
    }

    /// Writes a line for people to standard error.
    package static func warn(_ text: String) {
        try? write(text + "\n", to: STDERR_FILENO)
    }

    /// Writes a line for people to standard error in place of the one before it.
    static func renew(_ text: String) {
        try? write("\r\u{1B}[K" + text, to: STDERR_FILENO)
    }

    package static func warning(_ text: String) {
        warn("songngu: warning: \(text)")
    }

    private static func write(_ text: String, to file: Int32) throws {
        var text = text
        try text.withUTF8 { bytes in
            var sent = 0
            while sent < bytes.count {
                let rest = UnsafeBufferPointer(rebasing: bytes[sent...])
                let count = Foundation.write(file, rest.baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { throw OutputError(failure: .last) }
                sent += count
            }
        }
    }
}

/// Standard output does not take what is written.
struct OutputError: Error, CustomStringConvertible {
    var failure: SystemFailure

    /// The reader has had enough, as `head` has: nobody to tell.
    var isClosedPipe: Bool { failure.code == EPIPE }

    var description: String {
        "cannot write standard output: \(failure); see that it is open and its disk has room"
    }
}
