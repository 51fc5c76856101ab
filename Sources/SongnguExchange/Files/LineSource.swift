/// A line of a text file.
struct SourceLine: Hashable {
    /// From 1.
    var number: Int
    /// Without its line end.
    var text: String
    /// The line end as it stands: empty at the end of the file.
    var end: String
}

/// The lines of a text file in UTF-8, or in UTF-16 with a byte order mark, one at a time.
///
/// Memory holds a line and a chunk. A longer line than `limit` bytes, bytes that are no text and a failing read throw
/// ``ExchangeError`` with the line.
final class LineSource {
    enum Ends {
        /// LF or CRLF: a CR within a line stays.
        case newlines
        /// CRLF, LF or CR.
        case any
    }

    static let defaultLimit = 16 << 20

    let file: String
    private let source: ByteSource
    private let ends: Ends
    private let limit: Int
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    private var given: [SourceLine] = []
    /// Of the line that was last read.
    private(set) var number = 0

    init(file: String, ends: Ends = .any, limit: Int = defaultLimit) throws {
        self.file = file
        self.ends = ends
        self.limit = limit
        source = try ByteSource(file: file)
    }

    var bytesRead: Int { source.bytesRead }

    /// Gives lines back, to be read again in their order.
    func putBack(_ lines: some Sequence<SourceLine>) {
        given = lines.reversed().reduce(into: given) { $0.append($1) }
    }

    /// The next line; nil after the last. O(length of the line).
    func next() throws -> SourceLine? {
        if let line = given.popLast() { return line }
        var searched = start
        while true {
            if let end = lineEnd(from: searched) {
                return try line(end.0..<end.1)
            }
            if isAtEnd {
                guard start < buffer.count else { return nil }
                return try line(buffer.count..<buffer.count)
            }
            guard buffer.count - start <= limit else {
                throw fault("the line is longer than \(limit >> 20) MB: see that this is the right file", number + 1)
            }
            buffer.removeFirst(start)
            start = 0
            // A CR that ends a chunk is looked at again.
            searched = max(buffer.count - 1, 0)
            try read()
        }
    }

    func fault(_ reason: String, _ line: Int? = nil) -> ExchangeError {
        .invalid(file: file, line: line ?? number, reason: reason)
    }

    private func read() throws {
        do {
            isAtEnd = try !source.read(into: &buffer)
        } catch .unreadable(let reason) {
            throw ExchangeError.cannotOpen(file: file, reason: reason)
        } catch .malformed(let encoding) {
            throw fault("not valid \(encoding): save the file as UTF-8", number + 1)
        } catch .unsupported(let encoding) {
            throw fault("\(encoding) is not supported: save the file as UTF-8", number + 1)
        }
    }

    /// Where the next line end begins and ends; nil where the buffer does not tell.
    private func lineEnd(from searched: Int) -> (Int, Int)? {
        let isAny = ends == .any
        guard let end = buffer[searched...].firstIndex(where: { $0 == 0x0A || isAny && $0 == 0x0D }) else { return nil }
        if buffer[end] == 0x0A {
            let isCRLF = end > start && buffer[end - 1] == 0x0D
            return (isCRLF ? end - 1 : end, end + 1)
        }
        guard end + 1 < buffer.count else { return isAtEnd ? (end, end + 1) : nil }
        return (end, buffer[end + 1] == 0x0A ? end + 2 : end + 1)
    }

    private func line(_ end: Range<Int>) throws -> SourceLine {
        let bytes = buffer[start..<end.lowerBound]
        start = end.upperBound
        number += 1
        if bytes.contains(0) { throw fault("a zero byte: this is not a text file, or its encoding is not UTF-8") }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw fault("not valid UTF-8: save the file as UTF-8")
        }
        return SourceLine(number: number, text: text, end: String(decoding: buffer[end], as: UTF8.self))
    }
}
