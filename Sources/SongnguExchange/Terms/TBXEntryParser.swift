import Foundation
import SongnguGlossary
import SongnguText

/// Reads one entry of a TBX file; the reader stands on its start.
struct TBXEntryParser {
    private enum Level { case entry, language, term }

    private let xml: XMLReader
    private let file: String
    private let rootLanguage: LanguageTag?
    let line: Int
    /// What other entries refer to this one by.
    let writtenID: String?
    private(set) var concept: Concept
    private(set) var ignored: [(kind: String, line: Int)] = []
    private(set) var faults: [ExchangeError] = []

    private var language: LanguageTag?
    /// Of the language that is being read, with the statuses that were given.
    private var terms: [(term: Term, status: TermStatus?)] = []
    private var term: TBXTerm?
    private var notes: [String] = []

    init(xml: XMLReader, file: String, language: LanguageTag?) {
        self.xml = xml
        self.file = file
        rootLanguage = language
        line = xml.line
        writtenID = xml.attribute("id").map { $0.collapsed }
        concept = Concept(
            id: writtenID ?? "", type: "", terms: [], origin: Concept.Origin(file: file, line: line))
    }

    /// Reads up to the end of the entry. Throws ``ExchangeError`` where the XML is broken.
    mutating func read() throws {
        try read(.entry)
        if !notes.isEmpty { concept.note = notes.joined(separator: "; ") }
    }

    private mutating func read(_ level: Level) throws {
        var groups = 0
        while let event = try xml.next() {
            switch event {
            case .text: continue
            case .end:
                if groups == 0 { return }
                groups -= 1
            case .start(let name):
                switch TBXElement(name, xml) {
                case .language where level == .entry: try readLanguage()
                case .term where level == .language: try readTerm()
                case .group: groups += 1
                case .text:
                    let text = try xml.text().collapsed
                    if level == .term, term?.text == nil { term?.text = text }
                case .category(let name):
                    let target = xml.attribute("target")
                    let line = xml.line
                    try keep(name, xml.text().collapsed, target: target, level, line: line)
                case .entry, .language, .term: groups += 1
                }
            }
        }
    }

    private mutating func readLanguage() throws {
        let line = xml.line
        guard let tag = xml.attribute("xml:lang").map({ LanguageTag(tmx: $0) }) ?? rootLanguage else {
            faults.append(.invalid(file: file, line: line, reason: "no language: give the element xml:lang"))
            return try xml.skip()
        }
        language = tag
        terms = []
        try read(.language)
        let hasPreferred = terms.contains { $0.status == .preferred }
        let first = terms.firstIndex { $0.status == nil }
        for (index, (term, status)) in terms.enumerated() {
            let implied: TermStatus = index == first && !hasPreferred ? .preferred : .admitted
            concept.terms.append(Term(term.text, tag, status ?? implied, term.kind))
        }
        language = nil
    }

    private mutating func readTerm() throws {
        guard let language else { return try xml.skip() }
        let line = xml.line
        term = TBXTerm()
        try read(.term)
        guard let read = term, let text = read.text, !text.isBlank else {
            faults.append(.invalid(file: file, line: line, reason: "an empty term: give it a text, or remove it"))
            term = nil
            return
        }
        term = nil
        terms.append((Term(text, language, .preferred, read.kind), read.status ?? read.otherStatus))
        for note in read.notes { notes.append("\(text): \(note)") }
    }

    private mutating func keep(_ category: String, _ value: String, target: String?, _ level: Level, line: Int) throws {
        if value.isEmpty, target == nil { return }
        switch (category, level) {
        case ("administrativeStatus", .term): setStatus(value, category, line) { $0.status = $1 }
        case ("normativeAuthorization", .term), ("status", .term):
            setStatus(value, category, line) { $0.otherStatus = $1 }
        case ("termType", .term):
            if let kind = TBXValue.kind(value) { term?.kind = kind } else { ignore("termType \"\(value)\"", line) }
        case ("subjectField", _):
            if concept.type.isEmpty {
                concept.type = Concept.type(named: value)
            } else {
                ignore("a second subjectField", line)
            }
        case ("definition", _), ("explanation", _):
            concept.definition = Self.join(concept.definition, value)
        case ("source", _), ("sourceIdentifier", _): concept.source = Self.join(concept.source, value)
        case ("crossReference", _): refer(value, target, line)
        case ("note", _), ("usageNote", _):
            if let own = TBXPrivateNote(value), keep(own) { return }
            if level == .term { term?.notes.append(value) } else { notes.append(value) }
        default: ignore(category, line)
        }
    }

    private mutating func setStatus(
        _ value: String, _ category: String, _ line: Int, _ set: (inout TBXTerm, TermStatus) -> Void
    ) {
        guard let status = TBXValue.status(value), term != nil else { return ignore("\(category) \"\(value)\"", line) }
        term = term.map { term in
            var term = term
            set(&term, status)
            return term
        }
    }

    private mutating func refer(_ value: String, _ target: String?, _ line: Int) {
        guard let target = target?.collapsed else { return ignore("a crossReference without a target", line) }
        let word = value.lowercased()
        if word.hasPrefix(TBXPrivateNote.country) {
            concept.countries.append(target)
        } else if word.contains("metonym") {
            concept.metonyms.append(target)
        } else {
            ignore("a crossReference that is no metonym", line)
        }
    }

    /// Takes what songngu wrote into a note; false where it is none of that.
    private mutating func keep(_ note: TBXPrivateNote) -> Bool {
        switch note {
        case .derived:
            guard term != nil else { return false }
            term?.status = .derived
        case .status(let status): concept.status = status
        case .caseRule(let rule): concept.caseRule = rule
        case .validity(let validity): concept.validity = validity
        case .exception(let exception): concept.exceptions.append(exception)
        case .metonym(let id): concept.metonyms.append(id)
        case .country(let id): concept.countries.append(id)
        case .id(let id): concept.id = id
        }
        return true
    }

    private mutating func ignore(_ kind: String, _ line: Int) {
        ignored.append((kind, line))
    }

    private static func join(_ old: String?, _ new: String) -> String {
        guard let old, old != new else { return new }
        return old.components(separatedBy: "; ").contains(new) ? old : "\(old); \(new)"
    }
}

/// A term that is being read.
private struct TBXTerm {
    var text: String?
    var status: TermStatus?
    /// Of a category that says less.
    var otherStatus: TermStatus?
    var kind = TermKind.full
    var notes: [String] = []
}

extension String {
    /// White space runs as one space, none at the ends.
    var collapsed: String {
        // Most texts have nothing to collapse.
        var isSpace = true
        var needsIt = false
        for byte in utf8 {
            let isNext = byte == 0x20
            if byte == 0x0A || byte == 0x09 || byte == 0x0D || isNext && isSpace { needsIt = true }
            isSpace = isNext
        }
        guard needsIt || isSpace && !isEmpty else { return self }
        return utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
            .map { String(Substring($0)) }.joined(separator: " ")
    }
}
