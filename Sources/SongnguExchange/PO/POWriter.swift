import Foundation
package import SongnguText

/// Writes a gettext PO file, an entry a unit; units of one entry with plural forms must stand together.
///
/// A further plural form than the language has by gettext's rules becomes an entry of its own.
///
/// PO carries two texts, notes, drafts (as fuzzy) and what a PO file said itself; ids go into a comment. Each text
/// stands once in a PO file: further translations of it are kept apart by a msgctxt "songngu:2". Rejected units have no
/// place in it. Memory holds 8 bytes a unit.
package struct POWriter: UnitWriter {
    private let receive: (String) throws -> Void
    private var languages: [LanguageTag]
    private var buffer = ""
    private var known: Set<Int> = []
    private var copies = 1
    /// An entry to which further plural forms may come.
    private var open: POEntry?
    private var isBegun = false
    /// Rejected units, and those without text in both languages.
    package private(set) var leftOut = 0

    /// - Parameter languages: source and target; those of the first unit when there are fewer.
    package init(languages: [LanguageTag] = [], to receive: @escaping (String) throws -> Void) {
        self.languages = Array(languages.prefix(2))
        self.receive = receive
    }

    /// Writes a whole file, or leaves what was there; returns how many units were left out.
    @discardableResult
    package static func write(
        file: String, languages: [LanguageTag] = [], body: (inout POWriter) throws -> Void
    ) throws -> Int {
        var leftOut = 0
        try AtomicFile.write(file) { receive in
            var writer = POWriter(languages: languages, to: receive)
            try body(&writer)
            try writer.finish()
            leftOut = writer.leftOut
        }
        return leftOut
    }

    package mutating func write(_ unit: ExchangeUnit) throws {
        if languages.count < 2 { languages = Array(unit.languages.prefix(2)) }
        begin()
        let rows = unit.status == .rejected ? [] : unit.rows(of: languages)
        if rows.isEmpty { leftOut += 1 }
        for row in rows {
            guard row.count == 2, let source = row[0], let target = row[1] else { continue }
            add(unit, source, target)
        }
        if buffer.utf8.count >= 1 << 16 { try flush() }
    }

    package mutating func finish() throws {
        begin()
        close()
        try flush()
    }

    private mutating func begin() {
        guard !isBegun else { return }
        isBegun = true
        let target = languages.dropFirst().first
        var head = ["Project-Id-Version: songngu", "Language: \(target.map(POHeader.locale) ?? "")"]
        head += ["MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: 8bit"]
        if let target { head.append("Plural-Forms: \(POHeader.pluralForms(target))") }
        if let source = languages.first { head.append("X-Source-Language: \(POHeader.locale(source))") }
        buffer += "msgid \"\"\nmsgstr \"\"\n" + head.map { "\"\($0)\\n\"\n" }.joined()
    }

    /// How many plural forms the head announces; msgfmt takes entries with as many and no others.
    private var forms: Int {
        let rule = languages.dropFirst().first.map(POHeader.pluralForms) ?? ""
        return rule.firstMatch(of: /nplurals=(\d)/).flatMap { Int($0.1) } ?? 1
    }

    private mutating func add(_ unit: ExchangeUnit, _ source: String, _ target: String) {
        let form = unit.values(of: .attribute(POAttribute.form)).first.flatMap { Int($0) }
        let context = unit.values(of: .attribute(POAttribute.context)).first
        if let form, form > 0, form < forms, var entry = open, entry.plural == source,
            entry.translations.count == form, entry.context == context
        {
            entry.translations.append(target)
            open = entry
            return
        }
        close()
        var entry = POEntry(unit)
        (entry.id, entry.context, entry.translations) = (source, context, [target])
        entry.isPlural = entry.plural != nil
        open = entry
        if !entry.isPlural { close() }
    }

    private mutating func close() {
        guard var entry = open else { return }
        open = nil
        if entry.isPlural {
            entry.translations += Array(repeating: "", count: max(forms - entry.translations.count, 0))
        }
        var hasher = Hasher()
        hasher.combine(entry.context.map { Array($0.utf8) })
        hasher.combine(entry.id.map { Array($0.utf8) })
        if !known.insert(hasher.finalize()).inserted {
            copies += 1
            entry.context = (entry.context.map { $0 + "|" } ?? "") + "\(POAttribute.contextMark)\(copies)"
        }
        buffer += "\n" + entry.text
    }

    private mutating func flush() throws {
        try receive(buffer)
        buffer = ""
    }
}

extension POEntry {
    /// What stands around the texts of a unit.
    fileprivate init(_ unit: ExchangeUnit) {
        func lines(_ field: UnitField) -> [String] {
            // CRLF is one Character, and no "\n".
            unit.values(of: field).flatMap {
                $0.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
            }
        }
        notes = lines(.note)
        extracted =
            lines(.attribute(POAttribute.extracted))
            + (unit.id.map { [POAttribute.idMark + $0.collapsingWhitespace] } ?? [])
        references = lines(.attribute(POAttribute.reference))
        previous = lines(.attribute(POAttribute.previous))
        flags = (unit.status == .draft ? ["fuzzy"] : []) + lines(.attribute(POAttribute.flags))
        plural = unit.values(of: .attribute(POAttribute.plural)).first
    }

    /// As it is written, in gettext's order.
    fileprivate var text: String {
        var text = ""
        func add(_ mark: String, _ lines: [String]) {
            for line in lines { text += (line.isEmpty ? mark : "\(mark) \(line)") + "\n" }
        }
        func add(_ keyword: String, text value: String?) {
            guard let value else { return }
            text += "\(keyword) " + POString.lines(value).joined(separator: "\n") + "\n"
        }
        add("#", notes)
        add("#.", extracted)
        add("#:", references)
        add("#,", flags.isEmpty ? [] : [flags.joined(separator: ", ")])
        add("#|", previous)
        add("msgctxt", text: context)
        add("msgid", text: id)
        add("msgid_plural", text: plural)
        if isPlural {
            for (index, translation) in translations.enumerated() { add("msgstr[\(index)]", text: translation) }
        } else {
            add("msgstr", text: translations.first)
        }
        return text
    }
}
