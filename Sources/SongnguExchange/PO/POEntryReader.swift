import Foundation

/// Reads the entries of a PO file, one at a time; obsolete ones are counted and passed over.
final class POEntryReader {
    private enum Part {
        case context, id, plural, translation(Int)
    }

    let lines: LineSource
    private var entry = POEntry()
    private var part: Part?
    /// Whether the entry has begun to have translations: the next comment or keyword belongs to another.
    private var isComplete = false
    /// Obsolete entries ("#~"), which are passed over.
    private(set) var obsolete = 0

    private static let mostBytes = 32 << 20

    init(lines: LineSource) {
        self.lines = lines
    }

    /// The next entry; nil at the end.
    func next() throws -> POEntry? {
        var size = 0
        while let line = try lines.next() {
            size += line.text.utf8.count
            guard size <= Self.mostBytes else { throw lines.fault("more than 32 MB in one entry") }
            let text = line.text.trimmingCharacters(in: .whitespaces)
            if begins(text) {
                lines.putBack([line])
                return take()
            }
            read(text, line.number)
        }
        return entry.line > 0 ? take() : nil
    }

    private func take() -> POEntry {
        var taken = entry
        if taken.fault == nil, taken.id == nil { taken.fault = (taken.line, "no msgid") }
        if taken.fault == nil, taken.translations.isEmpty {
            taken.fault = (taken.line, "no msgstr: the file may end too early")
        }
        entry = POEntry()
        part = nil
        isComplete = false
        return taken
    }

    /// Whether a line belongs to another entry than the one that is open.
    private func begins(_ text: String) -> Bool {
        let isOver = isComplete || entry.fault != nil
        if text.hasPrefix("#") { return isOver }
        // An entry without msgstr ends here too.
        if text.hasPrefix("msgctxt") { return isOver || entry.id != nil || entry.context != nil }
        if text.hasPrefix("msgid"), !text.hasPrefix("msgid_plural") { return isOver || entry.id != nil }
        return isOver && (text.hasPrefix("msgstr ") || text.hasPrefix("msgstr[0]")) && entry.fault == nil
    }

    private func read(_ text: String, _ line: Int) {
        guard !text.isEmpty else { return }
        if text.hasPrefix("#") {
            readComment(text)
        } else if text.hasPrefix("\"") {
            append(text, line)
        } else {
            readKeyword(text, line)
        }
    }

    private func readComment(_ text: String) {
        let rest = text.dropFirst(2).trimmingPrefix { $0 == " " }
        switch text.dropFirst().first {
        case ".": entry.extracted.append(String(rest))
        case ":": entry.references.append(String(rest))
        case ",":
            entry.flags += rest.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
                .filter { !$0.isEmpty }
        case "|": entry.previous.append(String(rest))
        case "~": if rest.hasPrefix("msgid ") || rest.hasPrefix("msgid\"") { obsolete += 1 }
        case nil: entry.notes.append("")
        case " ": entry.notes.append(String(text.dropFirst(2)))
        default: entry.notes.append(String(text.dropFirst()))
        }
    }

    private func readKeyword(_ text: String, _ line: Int) {
        if entry.line == 0 { entry.line = line }
        guard let mark = text.firstIndex(of: "\"") else {
            return note(line, "neither a keyword with a text in quotation marks nor a comment")
        }
        let keyword = text[..<mark].trimmingCharacters(in: .whitespaces)
        switch keyword {
        case "msgctxt": part = .context
        case "msgid": part = .id
        case "msgid_plural": part = .plural
        case "msgstr": part = .translation(0)
        default:
            guard let index = Self.index(keyword), index <= entry.translations.count, index < 16 else {
                return note(line, "“\(keyword)” is no keyword here")
            }
            entry.isPlural = true
            part = .translation(index)
        }
        if case .translation = part { isComplete = true }
        begin()
        append(String(text[mark...]), line)
    }

    /// Of "msgstr[2]".
    private static func index(_ keyword: String) -> Int? {
        guard keyword.hasPrefix("msgstr["), keyword.hasSuffix("]") else { return nil }
        return Int(keyword.dropFirst(7).dropLast()).flatMap { $0 >= 0 ? $0 : nil }
    }

    private func begin() {
        switch part {
        case .context: entry.context = ""
        case .id: entry.id = ""
        case .plural: entry.plural = ""
        case .translation(let index): if index == entry.translations.count { entry.translations.append("") }
        case nil: break
        }
    }

    private func append(_ quoted: String, _ line: Int) {
        guard let text = POString.text(quoted) else {
            return note(line, "a text is not closed by a quotation mark, or has an escape that C does not know")
        }
        switch part {
        case .context: entry.context? += text
        case .id: entry.id? += text
        case .plural: entry.plural? += text
        case .translation(let index): entry.translations[index] += text
        case nil: note(line, "a text without a keyword")
        }
    }

    private func note(_ line: Int, _ reason: String) {
        if entry.line == 0 { entry.line = line }
        if entry.fault == nil { entry.fault = (line, reason) }
    }
}
