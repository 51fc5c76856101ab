import Foundation

/// Standard output and error.
enum Output {
    /// Writes a line at once, so that whoever waits for it has it.
    static func line(_ text: String) throws {
        try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
    }

    /// Writes a line for people to standard error.
    static func warn(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    }
}
