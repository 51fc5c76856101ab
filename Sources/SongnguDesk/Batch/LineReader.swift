package import Foundation

/// The lines of a stream as bytes, one at a time; memory holds one line and one chunk.
package struct LineReader {
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    package init(_ handle: FileHandle) {
        self.handle = handle
    }

    /// The next line without its line end; nil after the last.
    package mutating func next() throws -> [UInt8]? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                let line = Array(buffer[start..<end])
                start = end + 1
                return line.last == 0x0D ? line.dropLast() : line
            }
            if isAtEnd {
                defer { start = buffer.count }
                return start < buffer.count ? Array(buffer[start...]) : nil
            }
            buffer.removeFirst(start)
            start = 0
            searched = buffer.count
            // Returns what there is, so that a caller who waits for each answer gets it.
            let data = handle.availableData
            isAtEnd = data.isEmpty
            buffer.append(contentsOf: data)
        }
    }
}
