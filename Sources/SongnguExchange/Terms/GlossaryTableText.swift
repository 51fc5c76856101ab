package import SongnguGlossary
import SongnguText

/// A glossary table of which single rows are changed: comments, the order and the bytes of all other rows stay.
///
/// Of a row that changes, the cells stay whose meaning does. A column that a concept needs and the table has not is
/// added at the end of every row. A new row has the line end of the header.
package struct GlossaryTableText: Sendable {
    package let file: String
    /// In the order of the rows, with their places.
    package private(set) var concepts: [Concept]
    /// The names of columns that are kept and not read.
    package let unknownColumns: [String]
    /// With their line ends.
    private var lines: [ArraySlice<UInt8>]
    private var columns: [GlossaryColumn?]
    private var header: Int?

    /// Throws ``GlossaryError`` for the first line that cannot be read, or whose id is taken. O(*n*) for *n* bytes.
    package init(_ bytes: [UInt8], file: String) throws(GlossaryError) {
        let table = try GlossaryTable(bytes, file: file, isOwn: true)
        // What must hold between rows.
        _ = try Glossary(table.concepts)
        self.file = file
        concepts = table.concepts
        unknownColumns = table.unknownColumns
        columns = table.columns
        header = table.headerLine.map { $0 - 1 }
        lines = bytes.split(after: 0x0A)
    }

    package var bytes: [UInt8] { Array(lines.joined()) }

    /// Puts a concept into the row of its id, or into a new one at the end. Throws ``ExchangeError`` for what a table
    /// cannot hold, and then changes nothing.
    package mutating func put(_ concept: Concept) throws {
        var new = self
        try new.write(concept)
        self = new
    }

    /// Takes a row out.
    package mutating func remove(_ id: String) {
        guard let index = concepts.firstIndex(where: { $0.id == id }), let line = concepts[index].origin?.line else {
            return
        }
        concepts.remove(at: index)
        lines.remove(at: line - 1)
        for other in concepts.indices where (concepts[other].origin?.line ?? 0) > line {
            concepts[other].origin?.line -= 1
        }
    }

    private mutating func write(_ concept: Concept) throws {
        let needed = try TermTableWriter.columns(of: [concept]).filter { column in
            try !TermTableWriter.cell(concept, column).isEmpty
        }
        let missing = needed.filter { !columns.contains($0) }
        if header == nil {
            makeHeader(missing)
        } else if !missing.isEmpty {
            add(missing)
        }
        let index = concepts.firstIndex { $0.id == concept.id }
        let position = index.flatMap { concepts[$0].origin?.line }.map { $0 - 1 }
        let old = position.map { lines[$0].cells }
        var cells: [[UInt8]] = []
        for (number, column) in columns.enumerated() {
            guard let column else {
                cells.append(old?[number] ?? [])
                continue
            }
            let text = try TermTableWriter.cell(concept, column).collapsed
            if let index, let old, try TermTableWriter.cell(concepts[index], column).collapsed == text {
                cells.append(old[number])
            } else {
                cells.append(Array(text.utf8))
            }
        }
        let line = (position ?? lines.count) + 1
        let read = try check(cells, against: concept, line: line)
        let row = Array(cells.joined(separator: [0x09]))
        if let position, let index {
            lines[position] = ArraySlice(row) + lines[position].lineEnd
            concepts[index] = read
        } else {
            let end = header.map { lines[$0].lineEnd } ?? [0x0A]
            let lineEnd = end.isEmpty ? [0x0A] : end
            if let last = lines.indices.last, lines[last].lineEnd.isEmpty { lines[last] += lineEnd }
            lines.append(ArraySlice(row) + lineEnd)
            concepts.append(read)
        }
    }

    /// The concept as it will be read again; throws where that would be another.
    private func check(_ cells: [[UInt8]], against concept: Concept, line: Int) throws -> Concept {
        let rows = GlossaryRows(columns: columns, file: file)
        let (read, faults) = rows.concept(cells.map { $0[...] }, line: line)
        // Spaces around forms are read over.
        for fault in faults {
            if case .padding = fault.problem { continue }
            throw fault
        }
        guard read.canonical == concept.canonical, cells.first?.first != UInt8(ascii: "#") else {
            throw ExchangeError.invalid(
                file: file, line: line,
                reason:
                    "the concept \(concept.id) would be read as another: see that no cell begins with #, and no form "
                    + "with a space")
        }
        return read
    }

    private mutating func makeHeader(_ missing: [GlossaryColumn]) {
        columns = Self.standardColumns + missing.filter { !Self.standardColumns.contains($0) }
        let text = columns.compactMap { $0?.name }.joined(separator: "\t") + "\n"
        if let last = lines.indices.last, lines[last].lineEnd.isEmpty, !lines[last].isEmpty { lines[last] += [0x0A] }
        header = lines.count
        lines.append(ArraySlice(text.utf8))
    }

    private mutating func add(_ missing: [GlossaryColumn]) {
        func extend(_ line: Int, by text: String) {
            let end = lines[line].lineEnd
            lines[line] = lines[line].dropLast(end.count) + Array(text.utf8) + end
        }
        if let header { extend(header, by: missing.map { "\t" + $0.name }.joined()) }
        let tabs = String(repeating: "\t", count: missing.count)
        for concept in concepts {
            if let line = concept.origin?.line { extend(line - 1, by: tabs) }
        }
        columns += missing
    }

    /// Of a new table, so that most concepts need no others.
    private static let standardColumns: [GlossaryColumn] =
        [.id, .type]
        + [.english, .vietnamese].flatMap { language -> [GlossaryColumn] in
            [
                .terms(language, .preferred, .full), .terms(language, .admitted, .full),
                .terms(language, .admitted, .short), .terms(language, .admitted, .abbreviation),
                .terms(language, .derived, .full), .terms(language, .deprecated, .full), .exceptions(language),
            ]
        }
        + [.metonym, .country, .caseRule, .validity, .status, .definition, .note, .source]
}

extension [UInt8] {
    /// Lines with what ends them.
    fileprivate func split(after end: UInt8) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        while start < count {
            let stop = self[start...].firstIndex(of: end).map { $0 + 1 } ?? count
            lines.append(self[start..<stop])
            start = stop
        }
        return lines
    }
}

extension ArraySlice<UInt8> {
    fileprivate var lineEnd: [UInt8] {
        guard last == 0x0A else { return last == 0x0D ? [0x0D] : [] }
        return dropLast().last == 0x0D ? [0x0D, 0x0A] : [0x0A]
    }

    /// Without the line end.
    fileprivate var cells: [[UInt8]] {
        dropLast(lineEnd.count).split(separator: 0x09, omittingEmptySubsequences: false).map(Array.init)
    }
}
