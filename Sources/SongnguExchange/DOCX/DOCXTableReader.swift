import Foundation
package import SongnguText

/// Reads bilingual tables of a document, such as ``DOCXTableWriter`` writes and editors correct, a unit a row.
///
/// A table is one of units when its first row names columns of text by language ("Tiếng Việt (vi)", "English", "en") or
/// as "source" and "target"; other tables and text are passed over. Tracked changes count as accepted. In a
/// ``SkippedUnit`` the line is the row of the table, from 1 for the head.
package final class DOCXTableReader: UnitReader {
    private struct Row {
        var cell: DOCXParagraph.Cell
        var columns: [Int: [String]] = [:]
    }

    private let document: DOCXFile
    private let walker: DOCXWalker
    private let languages: [LanguageTag]
    private var ahead: DOCXParagraph?
    private var fields: [Int: UnitField] = [:]
    private var head: [Int: [String]] = [:]
    private var tables = 0

    /// Throws ``ExchangeError``.
    /// - Parameter languages: of "source" and "target".
    package init(file: String, languages: [LanguageTag] = []) throws {
        let document = try DOCXFile(file: file)
        self.document = document
        self.languages = languages
        walker = try document.naming { try document.walker() }
    }

    package var bytesRead: Int { document.length }

    package func next() throws -> ExchangeItem? {
        try document.naming {
            while let row = try row() {
                if row.cell.row == 0 {
                    try begin(row)
                } else if !fields.isEmpty, row.columns != head, let item = item(row) {
                    return item
                }
            }
            guard tables > 0 else {
                throw ExchangeError.invalid(
                    file: document.name, line: nil,
                    reason: "no table whose first row names languages, such as \"English (en)\" and \"Tiếng Việt (vi)\""
                )
            }
            return nil
        }
    }

    /// The next row of any table that stands in no other.
    private func row() throws -> Row? {
        var row: Row?
        while let paragraph = try ahead ?? walker.next() {
            ahead = nil
            guard let cell = paragraph.cell, cell.depth == 0 else { continue }
            if let row, row.cell.table != cell.table || row.cell.row != cell.row {
                ahead = paragraph
                return row
            }
            row = row ?? Row(cell: cell)
            row?.columns[cell.column, default: []].append(paragraph.text)
        }
        return row
    }

    private func begin(_ row: Row) throws {
        let fields = row.columns.mapValues { field($0.joined(separator: " ")) }
        guard TableLayout.isHeader(Array(fields.values)) else {
            self.fields = [:]
            return
        }
        if fields.values.contains(where: { $0 == .source || $0 == .target }), languages.count < 2 {
            throw ExchangeError.invalid(
                file: document.name, line: 1,
                reason: "columns \"source\" and \"target\": name the languages of both, such as en,vi")
        }
        tables += 1
        self.fields = fields
        head = row.columns
    }

    private func field(_ name: String) -> UnitField {
        let word = name.trimmingCharacters(in: .whitespacesAndNewlines)
        if ["#", "no", "no.", "stt"].contains(word.lowercased()) { return .id }
        if let match = word.firstMatch(of: /\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\)$/) {
            return .language(LanguageTag(String(match.1)))
        }
        return UnitField(name: word, languages: languages)
    }

    private func item(_ row: Row) -> ExchangeItem? {
        var builder = UnitBuilder(languages: languages)
        for (column, field) in fields.sorted(by: { $0.key < $1.key }) {
            var paragraphs = row.columns[column] ?? []
            // Word keeps a paragraph in an empty cell, and editors leave them at ends.
            while paragraphs.last?.isEmpty == true { paragraphs.removeLast() }
            switch field {
            case .id:
                let id = paragraphs.joined().trimmingCharacters(in: .whitespaces)
                if !DOCXTableWriter.isNumber(id) { builder.set(.id, id) }
            case .note: for paragraph in paragraphs { builder.set(.note, paragraph) }
            default: builder.set(field, paragraphs.joined(separator: "\n"))
            }
        }
        guard let fault = builder.fault else { return .unit(builder.unit) }
        guard !builder.isEmpty || builder.unit.id != nil else { return nil }
        return .skipped(
            SkippedUnit(file: document.name, line: row.cell.row + 1, id: builder.unit.id, reason: fault))
    }
}
