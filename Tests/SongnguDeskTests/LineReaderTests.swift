import Foundation
import Testing
import TestSupport

@testable import SongnguDesk

@Suite struct LineReaderTests {
    /// All lines of what a pipe brings in these pieces.
    private func lines(_ pieces: [String]) throws -> [String] {
        let pipe = Pipe()
        var reader = LineReader(Descriptor(number: pipe.fileHandleForReading.fileDescriptor))
        for piece in pieces { try pipe.fileHandleForWriting.write(contentsOf: Data(piece.utf8)) }
        try pipe.fileHandleForWriting.close()
        var lines: [String] = []
        while let line = try reader.next() { lines.append(String(decoding: line, as: UTF8.self)) }
        return lines
    }

    @Test(
        arguments: [
            ([], []),
            ([""], []),
            (["\n"], [""]),
            (["a"], ["a"]),
            (["a\n"], ["a"]),
            (["a\nb"], ["a", "b"]),
            (["a\r\nb\r\n"], ["a", "b"]),
            (["a\n\nb\n"], ["a", "", "b"]),
            (["a\rb\n"], ["a\rb"]),
            (["hô", "m n", "ay\nmai", "\n"], ["hôm nay", "mai"]),
        ] as [([String], [String])])
    func linesComeWithoutTheirEnds(pieces: [String], expected: [String]) throws {
        #expect(try lines(pieces) == expected)
    }

    /// Seen before the reader stopped using Foundation's handles: this ended the process.
    @Test func aFolderIsAnErrorAndNoCrash() throws {
        let folder = try TemporaryFolder()
        try Descriptor.open(folder.url.path) { descriptor in
            var reader = LineReader(descriptor)
            #expect(throws: SystemFailure(code: EISDIR)) { try reader.next() }
        }
    }

    @Test func linesLongerThanAChunkAreWhole() throws {
        let folder = try TemporaryFolder()
        let long = String(repeating: "dài ", count: 100_000)
        let file = try folder.write("\(long)\nngắn\n\(long)", to: "long.txt")
        try Descriptor.open(file) { descriptor in
            var reader = LineReader(descriptor)
            let lines = [try reader.next(), try reader.next(), try reader.next(), try reader.next()]
            #expect(lines == [Array(long.utf8), Array("ngắn".utf8), Array(long.utf8), nil])
        }
    }

    @Test func aLineIsReadAsSoonAsItIsWritten() throws {
        let pipe = Pipe()
        var reader = LineReader(Descriptor(number: pipe.fileHandleForReading.fileDescriptor))
        for line in ["một", "hai"] {
            try pipe.fileHandleForWriting.write(contentsOf: Data("\(line)\n".utf8))
            #expect(try reader.next() == Array(line.utf8))
        }
    }
}
