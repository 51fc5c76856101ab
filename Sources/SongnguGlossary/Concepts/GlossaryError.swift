package import SongnguText

/// Why a glossary cannot be used, and where.
package struct GlossaryError: Error, Hashable, Sendable {
    package enum Problem: Hashable, Sendable {
        /// With what the system says.
        case unreadable(String)
        case noFiles
        case notUTF8
        case noHeader
        case missingColumn(String)
        case unknownColumn(String)
        case repeatedColumn(String)
        case columnCount(found: Int, expected: Int)
        case missingID
        case duplicateID(String, first: Concept.Origin?)
        /// No language: the concept has no form at all.
        case noPreferredForm(String, LanguageTag?)
        case unknownCaseRule(String)
        case badValidity(String)
        case unknownStatus(String)
        /// A form with spaces around it; only where a table is read for its faults.
        case padding(String)
        /// Of a file that is no table; the reason says what to do.
        case badEntry(String)
    }

    package var file: String?
    /// From 1.
    package var line: Int?
    /// The column's name in the header.
    package var column: String?
    package var problem: Problem

    package init(_ problem: Problem, file: String?, line: Int? = nil, column: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.problem = problem
    }

    init(_ problem: Problem, at origin: Concept.Origin?, column: String? = nil) {
        self.init(problem, file: origin?.file, line: origin?.line, column: column)
    }
}

extension GlossaryError: CustomStringConvertible {
    package var description: String {
        "\(place): \(advice)"
    }

    /// The file, with the line where there is one.
    package var place: String {
        line.map { "\(file ?? "glossary"):\($0)" } ?? file ?? "glossary"
    }

    /// What is wrong and what to do about it, without the place.
    package var advice: String {
        column.map { "column \"\($0)\": \(message)" } ?? message
    }

    /// What is wrong, and what to do about it.
    private var message: String {
        switch problem {
        case .unreadable(let reason):
            "cannot be read (\(reason)); check the path and its permissions"
        case .noFiles:
            "no glossary in this folder (.tsv, .tbx, .csv, .utf8, .tab, .txt); name a folder that holds some, or a file"
        case .notUTF8:
            "is not UTF-8; save the file as UTF-8"
        case .noHeader:
            "has no header; the first line must name the columns: id, type, a language such as en, vi:deprecated, …"
        case .missingColumn(let name):
            "the header has no column \"\(name)\"; add it"
        case .unknownColumn(let name):
            """
            unknown column "\(name)"; columns are id, type, metonym, country, case, valid, status, definition, note, \
            source and LANG, LANG:admitted, LANG:short, LANG:abbreviation, LANG:derived, LANG:deprecated, LANG:except, \
            where LANG is a language tag
            """
        case .repeatedColumn(let name):
            "the header names \"\(name)\" twice; join the two columns"
        case .columnCount(let found, let expected):
            "has \(found) columns where the header has \(expected); "
                + (file?.lowercased().hasSuffix(".csv") == true
                    ? "put quotation marks around a cell that has a comma"
                    : "put one tab between cells, empty ones too")
        case .missingID:
            "the concept has no id; give it one that no other concept has"
        case .duplicateID(let id, let first):
            "the id \"\(id)\" is taken\(Self.at(first)); give one of the two another id, or join them"
        case .noPreferredForm(let id, let language?):
            "\(id) has forms in \(language), none of them preferred; put the one to write into column \"\(language)\""
        case .noPreferredForm(let id, nil):
            "\(id) has no form in any language; name it, or remove the line"
        case .unknownCaseRule(let rule):
            "unknown case rule \"\(rule)\"; write automatic, exact or any, or leave the cell empty"
        case .unknownStatus(let text):
            "unknown status \"\(text)\"; write draft or retired, or leave the cell empty"
        case .badEntry(let reason):
            reason
        case .padding(let form):
            "spaces around \"\(form)\"; take them out"
        case .badValidity(let text):
            "\"\(text)\" is no span of days; write 2021-01-20..2025-01-19, and leave out an end that is open"
        }
    }

    private static func at(_ origin: Concept.Origin?) -> String {
        origin.map { " (\($0.file):\($0.line))" } ?? ""
    }
}
