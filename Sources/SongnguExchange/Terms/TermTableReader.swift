import Foundation
import SongnguGlossary
import SongnguText

/// Reads glossaries that are tables of other tools: CSV (RFC 4180), and OmegaT's glossaries.
///
/// The first row may name columns: ours (see Glossaries/README.md), languages, "source" and "target", "note". Without
/// such a row the columns are source, target and comment, as OmegaT has them. Cells hold forms separated by ";"; the
/// first of a language is preferred. Rows without an id are one concept for each source term, with an id made of it.
struct TermTableReader {
    let file: String
    let languages: (source: LanguageTag, target: LanguageTag)
    let isLenient: Bool

    func read(isCSV: Bool) throws -> GlossaryFile {
        let lines = try LineSource(file: file)
        let delimiter: TableDialect.Delimiter =
            isCSV
            ? try TableLayout.delimiter(of: lines, told: nil, languages: [languages.source, languages.target]) : .tab
        var records = TableRecords(lines: lines, delimiter: delimiter, escaping: .quotes)
        var result = GlossaryFile(path: file, format: isCSV ? .csv : .omegat, concepts: [])
        var merger = ConceptMerger(file: file)
        var rows: GlossaryRows?
        while let record = try records.next() {
            if record.cells.allSatisfy(\.isBlank) || !isCSV && record.cells[0].hasPrefix("#") { continue }
            if let fault = record.fault { throw ExchangeError.invalid(file: file, line: record.line, reason: fault) }
            guard let known = rows else {
                let (header, isHeader) = try header(record, &result)
                rows = header
                if !isHeader { add(record, header, &merger, &result) }
                continue
            }
            add(record, known, &merger, &result)
            if !isLenient, let fault = result.faults.first { throw fault }
        }
        if rows == nil { throw GlossaryError(.noHeader, file: file) }
        result.concepts = merger.concepts
        return result
    }

    private func add(
        _ record: TableRecord, _ rows: GlossaryRows, _ merger: inout ConceptMerger, _ result: inout GlossaryFile
    ) {
        var cells = record.cells.map { ArraySlice($0.utf8) }
        // Spreadsheets leave empty cells at the end out, or put some there.
        while cells.count > rows.columns.count, cells.last?.isEmpty == true { cells.removeLast() }
        while cells.count < rows.columns.count { cells.append([]) }
        if result.format == .omegat, cells.count > rows.columns.count { cells.removeSubrange(rows.columns.count...) }
        var (concept, faults) = rows.concept(cells, line: record.line)
        concept.terms = concept.terms.enumerated().map { index, term in
            let isFirst = concept.terms.firstIndex { $0.language == term.language && $0.status == .preferred } == index
            guard term.status == .preferred, !isFirst else { return term }
            return Term(term.text, term.language, .admitted, term.kind)
        }
        result.faults += faults.filter { if case .padding = $0.problem { isLenient } else { true } }
        merger.add(concept)
    }

    private func header(_ record: TableRecord, _ result: inout GlossaryFile) throws -> (GlossaryRows, Bool) {
        let cells = record.cells.map { $0.trimmingCharacters(in: .whitespaces) }
        if cells.contains("id"), let rows = try? GlossaryRows(header: cells, file: file, line: record.line) {
            return (rows, true)
        }
        if let columns = Self.foreignColumns(cells) {
            let columns = columns.map { $0.column(languages) }
            for (name, column) in zip(cells, columns) where column == nil && !name.isEmpty {
                result.warnings.append("\(file):\(record.line): the column \"\(name)\" is passed over")
            }
            return (GlossaryRows(columns: columns, file: file), true)
        }
        guard (2...3).contains(cells.count) || result.format == .omegat && cells.count > 1 else {
            throw ExchangeError.invalid(
                file: file, line: record.line,
                reason: "the first row names no columns that are known: name them by language (en, vi), "
                    + "source and target, or as Glossaries/README.md does")
        }
        let columns: [GlossaryColumn] = [
            .terms(languages.source, .preferred, .full), .terms(languages.target, .preferred, .full), .note,
        ]
        return (GlossaryRows(columns: Array(columns.prefix(max(2, cells.count))), file: file), false)
    }

    /// What a header of another tool names; nil where it does not name two columns of terms.
    static func foreignColumns(_ cells: [String]) -> [ForeignColumn]? {
        let columns = cells.map(ForeignColumn.init)
        let terms = columns.filter(\.isMain)
        return terms.count >= 2 && Set(terms).count == terms.count ? columns : nil
    }
}

/// A column as headers of glossaries call it.
enum ForeignColumn: Hashable {
    case source, target, passedOver
    case known(GlossaryColumn)

    init(_ name: String) {
        let word = name.lowercased().replacing(" ", with: "_").replacing("-", with: "_")
        if let column = Self.names[word] {
            self = column
        } else if let language = LanguageNames.language(name) {
            self = .known(.terms(language, .preferred, .full))
        } else if let column = GlossaryColumn(name[...]), column != .status, !Self.isBareTag(column) {
            self = .known(column)
        } else {
            self = .passedOver
        }
    }

    /// Words of two or three letters that are no codes of ISO 639-1 are no languages.
    private static func isBareTag(_ column: GlossaryColumn) -> Bool {
        if case .terms(_, .preferred, .full) = column { true } else { false }
    }

    private static let names: [String: ForeignColumn] = [
        "source": .source, "source_term": .source, "src": .source, "term": .source,
        "target": .target, "target_term": .target, "tgt": .target, "trg": .target, "translation": .target,
        "id": .known(.id), "term_id": .known(.id), "concept_id": .known(.id),
        "note": .known(.note), "notes": .known(.note), "comment": .known(.note), "comments": .known(.note),
        "remark": .known(.note), "definition": .known(.definition), "description": .known(.definition),
        "domain": .known(.type), "subject": .known(.type), "subject_field": .known(.type), "type": .known(.type),
    ]

    /// Whether it holds the terms to write in a language.
    var isMain: Bool {
        switch self {
        case .source, .target, .known(.terms(_, .preferred, .full)): true
        default: false
        }
    }

    func column(_ languages: (source: LanguageTag, target: LanguageTag)) -> GlossaryColumn? {
        switch self {
        case .source: .terms(languages.source, .preferred, .full)
        case .target: .terms(languages.target, .preferred, .full)
        case .known(let column): column
        case .passedOver: nil
        }
    }
}
