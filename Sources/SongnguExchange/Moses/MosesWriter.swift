import Foundation
package import SongnguText

/// Writes a pair of files, a segment a line.
///
/// They carry two texts and nothing else; any line break within a text becomes a space.
package struct MosesWriter: UnitWriter {
    private let receive: [(String) throws -> Void]
    private let languages: [LanguageTag]
    private var buffers = ["", ""]
    /// Units without text in both languages.
    package private(set) var leftOut = 0

    private init(_ languages: [LanguageTag], _ receive: [(String) throws -> Void]) {
        self.languages = languages
        self.receive = receive
    }

    /// Writes both files, or leaves what was there; returns how many units were left out. Throws ``ExchangeError`` or
    /// what `body` throws.
    @discardableResult
    package static func write(
        source: String, target: String, languages: (source: LanguageTag, target: LanguageTag),
        body: (inout MosesWriter) throws -> Void
    ) throws -> Int {
        var leftOut = 0
        try AtomicFile.write([source, target]) { receive in
            var writer = MosesWriter([languages.source, languages.target], receive)
            try body(&writer)
            try writer.finish()
            leftOut = writer.leftOut
        }
        return leftOut
    }

    package mutating func write(_ unit: ExchangeUnit) throws {
        let rows = unit.rows(of: languages)
        if rows.isEmpty { leftOut += 1 }
        for row in rows {
            for (index, text) in row.enumerated() { buffers[index] += Self.line(text ?? "") + "\n" }
        }
        if buffers.contains(where: { $0.utf8.count >= 1 << 16 }) { try finish() }
    }

    package mutating func finish() throws {
        for (buffer, receive) in zip(buffers, receive) { try receive(buffer) }
        buffers = ["", ""]
    }

    /// All that Unicode and Python take for a line break becomes a space; CRLF is one.
    private static func line(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isBreak) else { return text }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if !isBreak(scalar) { result.append(scalar) }
            if isBreak(scalar), !(scalar == "\n" && previous == "\r") { result.append(" ") }
            previous = scalar
        }
        return String(result)
    }

    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{A}"..."\u{D}", "\u{1C}"..."\u{1E}", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }
}
