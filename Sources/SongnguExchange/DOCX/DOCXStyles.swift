/// What the styles of a document say of paragraphs and runs.
struct DOCXStyles {
    private struct Entry {
        var name = ""
        var parent: String?
        var level: Int?
        var isHidden: Bool?
        var isList = false
    }

    private var entries: [String: Entry] = [:]
    private static let depth = 12

    init() {}

    init(_ xml: XMLReader) throws {
        var id: String?
        var entry = Entry()
        var skipped = 0
        while let event = try xml.next() {
            switch event {
            case .start(let name):
                if skipped > 0 {
                    skipped += 1
                    continue
                }
                let local = WordXML.local(name)
                let value = { xml.attribute(WordXML.prefix(name) + "val") }
                switch local {
                case "style":
                    id = xml.attribute(WordXML.prefix(name) + "styleId")
                    entry = Entry()
                case "name": entry.name = value()?.lowercased() ?? ""
                case "basedOn": entry.parent = value()
                case "outlineLvl": entry.level = value().flatMap { Int($0) }
                case "numPr": entry.isList = true
                case "vanish": entry.isHidden = WordXML.isOn(value())
                // Parts of tables, and what was before a change.
                case "tblStylePr": skipped = 1
                case _ where local.hasSuffix("Change"): skipped = 1
                default: break
                }
            case .end(let name):
                if skipped > 0 { skipped -= 1 } else if WordXML.local(name) == "style", let id { entries[id] = entry }
            case .text: continue
            }
        }
    }

    private func chain(_ id: String?) -> [Entry] {
        var chain: [Entry] = []
        var next = id
        while let id = next, let entry = entries[id], chain.count < Self.depth {
            chain.append(entry)
            next = entry.parent
        }
        return chain
    }

    func isHidden(_ id: String?) -> Bool {
        chain(id).lazy.compactMap(\.isHidden).first ?? false
    }

    /// The role of a paragraph; nil where its style gives none.
    func role(_ id: String?) -> DOCXParagraph.Style? {
        for entry in chain(id) {
            if entry.name == "title" { return .title }
            if entry.name == "caption" { return .caption }
            if entry.name == "subtitle" { return .heading(2) }
            if let match = entry.name.wholeMatch(of: /heading (\d)/), let level = Int(match.1) {
                return .heading(level)
            }
            if let level = entry.level, level < 9 { return .heading(level + 1) }
            if entry.isList || entry.name.hasPrefix("list ") { return .listItem }
        }
        // A document without styles of its own still names them.
        switch id?.lowercased() {
        case "title": return entries.isEmpty ? .title : nil
        case "heading1": return entries.isEmpty ? .heading(1) : nil
        default: return nil
        }
    }
}

/// Names in the XML of Word.
enum WordXML {
    /// "p" of "w:p".
    static func local(_ name: String) -> String {
        name.utf8.lastIndex(of: 0x3A).map { String(name[name.index(after: $0)...]) } ?? name
    }

    /// "w:" of "w:p", empty where there is none.
    static func prefix(_ name: String) -> String {
        name.utf8.lastIndex(of: 0x3A).map { String(name[...$0]) } ?? ""
    }

    /// Whether a switch is on: without a value it is.
    static func isOn(_ value: String?) -> Bool {
        !["0", "false", "off", "none"].contains(value?.lowercased() ?? "1")
    }
}
