import SongnguText

/// What the first lines of a table say of the rest.
struct TableLayout {
    var delimiter: TableDialect.Delimiter
    /// A field for each column.
    var fields: [UnitField]
    /// Whether the first row names the columns.
    var hasHeader: Bool

    private static let sampleLines = 40

    /// Finds the delimiter: as told, as a first line "sep=;" says (which is then read over), by names of columns in
    /// the first line, or by what parts all of the first lines into as many cells. Throws ``ExchangeError``.
    static func delimiter(
        of lines: LineSource, told: TableDialect.Delimiter?, languages: [LanguageTag]
    ) throws -> TableDialect.Delimiter {
        var sample: [SourceLine] = []
        var length = 0
        while sample.count < sampleLines, length < 1 << 16, let line = try lines.next() {
            length += line.text.utf8.count
            sample.append(line)
        }
        var declared: TableDialect.Delimiter?
        if let first = sample.first?.text, first.lowercased().hasPrefix("sep="), first.utf8.count <= 5 {
            // Excel's line for a tab may have lost it.
            declared = first.last.flatMap(TableDialect.Delimiter.init(rawValue:))
            sample.removeFirst()
        }
        lines.putBack(sample)
        if let delimiter = told ?? declared { return delimiter }
        let texts = sample.map(\.text).filter { !$0.isEmpty }
        guard let first = sample.first(where: { !$0.text.isEmpty }) else { return .tab }
        let scores = TableDialect.Delimiter.allCases.map { candidate in
            (candidate, names(in: first.text, candidate, languages), evenness(texts, candidate))
        }
        let best = scores.enumerated().max {
            ($0.element.1, $0.element.2, $1.offset) < ($1.element.1, $1.element.2, $0.offset)
        }
        guard let best, best.element.1 >= 2 || best.element.2 > 0.5 else {
            throw ExchangeError.invalid(
                file: lines.file, line: first.number,
                reason: "neither tab, semicolon, pipe nor comma parts the lines into columns: name the delimiter")
        }
        return best.element.0
    }

    /// How many cells of the first line name something.
    private static func names(
        in line: String, _ delimiter: TableDialect.Delimiter, _ languages: [LanguageTag]
    ) -> Int {
        var cells = QuotedCells(delimiter: delimiter.byte, keepsNeedlessMarks: false)
        cells.read(line)
        let fields = cells.finish().map { UnitField(name: $0, languages: languages) }
        guard isHeader(fields) else { return 0 }
        return fields.count { if case .property = $0 { false } else { true } }
    }

    /// Share of lines with the commonest number of cells; 0 where that is one. Delimiters in marks count too, so this
    /// is a guess.
    private static func evenness(_ lines: [String], _ delimiter: TableDialect.Delimiter) -> Double {
        var counts: [Int: Int] = [:]
        for line in lines {
            var cells = QuotedCells(delimiter: delimiter.byte, keepsNeedlessMarks: false)
            counts[cells.singleLine(line).count, default: 0] += 1
        }
        let commonest = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
        guard let commonest, commonest.key > 1 else { return 0 }
        return Double(commonest.value) / Double(lines.count)
    }

    static func isHeader(_ fields: [UnitField]) -> Bool {
        Set(fields.filter(\.isText)).count >= 2
    }

    /// The columns by the first row, or by the languages that were told. Throws ``ExchangeError``.
    static func fields(
        first: TableRecord, file: String, hasHeader: Bool?, languages: [LanguageTag]
    ) throws -> (fields: [UnitField], hasHeader: Bool) {
        func fault(_ reason: String) -> ExchangeError { .invalid(file: file, line: first.line, reason: reason) }
        let named = first.cells.map { UnitField(name: $0, languages: languages) }
        if hasHeader ?? isHeader(named) {
            guard isHeader(named) else {
                throw fault(
                    "the head names fewer than two columns of text (it has: \(first.cells.joined(separator: ", "))): "
                        + "name them by language, such as \"en\" and \"vi\"")
            }
            if named.contains(.source) || named.contains(.target), languages.count < 2 {
                throw fault("columns \"source\" and \"target\": name the languages of both, such as en,vi")
            }
            return (named, true)
        }
        guard languages.count >= 2 else {
            throw fault(
                "no names of columns: name the languages of the columns in order, such as en,vi, or give the table a "
                    + "first row with them")
        }
        guard first.cells.count >= languages.count else {
            throw fault(
                "\(first.cells.count) columns, but \(languages.count) languages: see that the delimiter is right")
        }
        let rest = (languages.count..<max(first.cells.count, languages.count)).map {
            UnitField.property("column\($0 + 1)")
        }
        return (languages.map { .language($0) } + rest, false)
    }
}
