package import SongnguText

/// Reads the concepts of one glossary table.
///
/// Tab-separated, UTF-8 with or without BOM, LF or CRLF. The first line that is neither blank nor a comment ("#") names
/// the columns, in any order; cells hold forms separated by ";". Nothing is quoted or escaped.
package struct GlossaryTable {
    package private(set) var concepts: [Concept] = []
    /// What is wrong with single rows, where the table is read leniently.
    package private(set) var faults: [GlossaryError] = []
    /// As the header has them; nil for columns that are passed over.
    package private(set) var columns: [GlossaryColumn?] = []
    /// The names of columns that are passed over.
    package private(set) var unknownColumns: [String] = []
    /// Of the header, from 1; nil where a table may have none and has none.
    package private(set) var headerLine: Int?

    /// Throws at the first fault; leniently only where there is no header to read the rest by.
    ///
    /// - Parameter isOwn: of a table that people and songngu write by turns: columns of unknown names are passed over,
    ///   and nothing but comments is a table without concepts.
    /// - Complexity: O(*n*) for *n* bytes.
    package init(
        _ bytes: some Collection<UInt8>, file: String, isLenient: Bool = false, isOwn: Bool = false
    ) throws(GlossaryError) {
        try read(Array(bytes), file: file, isLenient: isLenient, isOwn: isOwn)
    }

    private mutating func read(
        _ bytes: [UInt8], file: String, isLenient: Bool, isOwn: Bool
    ) throws(GlossaryError) {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        // Checked as a whole: that is many times as fast as cell by cell.
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        var number = 0
        var rows: GlossaryRows?
        var cells: [ArraySlice<UInt8>] = []
        while start <= bytes.count {
            number += 1
            let lineEnd = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            var line = bytes[start..<lineEnd]
            start = lineEnd + 1
            if line.last == 0x0D { line.removeLast() }
            if !isUTF8, String(validating: line, as: UTF8.self) == nil {
                try report(GlossaryError(.notUTF8, file: file, line: number), isLenient)
                continue
            }
            if line.first == UInt8(ascii: "#") || line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
            cells.removeAll(keepingCapacity: true)
            var cell = line.startIndex
            for index in line.indices where line[index] == 0x09 {
                cells.append(line[cell..<index])
                cell = index + 1
            }
            cells.append(line[cell..<line.endIndex])
            guard let rows else {
                let names = cells.map { String(decoding: $0, as: UTF8.self).trimmingSpaces }
                let header = try GlossaryRows(header: names, file: file, line: number, takesUnknown: isOwn)
                columns = header.columns
                unknownColumns = zip(names, columns).compactMap { $1 == nil ? $0 : nil }
                headerLine = number
                rows = header
                continue
            }
            let (concept, faults) = rows.concept(cells, line: number)
            for fault in faults {
                // Spaces around a form have always been read over.
                if case .padding = fault.problem, !isLenient { continue }
                try report(fault, isLenient)
            }
            if !isLenient { try Self.checkPreferred(concept) }
            concepts.append(concept)
        }
        if rows == nil, !isOwn { throw GlossaryError(.noHeader, file: file) }
    }

    private mutating func report(_ fault: GlossaryError, _ isLenient: Bool) throws(GlossaryError) {
        guard isLenient else { throw fault }
        faults.append(fault)
    }

    /// Every language that a row has forms in needs one to write.
    private static func checkPreferred(_ concept: Concept) throws(GlossaryError) {
        for language in concept.languages where concept.preferred(in: language) == nil {
            throw GlossaryError(
                .noPreferredForm(concept.id, language), at: concept.origin, column: language.rawValue)
        }
    }
}

extension Concept {
    /// Those of its terms, in their order.
    package var languages: [LanguageTag] {
        terms.reduce(into: []) { if $0.last != $1.language, !$0.contains($1.language) { $0.append($1.language) } }
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var text = self[...]
        while text.utf8.first == 0x20 { text.removeFirst() }
        while text.utf8.last == 0x20 { text.removeLast() }
        return String(text)
    }
}
