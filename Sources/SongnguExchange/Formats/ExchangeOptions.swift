package import SongnguText

/// What a user may say of a file that is read or written, beside its format.
package struct ExchangeOptions: Hashable, Sendable {
    /// Source, target and further languages: of columns without names and of "source" and "target" in reading; which
    /// ones are written, and in which order, in writing. Formats tell more or less of it themselves.
    package var languages: [LanguageTag]
    /// How a text table is read.
    package var reading: TableReading
    /// How one is written; by the format when nil.
    package var dialect: TableDialect?
    /// The columns of one; by the languages when nil.
    package var columns: TableColumns?

    package init(
        languages: [LanguageTag] = [], reading: TableReading = TableReading(), dialect: TableDialect? = nil,
        columns: TableColumns? = nil
    ) {
        self.languages = languages
        self.reading = reading
        self.dialect = dialect
        self.columns = columns
    }
}
