import SongnguText

/// Reads the concepts of one glossary table.
///
/// Tab-separated, UTF-8 with or without BOM, LF or CRLF. The first line that is neither blank nor a comment ("#") names
/// the columns, in any order; cells hold forms separated by ";". Nothing is quoted or escaped.
struct GlossaryTable {
    let file: String
    private var columns: [GlossaryColumn] = []
    private(set) var concepts: [Concept] = []

    init(_ bytes: some Collection<UInt8>, file: String) throws(GlossaryError) {
        self.file = file
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : Array(bytes)
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard var text = String(validating: line, as: UTF8.self) else {
                throw GlossaryError(.notUTF8, file: file, line: index + 1)
            }
            if text.utf8.last == 0x0D { text = String(decoding: line.dropLast(), as: UTF8.self) }
            if text.utf8.first == UInt8(ascii: "#") || text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
                continue
            }
            let cells = text.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map {
                Self.trim(Substring($0))
            }
            if columns.isEmpty {
                columns = try header(cells, line: index + 1)
            } else {
                concepts.append(try concept(cells, line: index + 1))
            }
        }
        if columns.isEmpty { throw GlossaryError(.noHeader, file: file) }
    }

    private func header(_ cells: [String], line: Int) throws(GlossaryError) -> [GlossaryColumn] {
        var columns: [GlossaryColumn] = []
        for name in cells {
            guard let column = GlossaryColumn(name[...]) else {
                throw GlossaryError(.unknownColumn(name), file: file, line: line)
            }
            if columns.contains(column) { throw GlossaryError(.repeatedColumn(name), file: file, line: line) }
            columns.append(column)
        }
        if !columns.contains(.id) { throw GlossaryError(.missingColumn("id"), file: file, line: line) }
        return columns
    }

    private func concept(_ cells: [String], line: Int) throws(GlossaryError) -> Concept {
        guard cells.count == columns.count else {
            throw GlossaryError(.columnCount(found: cells.count, expected: columns.count), file: file, line: line)
        }
        var concept = Concept(id: "", type: "", terms: [], origin: Concept.Origin(file: file, line: line))
        for (column, cell) in zip(columns, cells) where !cell.isEmpty {
            switch column {
            case .id: concept.id = cell
            case .type: concept.type = Self.types[cell] ?? cell
            case .note: concept.note = cell
            case .source: concept.source = cell
            case .metonym: concept.metonyms = Self.forms(cell)
            case .country: concept.countries = Self.forms(cell)
            case .caseRule:
                guard let rule = Concept.CaseRule(rawValue: cell) else {
                    throw GlossaryError(.unknownCaseRule(cell), file: file, line: line, column: column.name)
                }
                concept.caseRule = rule
            case .validity:
                guard let validity = Validity(cell) else {
                    throw GlossaryError(.badValidity(cell), file: file, line: line, column: column.name)
                }
                concept.validity = validity
            case .terms(let language, let status, let kind):
                concept.terms += Self.forms(cell).map { Term($0, language, status, kind) }
            case .exceptions(let language):
                concept.exceptions += Self.forms(cell).map { Concept.Exception($0, language) }
            }
        }
        return concept
    }

    /// Short names of types that other tools write.
    private static let types = ["org": "organisation", "organization": "organisation", "product": "work"]

    private static func forms(_ cell: String) -> [String] {
        cell.utf8.split(separator: UInt8(ascii: ";")).map { trim(Substring($0)) }.filter { !$0.isEmpty }
    }

    private static func trim(_ text: Substring) -> String {
        let space = UInt8(ascii: " ")
        guard let first = text.utf8.firstIndex(where: { $0 != space }),
            let last = text.utf8.lastIndex(where: { $0 != space })
        else { return "" }
        return String(Substring(text.utf8[first...last]))
    }
}
