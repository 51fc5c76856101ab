package import SongnguText

/// Reads a text table (TSV, CSV), a unit a row.
///
/// Columns are named by the first row: by language ("en", "English", "tiếng Anh"), "source" and "target", and `id`,
/// `status`, `kind`, `note`, `created`, `created_by`, `changed`, `changed_by`, `context_before`, `context_after`; any
/// other column is a property. A row without text in two languages is skipped with its reason, one without anything
/// silently. Stamps are ISO 8601.
package final class TableReader: UnitReader {
    private let lines: LineSource
    private var records: TableRecords
    private let fields: [UnitField]
    private let languages: [LanguageTag]
    private var first: TableRecord?

    /// What was told or found out.
    package var delimiter: TableDialect.Delimiter { records.dialect.delimiter }
    package let hasHeader: Bool

    /// Opens a file and reads its first row.
    ///
    /// Throws ``ExchangeError``; an empty file is none.
    /// - Parameter languages: of the columns in order, where there are no names; of "source" and "target" else.
    package init(file: String, languages: [LanguageTag] = [], reading: TableReading = TableReading()) throws {
        lines = try LineSource(file: file)
        self.languages = languages
        let delimiter = try TableLayout.delimiter(of: lines, told: reading.delimiter, languages: languages)
        records = TableRecords(lines: lines, delimiter: delimiter, escaping: reading.escaping ?? .quotes)
        var first = try records.next()
        while let record = first, record.cells.allSatisfy(\.isEmpty) { first = try records.next() }
        guard let first else {
            (fields, hasHeader) = ([], false)
            return
        }
        (fields, hasHeader) = try TableLayout.fields(
            first: first, file: file, hasHeader: reading.hasHeader, languages: languages)
        self.first = hasHeader ? nil : first
    }

    package var bytesRead: Int { lines.bytesRead }

    package func next() throws -> ExchangeItem? {
        while true {
            let record: TableRecord
            if let first {
                record = first
                self.first = nil
            } else {
                guard let next = try records.next() else { return nil }
                record = next
            }
            if record.cells.allSatisfy(\.isBlank) { continue }
            return item(record)
        }
    }

    private func item(_ record: TableRecord) -> ExchangeItem {
        var builder = UnitBuilder(languages: languages)
        for (field, cell) in zip(fields, record.cells) { builder.set(field, cell) }
        let extra = record.cells.dropFirst(fields.count)
        var fault = record.fault
        if fault == nil, !extra.allSatisfy(\.isEmpty) {
            fault = "\(record.cells.count) cells, but \(fields.count) columns"
        }
        if fault == nil, record.cells.count < fields.count, builder.fault != nil {
            fault = "\(record.cells.count) of \(fields.count) cells"
        }
        guard let fault = fault ?? builder.fault else { return .unit(builder.unit) }
        return .skipped(SkippedUnit(file: lines.file, line: record.line, id: builder.unit.id, reason: fault))
    }
}
