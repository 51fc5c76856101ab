internal import CZip
import Foundation
package import SongnguText

/// Writes a document of Word with one table, for people to read and correct: number, a column for each language,
/// status and notes; ``DOCXTableReader`` reads it back.
///
/// It carries ids, texts, status and notes; every line break within them becomes LF. The number is the unit's id; where it has none, the number of the row with
/// a full stop, which is read as no id.
package struct DOCXTableWriter: UnitWriter {
    private let spool: (String) throws -> Void
    private var languages: [LanguageTag]
    private var buffer = ""
    private var isBegun = false
    private var rows = 0
    /// Units without text in two of the languages.
    package private(set) var leftOut = 0

    private init(languages: [LanguageTag], spool: @escaping (String) throws -> Void) {
        self.languages = languages
        self.spool = spool
    }

    /// Writes a whole file, or leaves what was there; returns how many units were left out. Throws ``ExchangeError`` or
    /// what `body` throws.
    /// - Parameter languages: of the columns; those of the first unit when empty.
    @discardableResult
    package static func write(
        file: String, languages: [LanguageTag] = [], body: (inout DOCXTableWriter) throws -> Void
    ) throws -> Int {
        var leftOut = 0
        try AtomicFile.replace([file]) { temporaries in
            func failure() -> ExchangeError {
                .cannotWrite(file: file, reason: String(cString: strerror(errno)))
            }
            guard let document = TemporaryFile() else { throw failure() }
            var writer = DOCXTableWriter(languages: languages) { text in
                guard document.append(Data(text.utf8)) else { throw failure() }
            }
            try body(&writer)
            try writer.finish()
            leftOut = writer.leftOut
            guard let archive = czip_writer_open(temporaries[0]) else { throw failure() }
            var isWhole = DOCXTemplate.parts.allSatisfy { name, text in
                czip_writer_add(archive, name, text, Int64(text.utf8.count)) != 0
            }
            isWhole = isWhole && czip_writer_add_file(archive, "word/document.xml", document.path) != 0
            guard isWhole else {
                czip_writer_discard(archive)
                throw failure()
            }
            guard czip_writer_close(archive) != 0 else { throw failure() }
        }
        return leftOut
    }

    /// Whether the first column holds the number of a row rather than an id.
    static func isNumber(_ text: String) -> Bool {
        text.hasSuffix(".") && text.utf8.count > 1 && text.utf8.dropLast().allSatisfy { (0x30...0x39).contains($0) }
    }

    package mutating func write(_ unit: ExchangeUnit) throws {
        if languages.isEmpty { languages = unit.languages }
        let texts = unit.rows(of: languages)
        if texts.isEmpty { leftOut += 1 }
        for row in texts {
            begin()
            rows += 1
            var cells = [DOCXTemplate.cell([unit.id ?? "\(rows)."])]
            cells += zip(row, languages).map { DOCXTemplate.cell([$0 ?? ""], language: $1) }
            cells.append(DOCXTemplate.cell([unit.status?.rawValue ?? ""]))
            cells.append(DOCXTemplate.cell(unit.annotations(.note).map(\.value)))
            buffer += DOCXTemplate.row(cells)
        }
        if buffer.utf8.count >= 1 << 16 { try flush() }
    }

    package mutating func finish() throws {
        begin()
        buffer += DOCXTemplate.end
        try flush()
    }

    private mutating func begin() {
        guard !isBegun else { return }
        isBegun = true
        buffer = DOCXTemplate.begin(languages: languages)
    }

    private mutating func flush() throws {
        try spool(buffer)
        buffer = ""
    }
}
