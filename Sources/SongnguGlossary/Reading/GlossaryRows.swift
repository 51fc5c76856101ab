import SongnguText

/// Makes concepts of the rows of a table, whatever parts its cells.
package struct GlossaryRows: Sendable {
    let file: String
    /// Nil: the column is passed over.
    package let columns: [GlossaryColumn?]

    package init(columns: [GlossaryColumn?], file: String) {
        self.columns = columns
        self.file = file
    }

    /// Reads a header, in which every name must be that of a column, and "id" one of them.
    ///
    /// - Parameter takesUnknown: passes over columns of other names.
    package init(
        header: [String], file: String, line: Int, takesUnknown: Bool = false
    ) throws(GlossaryError) {
        var columns: [GlossaryColumn?] = []
        for name in header {
            guard let column = GlossaryColumn(name[...]) else {
                guard takesUnknown else { throw GlossaryError(.unknownColumn(name), file: file, line: line) }
                columns.append(nil)
                continue
            }
            if columns.contains(column) { throw GlossaryError(.repeatedColumn(name), file: file, line: line) }
            columns.append(column)
        }
        if !columns.contains(.id) { throw GlossaryError(.missingColumn("id"), file: file, line: line) }
        self.init(columns: columns, file: file)
    }

    /// The concept of a row, and what is wrong with the row: forms with spaces around them among it.
    ///
    /// A row of too few or too many cells gives its id alone: what the others mean is not known.
    /// - Complexity: O(*n*) for *n* bytes.
    package func concept(_ cells: [ArraySlice<UInt8>], line: Int) -> (concept: Concept, faults: [GlossaryError]) {
        var concept = Concept(id: "", type: "", terms: [], origin: Concept.Origin(file: file, line: line))
        var faults: [GlossaryError] = []
        func report(_ problem: GlossaryError.Problem, _ column: GlossaryColumn? = nil) {
            faults.append(GlossaryError(problem, file: file, line: line, column: column?.name))
        }
        let isWhole = cells.count == columns.count
        if !isWhole { report(.columnCount(found: cells.count, expected: columns.count)) }
        for (cell, column) in zip(cells, columns) where !cell.isEmpty {
            guard let column, isWhole || column == .id else { continue }
            let text = trim(cell)
            if text.isEmpty { continue }
            switch column {
            case .id: concept.id = string(text)
            case .type: concept.type = Concept.type(named: string(text))
            case .definition: concept.definition = string(text)
            case .note: concept.note = string(text)
            case .source: concept.source = string(text)
            case .metonym: forms(text) { form, _ in concept.metonyms.append(form) }
            case .country: forms(text) { form, _ in concept.countries.append(form) }
            case .caseRule:
                guard let rule = Concept.CaseRule(rawValue: string(text)) else {
                    report(.unknownCaseRule(string(text)), column)
                    continue
                }
                concept.caseRule = rule
            case .validity:
                guard let validity = Validity(string(text)) else {
                    report(.badValidity(string(text)), column)
                    continue
                }
                concept.validity = validity
            case .status:
                guard let status = ConceptStatus(cell: string(text)) else {
                    report(.unknownStatus(string(text)), column)
                    continue
                }
                concept.status = status
            case .terms(let language, let status, let kind):
                forms(cell) { form, isPadded in
                    concept.terms.append(Term(form, language, status, kind))
                    if isPadded { report(.padding(form), column) }
                }
            case .exceptions(let language):
                forms(cell) { form, isPadded in
                    concept.exceptions.append(Concept.Exception(form, language))
                    if isPadded { report(.padding(form), column) }
                }
            }
        }
        return (concept, faults)
    }

    private func forms(_ cell: ArraySlice<UInt8>, _ receive: (_ form: String, _ isPadded: Bool) -> Void) {
        var start = cell.startIndex
        while start < cell.endIndex {
            let end = cell[start...].firstIndex(of: UInt8(ascii: ";")) ?? cell.endIndex
            let form = trim(cell[start..<end])
            if !form.isEmpty { receive(string(form), form.count < end - start) }
            start = end + 1
        }
    }

    private func trim(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var (start, end) = (bytes.startIndex, bytes.endIndex)
        while start < end, bytes[start] == 0x20 { start += 1 }
        while end > start, bytes[end - 1] == 0x20 { end -= 1 }
        return bytes[start..<end]
    }

    private func string(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
