import ArgumentParser
import SongnguDesk
import SongnguExchange
import SongnguText

extension GlossaryFormat: ExpressibleByArgument {
    /// Only those that can be written.
    public static var allValueStrings: [String] { writable.map(\.rawValue) }

    /// Reads the name of a format that can be written.
    public init?(argument: String) {
        guard let format = GlossaryFormat(rawValue: argument), Self.writable.contains(format) else { return nil }
        self = format
    }
}

extension GlossaryCommand {
    struct Convert: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "convert", abstract: "Write glossaries in another format, or several as one.",
            discussion: """
                songngu glossary convert -o names.tbx
                songngu glossary convert names.tbx -o names.tsv
                songngu glossary convert names.tsv --format tbx2 -o names2.tbx

                Reads TSV, CSV, TBX (v2, v3 in both styles) and OmegaT glossaries, told apart by what is in them; a folder \
                gives all of its glossaries. Writes TSV, CSV and TBX-Basic; a .tbx is v3 DCT unless --format says otherwise. \
                Ids, statuses, kinds, metonyms, countries, exceptions, notes and sources survive the way there and back.
                """)

        @Argument(help: "Glossary files and folders (default: the curated ones and the desk's own).") var files:
            [String] = []
        @Option(
            name: .shortAndLong, help: ArgumentHelp("The file to write, or - for standard output.", valueName: "file"))
        var output: String
        @Option(help: "The format, where the name does not tell (default for -: tsv).") var format: GlossaryFormat?
        @Option(
            help: ArgumentHelp(
                "The languages of source and target, where a table does not tell (default: en,vi).", valueName: "tags"))
        var languages: LanguageList?

        func validate() throws {
            guard languages.map({ $0.languages.count == 2 }) ?? true else {
                throw ValidationError("--languages names two: source and target, such as en,vi.")
            }
            guard format != nil || output == "-" || GlossaryFormat.of(name: output) != nil else {
                throw ValidationError(
                    "The name \(output) does not tell the format: name it with --format "
                        + "(\(GlossaryFormat.allValueStrings.joined(separator: ", "))).")
            }
        }

        func run() throws {
            let tags = languages?.languages ?? [.english, .vietnamese]
            let count = try Desk.convertGlossaries(
                GlossarySources(named: files), languages: (tags[0], tags[1]), to: output == "-" ? nil : output,
                format: format ?? GlossaryFormat.of(name: output) ?? .tsv, receive: Output.write, warn: Output.warning)
            if output != "-" { Output.warn("songngu: \(count) concepts written to \(output)") }
        }
    }
}
