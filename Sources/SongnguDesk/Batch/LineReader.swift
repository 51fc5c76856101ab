/// The lines of a stream as bytes, one at a time; memory holds one line and one chunk.
struct LineReader {
    private let input: Descriptor
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    init(_ input: Descriptor) {
        self.input = input
    }

    /// The next line without its line end; nil after the last. Throws ``SystemFailure``. O(length of the line).
    mutating func next() throws -> [UInt8]? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                let line = buffer[start..<end]
                start = end + 1
                return Array(line.last == 0x0D ? line.dropLast() : line)
            }
            if isAtEnd {
                defer { start = buffer.count }
                return start < buffer.count ? Array(buffer[start...]) : nil
            }
            buffer.removeFirst(start)
            start = 0
            searched = buffer.count
            // Returns what there is, so that a caller who waits for each answer gets it.
            isAtEnd = try !input.read(into: &buffer)
        }
    }
}
