/// The lines of a stream as bytes, one at a time; memory holds one line and one chunk.
struct LineReader {
    /// Adds the next bytes; false at the end.
    private let read: @Sendable (inout [UInt8]) throws -> Bool
    private let mostBytes: Int
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    init(_ input: Descriptor) {
        self.init { try input.read(into: &$0) }
    }

    /// - Parameters:
    ///   - mostBytes: of a line.
    ///   - read: adds the next bytes, as soon as there are any; false at the end.
    init(mostBytes: Int = .max, read: @escaping @Sendable (inout [UInt8]) throws -> Bool) {
        self.read = read
        self.mostBytes = mostBytes
    }

    /// The next line without its line end; nil after the last. Throws what reading throws, and
    /// ``DeskError/badLine(reason:)`` for a line that is too long. O(length of the line).
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
            guard searched <= mostBytes else {
                throw DeskError.badLine(reason: "a line has more than \(mostBytes) bytes: send its text in parts")
            }
            // Returns what there is, so that a caller who waits for each answer gets it.
            isAtEnd = try !read(&buffer)
        }
    }
}
