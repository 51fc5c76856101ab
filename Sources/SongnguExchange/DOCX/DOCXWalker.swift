import Foundation

/// Walks through a part of a document and gives its paragraphs one at a time, as they read when all tracked changes
/// are accepted.
///
/// Out are: what was deleted or moved away, hidden text, field codes, comments, placeholders of forms, the readings of
/// ruby. Text boxes come after the paragraph they are anchored in, once: of `mc:AlternateContent` the first choice is
/// read. Element names are told by the prefix of the root, which Word calls "w".
final class DOCXWalker {
    private struct Paragraph {
        var text = ""
        var style: String?
        var isListItem = false
        var level: Int?
        var isHidden = false
        /// The mark at its end was deleted: it runs on into the next.
        var isMarkDeleted = false
        var cell: DOCXParagraph.Cell?
    }

    private struct Table {
        var index: Int
        var row = -1
        var column = 0
        var span = 1
        var isRowDeleted = false
        var isCellDeleted = false
    }

    private let xml: XMLReader
    private let styles: DOCXStyles
    private var wordPrefix: String?
    private var path: [String] = []
    private var skipped = 0
    private var paragraphs: [Paragraph] = []
    private var ready: [DOCXParagraph] = []
    /// Paragraphs of text boxes, until the one around them is over.
    private var boxed: [DOCXParagraph] = []
    private var carried = ""
    private var tables: [Table] = []
    private var tableCount = 0
    /// For each open run, whether it is hidden.
    private var runs: [Bool] = []
    /// For each open field, whether its result has begun.
    private var fields: [Bool] = []
    private var alternatives: [Bool] = []
    private var placeholders: [Bool] = []

    /// Notes that were referred to, in order: "footnote" or "endnote" and the id.
    private(set) var notes: [(kind: String, id: String)] = []
    /// The note the last paragraph belongs to, in a part of notes.
    private(set) var note: String?

    init(_ xml: XMLReader, styles: DOCXStyles) {
        self.xml = xml
        self.styles = styles
    }

    /// The next paragraph, empty ones too; nil at the end.
    func next() throws -> DOCXParagraph? {
        while ready.isEmpty, let event = try xml.next() {
            switch event {
            case .start(let name): start(name)
            case .end: end()
            case .text(let text): if path.last == "t", skipped == 0 { append(text) }
            }
        }
        if ready.isEmpty, !carried.isEmpty {
            defer { carried = "" }
            return DOCXParagraph(carried)
        }
        return ready.isEmpty ? nil : ready.removeFirst()
    }

    private var isSilent: Bool {
        runs.last == true || fields.contains(false) || tables.contains { $0.isRowDeleted || $0.isCellDeleted }
    }

    private func append(_ text: String) {
        guard !paragraphs.isEmpty, !isSilent else { return }
        paragraphs[paragraphs.count - 1].text += text
    }

    private func start(_ name: String) {
        guard skipped == 0 else {
            skipped += 1
            return
        }
        let local = WordXML.local(name)
        let prefix = WordXML.prefix(name)
        if wordPrefix == nil { wordPrefix = prefix }
        if prefix == wordPrefix {
            startWord(local, parent: path.last ?? "")
        } else {
            switch local {
            case "AlternateContent": alternatives.append(false)
            case "Choice", "Fallback":
                if alternatives.last == true { skipped = 1 }
                if !alternatives.isEmpty { alternatives[alternatives.count - 1] = true }
            default: break
            }
        }
        if skipped == 0 { path.append(prefix == wordPrefix || prefix == "m:" ? local : name) }
    }

    /// A count of columns as a document says it; Word knows 63.
    private func columns(_ least: Int) -> Int {
        min(max(value().flatMap { Int($0) } ?? least, least), 1_000)
    }

    private func value(_ name: String = "val") -> String? {
        xml.attribute((wordPrefix ?? "") + name)
    }

    private func startWord(_ local: String, parent: String) {
        switch local {
        case "del", "moveFrom": startDeletion(parent)
        case "rt", "delText", "instrText": skipped = 1
        case _ where local.hasSuffix("Change"): skipped = 1
        case "p": startParagraph()
        case "r": runs.append(paragraphs.last?.isHidden ?? false)
        case "vanish", "rStyle", "pStyle", "numPr", "outlineLvl": startProperty(local, parent)
        case "tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen", "sym":
            if parent == "r" { append(character(local)) }
        case "fldChar": startField(value("fldCharType"))
        case "footnoteReference", "endnoteReference":
            if let id = value("id"), !isSilent { notes.append((String(local.dropLast("Reference".count)), id)) }
        case "footnote", "endnote":
            if ![nil, "normal"].contains(value("type")) { skipped = 1 } else { note = value("id") }
        case "tbl":
            tables.append(Table(index: tableCount))
            tableCount += 1
        case "tr", "tc", "gridSpan", "gridBefore", "cellDel": startCell(local, parent)
        case "sdt": placeholders.append(false)
        case "showingPlcHdr":
            if WordXML.isOn(value()), !placeholders.isEmpty { placeholders[placeholders.count - 1] = true }
        case "sdtContent": if placeholders.last == true { skipped = 1 }
        default: break
        }
    }

    private func startDeletion(_ parent: String) {
        switch parent {
        case "rPr" where path.dropLast().last == "pPr":
            if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].isMarkDeleted = true }
        case "trPr": if !tables.isEmpty { tables[tables.count - 1].isRowDeleted = true }
        default: skipped = 1
        }
    }

    private func startParagraph() {
        var paragraph = Paragraph()
        if paragraphs.isEmpty {
            paragraph.text = carried
            carried = ""
        }
        if let table = tables.last {
            paragraph.cell = DOCXParagraph.Cell(
                table: table.index, row: table.row, column: table.column, depth: tables.count - 1)
        }
        paragraphs.append(paragraph)
    }

    private func startProperty(_ local: String, _ parent: String) {
        guard !paragraphs.isEmpty else { return }
        let last = paragraphs.count - 1
        let isOfRun = parent == "rPr" && path.dropLast().last == "r" && !runs.isEmpty
        switch local {
        case "vanish": if isOfRun { runs[runs.count - 1] = WordXML.isOn(value()) }
        case "rStyle": if isOfRun, styles.isHidden(value()) { runs[runs.count - 1] = true }
        case "pStyle":
            paragraphs[last].style = value()
            paragraphs[last].isHidden = styles.isHidden(value())
        case "numPr": paragraphs[last].isListItem = true
        default: paragraphs[last].level = value().flatMap { Int($0) }
        }
    }

    private func startField(_ type: String?) {
        switch type {
        case "begin": fields.append(false)
        case "separate": if !fields.isEmpty { fields[fields.count - 1] = true }
        case "end": _ = fields.popLast()
        default: break
        }
    }

    private func startCell(_ local: String, _ parent: String) {
        guard !tables.isEmpty else { return }
        let last = tables.count - 1
        switch local {
        case "tr":
            tables[last].row += 1
            tables[last].column = 0
            tables[last].isRowDeleted = false
        case "tc":
            tables[last].span = 1
            tables[last].isCellDeleted = false
        case "gridSpan": if parent == "tcPr" { tables[last].span = columns(1) }
        case "gridBefore": tables[last].column = columns(0)
        default: tables[last].isCellDeleted = true
        }
    }

    private func character(_ local: String) -> String {
        switch local {
        case "tab", "ptab": return "\t"
        case "noBreakHyphen": return "\u{2011}"
        case "softHyphen": return "\u{AD}"
        case "sym": return DOCXSymbol.text(font: value("font"), code: value("char"))
        case "br" where ["page", "column"].contains(value("type")):
            // It parts pages, and lines only where it stands between them.
            return paragraphs.last?.text.isEmpty == false ? "\n" : ""
        default: return "\n"
        }
    }

    private func end() {
        guard skipped == 0 else {
            skipped -= 1
            return
        }
        switch path.popLast() {
        case "p": endParagraph()
        case "r": _ = runs.popLast()
        case "tc":
            if !tables.isEmpty {
                tables[tables.count - 1].column += max(tables[tables.count - 1].span, 1)
                tables[tables.count - 1].isCellDeleted = false
            }
        case "tr":
            if let table = tables.last, table.isRowDeleted {
                tables[tables.count - 1].isRowDeleted = false
                tables[tables.count - 1].row -= 1
            }
        case "tbl": _ = tables.popLast()
        case "sdt": _ = placeholders.popLast()
        case let name? where WordXML.local(name) == "AlternateContent": _ = alternatives.popLast()
        default: break
        }
    }

    private func endParagraph() {
        guard let last = paragraphs.popLast() else { return }
        let isDeleted = tables.contains { $0.isRowDeleted || $0.isCellDeleted }
        if last.isMarkDeleted, paragraphs.isEmpty {
            carried = last.text
            return
        }
        if !isDeleted { boxed.append(DOCXParagraph(last.text, style: style(last), cell: last.cell)) }
        guard paragraphs.isEmpty else { return }
        // The paragraph itself stands last: those of its text boxes ended before it.
        if !isDeleted, let own = boxed.popLast() { ready.append(own) }
        ready += boxed
        boxed = []
    }

    private func style(_ paragraph: Paragraph) -> DOCXParagraph.Style {
        if note != nil { return .footnote }
        if let role = styles.role(paragraph.style) { return role }
        if let level = paragraph.level, level < 9 { return .heading(level + 1) }
        return paragraph.isListItem ? .listItem : .body
    }
}
