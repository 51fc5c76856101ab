import SongnguGlossary
import SongnguText

/// Writes a glossary as a table, TSV or CSV, with the columns that Glossaries/README.md describes and the concepts need.
struct TermTableWriter {
    let format: GlossaryFormat
    private let receive: (String) throws -> Void
    private var buffer = ""

    init(format: GlossaryFormat, to receive: @escaping (String) throws -> Void) {
        self.format = format
        self.receive = receive
    }

    /// Writes a whole file. Throws ``ExchangeError/invalid(file:line:reason:)`` for a form that has a semicolon, which
    /// a cell of forms cannot hold.
    ///
    /// - Parameter comment: lines for people before the header; TSV only, CSV knows no comments.
    mutating func write(_ concepts: [Concept], comment: [String] = []) throws {
        if format == .tsv { for line in comment { buffer += "# \(line)\n" } }
        let columns = Self.columns(of: concepts)
        row(columns.map(\.name))
        for concept in concepts {
            var cells: [String] = []
            for column in columns { cells.append(try Self.cell(concept, column)) }
            row(cells)
            if buffer.utf8.count >= 1 << 16 { try flush() }
        }
        try flush()
    }

    /// The columns that any concept has something for, languages in the order of the concepts.
    static func columns(of concepts: [Concept]) -> [GlossaryColumn] {
        var languages: [LanguageTag] = []
        var used: Set<GlossaryColumn> = []
        for concept in concepts {
            for term in concept.terms {
                used.insert(.terms(term.language, term.status, term.kind))
                if !languages.contains(term.language) { languages.append(term.language) }
            }
            for exception in concept.exceptions {
                used.insert(.exceptions(exception.language))
                if !languages.contains(exception.language) { languages.append(exception.language) }
            }
            if !concept.metonyms.isEmpty { used.insert(.metonym) }
            if !concept.countries.isEmpty { used.insert(.country) }
            if concept.caseRule != .automatic { used.insert(.caseRule) }
            if concept.validity != nil { used.insert(.validity) }
            if concept.status != .current { used.insert(.status) }
            if concept.definition != nil { used.insert(.definition) }
            if concept.note != nil { used.insert(.note) }
            if concept.source != nil { used.insert(.source) }
        }
        var columns: [GlossaryColumn] = [.id, .type]
        for language in languages {
            let terms = TermStatus.allCases.flatMap { status in
                TermKind.allCases.map { GlossaryColumn.terms(language, status, $0) }
            }
            // The form to write has its column even where there is none.
            columns += terms.filter { used.contains($0) || $0 == .terms(language, .preferred, .full) }
            if used.contains(.exceptions(language)) { columns.append(.exceptions(language)) }
        }
        let rest: [GlossaryColumn] = [
            .metonym, .country, .caseRule, .validity, .status, .definition, .note, .source,
        ]
        return columns + rest.filter(used.contains)
    }

    /// What stands in a cell, before white space in it is collapsed.
    static func cell(_ concept: Concept, _ column: GlossaryColumn) throws -> String {
        switch column {
        case .id: return concept.id
        case .type: return concept.type
        case .metonym: return concept.metonyms.joined(separator: ";")
        case .country: return concept.countries.joined(separator: ";")
        case .caseRule: return concept.caseRule == .automatic ? "" : concept.caseRule.rawValue
        case .validity: return concept.validity?.text ?? ""
        case .status: return concept.status == .current ? "" : concept.status.rawValue
        case .definition: return concept.definition ?? ""
        case .note: return concept.note ?? ""
        case .source: return concept.source ?? ""
        case .terms(let language, let status, let kind):
            return try forms(
                concept,
                concept.terms.filter { $0.language == language && $0.status == status && $0.kind == kind }
                    .map(\.text))
        case .exceptions(let language):
            return try forms(concept, concept.exceptions.filter { $0.language == language }.map(\.text))
        }
    }

    private static func forms(_ concept: Concept, _ forms: [String]) throws -> String {
        if let bad = forms.first(where: { $0.utf8.contains(UInt8(ascii: ";")) }) {
            throw ExchangeError.invalid(
                file: concept.origin?.file ?? concept.id, line: concept.origin?.line,
                reason: "\"\(bad)\" has a semicolon, which parts the forms of a table: write two terms, or write TBX")
        }
        return forms.joined(separator: ";")
    }

    private mutating func row(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { buffer += format == .csv ? "," : "\t" }
            let cell = cell.collapsed
            let needsMarks =
                format == .csv && cell.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
            buffer += needsMarks ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
        }
        buffer += format == .csv ? "\r\n" : "\n"
    }

    private mutating func flush() throws {
        try receive(buffer)
        buffer = ""
    }
}
