import ArgumentParser
import SongnguDesk
import SongnguExchange
import SongnguText

extension ExchangeFormat: ExpressibleByArgument {
    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension UnitStatus: ExpressibleByArgument {
    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension TableDialect.Delimiter: ExpressibleByArgument {
    private static let all: [(String, Self)] = [
        ("tab", .tab), ("comma", .comma), ("semicolon", .semicolon), ("pipe", .pipe),
    ]
    static var names: String { all.map(\.0).joined(separator: ", ") }

    /// By its name or the character itself.
    public init?(argument: String) {
        guard let found = Self.all.first(where: { $0.0 == argument || String($0.1.rawValue) == argument }) else {
            return nil
        }
        self = found.1
    }
}

/// Languages in order, as an option has them: "en,vi".
struct LanguageList: ExpressibleByArgument {
    var languages: [LanguageTag]

    init?(argument: String) {
        let tags = argument.split(separator: ",", omittingEmptySubsequences: false).map {
            LanguageTag(checking: String($0))
        }
        languages = tags.compactMap { $0 }
        guard languages.count == tags.count, Set(languages).count == tags.count else { return nil }
    }
}

/// How a file is read that does not tell all of itself.
struct TableReadingOptions: ParsableArguments {
    @Option(
        name: .customLong("languages"),
        help: ArgumentHelp(
            "The languages of source and target, or of the columns of a table, such as en,vi: where the file does not tell.",
            valueName: "tags"))
    var list: LanguageList?
    @Option(
        help: ArgumentHelp("What parts the columns of a table: \(TableDialect.Delimiter.names).", valueName: "name"))
    var delimiter: TableDialect.Delimiter?
    @Flag(help: "In a table, \\t, \\n and \\\\ stand for tabs, line ends and backslashes.") var backslashes = false
    @Flag(inversion: .prefixedNo, help: "Whether the first row of a table names its columns.") var header: Bool?

    var languages: [LanguageTag] { list?.languages ?? [] }

    var options: ExchangeOptions {
        ExchangeOptions(
            languages: languages,
            reading: TableReading(
                delimiter: delimiter, escaping: backslashes ? .backslashes : nil, hasHeader: header))
    }
}

/// How a file is written.
struct TableWritingOptions: ParsableArguments {
    @Option(
        name: .customLong("languages"),
        help: ArgumentHelp(
            "The languages to write, the source's first, such as en,vi (default: those of the memory).",
            valueName: "tags"))
    var list: LanguageList?
    @Option(
        help: ArgumentHelp("What parts the columns of a table: \(TableDialect.Delimiter.names).", valueName: "name"))
    var delimiter: TableDialect.Delimiter?
    @Flag(help: "Write \\t, \\n and \\\\ for tabs, line ends and backslashes in a table.") var backslashes = false
    @Flag(inversion: .prefixedNo, help: "Whether a table has a first row with the names of its columns.")
    var header = true
    @Flag(help: "A CSV that Excel opens with a double click: semicolons and a byte order mark.") var excel = false
    @Flag(help: "Put an apostrophe before cells that a spreadsheet would take for formulas: that changes the text.")
    var guardFormulas = false

    var options: ExchangeOptions {
        var options = ExchangeOptions(languages: list?.languages ?? [])
        options.dialect = dialect
        return options
    }

    /// Nil where nothing is asked for, so that the format decides.
    private var dialect: TableDialect? {
        guard excel || delimiter != nil || backslashes || !header || guardFormulas else { return nil }
        var dialect = excel ? TableDialect.excel : delimiter == .tab ? .tsv : .csv
        dialect.delimiter = delimiter ?? dialect.delimiter
        dialect.escaping = backslashes ? .backslashes : .quotes
        dialect.hasHeader = header
        dialect.guardsFormulas = guardFormulas
        return dialect
    }
}
