package import SongnguText

/// Reads a gettext PO file, a unit an entry.
///
/// Comments for people are notes; msgctxt, other comments, flags and previous texts are attributes of the names in
/// ``POAttribute``. A fuzzy entry is a draft. Of an entry with plural forms, msgstr[0] renders msgid and each other
/// msgstr the msgid_plural. An entry without a translation is no fault.
package final class POReader: UnitReader {
    private let entries: POEntryReader
    private var header = POHeader("")
    private var pending: [ExchangeItem] = []
    private var first: POEntry?
    private let source: LanguageTag
    private let target: LanguageTag?

    package var obsolete: Int { entries.obsolete }
    package var bytesRead: Int { entries.lines.bytesRead }

    /// Opens a file and reads its head.
    ///
    /// Throws ``ExchangeError``, also for a file in another encoding than UTF-8.
    /// - Parameter languages: of source and target. By default those of the head, or English and what the file's name
    ///   says ("vi.po").
    package init(file: String, languages: [LanguageTag] = []) throws {
        entries = POEntryReader(lines: try LineSource(file: file))
        let entry = try entries.next()
        if let entry, entry.isHeader, entry.fault == nil {
            header = POHeader(entry.translations[0])
        } else {
            first = entry
        }
        source = languages.first ?? header.sourceLanguage ?? .english
        let name = (file.split(separator: "/").last ?? "").split(separator: ".").dropLast().last
        target =
            languages.dropFirst().first ?? header.language ?? name.flatMap { LanguageNames.language(String($0)) }
        if let charset = header.charset, !["utf-8", "utf8", "us-ascii", "ascii"].contains(charset) {
            throw ExchangeError.invalid(
                file: file, line: entry?.line,
                reason: "the file is in \(charset): convert it with “msgconv -t UTF-8” first")
        }
    }

    package func next() throws -> ExchangeItem? {
        while pending.isEmpty {
            let entry: POEntry
            if let first {
                entry = first
                self.first = nil
            } else {
                guard let next = try entries.next() else { return nil }
                entry = next
            }
            pending = try items(entry).reversed()
        }
        return pending.popLast()
    }

    private func items(_ entry: POEntry) throws -> [ExchangeItem] {
        let file = entries.lines.file
        func skipped(_ line: Int, _ reason: String) -> ExchangeItem {
            .skipped(SkippedUnit(file: file, line: line, id: entry.id.map { String($0.prefix(40)) }, reason: reason))
        }
        if let fault = entry.fault { return [skipped(fault.line, fault.reason)] }
        guard let id = entry.id, entry.isTranslated else {
            return [.untranslated(id: entry.id.map { String($0.prefix(40)) }, line: entry.line)]
        }
        if entry.isHeader { return [] }
        guard let target else {
            throw ExchangeError.invalid(
                file: file, line: entry.line,
                reason: "the head names no Language: name the languages of source and target, such as en,vi")
        }
        guard source != target else {
            throw ExchangeError.invalid(
                file: file, line: entry.line,
                reason: "source and target are both \"\(source)\": name the languages of both, such as en,vi")
        }
        return entry.translations.enumerated().compactMap { index, text in
            guard !text.isEmpty else { return nil }
            let text = Variant(target, text)
            let original = Variant(source, index == 0 ? id : entry.plural ?? id)
            if original.text.isBlank { return skipped(entry.line, "no text in \(source)") }
            if text.text.isBlank { return skipped(entry.line, "no text in \(target)") }
            var unit = entry.unit(form: index)
            unit.variants = [original, text]
            return .unit(unit)
        }
    }
}

extension POEntry {
    /// What is said of one form, without the texts.
    fileprivate func unit(form: Int) -> ExchangeUnit {
        var unit = ExchangeUnit(status: flags.contains("fuzzy") ? .draft : nil, variants: [])
        func attribute(_ name: String, _ value: String?) {
            if let value { unit.annotations.append(Annotation(.attribute, name: name, value)) }
        }
        if !notes.isEmpty { unit.annotations.append(Annotation(.note, notes.joined(separator: "\n"))) }
        attribute(POAttribute.context, ownContext)
        if isPlural {
            attribute(POAttribute.form, "\(form)")
            if form == 0 { attribute(POAttribute.plural, plural) }
        }
        for line in extracted {
            if line.hasPrefix(POAttribute.idMark) {
                unit.id = String(line.dropFirst(POAttribute.idMark.count))
            } else {
                attribute(POAttribute.extracted, line)
            }
        }
        for line in references { attribute(POAttribute.reference, line) }
        let others = flags.filter { $0 != "fuzzy" }
        attribute(POAttribute.flags, others.isEmpty ? nil : others.joined(separator: ", "))
        attribute(POAttribute.previous, previous.isEmpty ? nil : previous.joined(separator: "\n"))
        return unit
    }

    /// Without what songngu added to keep entries apart.
    private var ownContext: String? {
        guard let context else { return nil }
        let marked = context.firstMatch(of: /(?:^|\|)songngu:\d+$/)
        guard let marked else { return context }
        return marked.range.lowerBound == context.startIndex ? nil : String(context[..<marked.range.lowerBound])
    }
}
