import Foundation
import SongnguGlossary
import SongnguText

/// Writes a glossary as TBX-Basic: v2, or v3 with data categories as attributes (DCA) or elements (DCT).
///
/// subjectField is the type, administrativeStatus the status, termType the kind, crossReference says what a concept is
/// a metonym of and which countries it belongs to; definition, source and note are themselves. What TBX-Basic has no
/// category for goes into notes (``TBXPrivateNote``), derived terms are admitted ones with such a note. Order is that
/// of the schemas: term notes first, then the rest.
struct TBXWriter {
    let format: GlossaryFormat
    private let receive: (String) throws -> Void
    private var buffer = ""
    /// Ids as they are written.
    private var ids: [String: String] = [:]

    init(format: GlossaryFormat, to receive: @escaping (String) throws -> Void) {
        self.format = format
        self.receive = receive
    }

    /// Writes a whole file.
    mutating func write(_ concepts: [Concept]) throws {
        nameEntries(concepts)
        begin(concepts.first?.terms.first?.language ?? .english)
        for concept in concepts {
            write(concept)
            if buffer.utf8.count >= 1 << 16 { try flush() }
        }
        buffer += format == .tbx2 ? "    </body>\n  </text>\n</martif>\n" : "    </body>\n  </text>\n</tbx>\n"
        try flush()
    }

    /// Ids of XML are names, and no two are the same.
    private mutating func nameEntries(_ concepts: [Concept]) {
        var taken = Set(concepts.lazy.map(\.id).filter(Self.isXMLName))
        for concept in concepts {
            guard !Self.isXMLName(concept.id) else {
                ids[concept.id] = concept.id
                continue
            }
            let bytes = concept.id.utf8.map { Self.isNameByte($0) ? $0 : UInt8(ascii: "_") }
            let base = "c-" + String(decoding: bytes, as: UTF8.self)
            var name = base
            var number = 2
            while !taken.insert(name).inserted {
                name = "\(base)-\(number)"
                number += 1
            }
            ids[concept.id] = name
        }
    }

    private static func isXMLName(_ id: String) -> Bool {
        guard let first = id.utf8.first, isNameByte(first), !(0x2D...0x39).contains(first) else { return false }
        return id.utf8.allSatisfy(isNameByte)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    private mutating func begin(_ language: LanguageTag) {
        let tag = XMLEscape.attribute(language.rawValue)
        let description = "<fileDesc><sourceDesc><p>Glossary written by songngu</p></sourceDesc></fileDesc>"
        buffer += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        switch format {
        case .tbx2:
            buffer += """
                <!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
                <martif type="TBX-Basic" xml:lang="\(tag)">
                  <martifHeader>
                    \(description)
                    <encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>
                  </martifHeader>

                """
        default:
            let isDCT = format == .tbx3DCT
            let modules =
                isDCT
                ? " xmlns:min=\"http://www.tbxinfo.net/ns/min\" xmlns:basic=\"http://www.tbxinfo.net/ns/basic\"" : ""
            buffer += """
                <tbx style="\(isDCT ? "dct" : "dca")" type="TBX-Basic" xml:lang="\(tag)" \
                xmlns="urn:iso:std:iso:30042:ed-2"\(modules)>
                  <tbxHeader>
                    \(description)
                  </tbxHeader>

                """
        }
        buffer += "  <text>\n    <body>\n"
    }

    private mutating func write(_ concept: Concept) {
        let (entry, section, term) =
            format == .tbx2 ? ("termEntry", "langSet", "tig") : ("conceptEntry", "langSec", "termSec")
        let id = ids[concept.id] ?? concept.id
        buffer += "      <\(entry) id=\"\(XMLEscape.attribute(id))\">\n"
        for line in data(of: concept, id: id) { buffer += "        \(line)\n" }
        for language in concept.languages {
            buffer += "        <\(section) xml:lang=\"\(XMLEscape.attribute(language.rawValue))\">\n"
            for own in concept.terms where own.language == language {
                buffer += "          <\(term)><term>\(XMLEscape.text(own.text))</term>"
                buffer += category("termNote", "administrativeStatus", TBXValue.name(of: own.status))
                if let kind = TBXValue.name(of: own.kind) { buffer += category("termNote", "termType", kind) }
                if own.status == .derived { buffer += note(.derived) }
                buffer += "</\(term)>\n"
            }
            buffer += "        </\(section)>\n"
        }
        buffer += "      </\(entry)>\n"
    }

    /// What is said of a concept as a whole, an element a line.
    private func data(of concept: Concept, id: String) -> [String] {
        var lines: [String] = []
        if !concept.type.isEmpty { lines.append(category("descrip", "subjectField", concept.type)) }
        if let definition = concept.definition { lines.append(category("descrip", "definition", definition)) }
        if let source = concept.source { lines.append(category("admin", "source", source)) }
        lines += concept.metonyms.map { reference(TBXPrivateNote.metonymOf, $0, or: .metonym($0)) }
        lines += concept.countries.map { reference(TBXPrivateNote.country, $0, or: .country($0)) }
        if let text = concept.note { lines.append("<note>\(XMLEscape.text(text))</note>") }
        if id != concept.id { lines.append(note(.id(concept.id))) }
        if concept.status != .current { lines.append(note(.status(concept.status))) }
        if concept.caseRule != .automatic { lines.append(note(.caseRule(concept.caseRule))) }
        if let validity = concept.validity { lines.append(note(.validity(validity))) }
        lines += concept.exceptions.map { note(.exception($0)) }
        return lines
    }

    private func note(_ note: TBXPrivateNote) -> String {
        "<note>\(XMLEscape.text(note.text))</note>"
    }

    private func reference(_ text: String, _ id: String, or absent: TBXPrivateNote) -> String {
        guard let target = ids[id] else { return note(absent) }
        return category("ref", "crossReference", text, " target=\"\(XMLEscape.attribute(target))\"")
    }

    /// A data category: `meta` is the element that carries it in DCA.
    private func category(_ meta: String, _ name: String, _ value: String, _ attributes: String = "") -> String {
        let text = XMLEscape.text(value)
        guard format == .tbx3DCT else { return "<\(meta) type=\"\(name)\"\(attributes)>\(text)</\(meta)>" }
        let prefix = name == "administrativeStatus" || name == "subjectField" ? "min" : "basic"
        return "<\(prefix):\(name)\(attributes)>\(text)</\(prefix):\(name)>"
    }

    private mutating func flush() throws {
        try receive(buffer)
        buffer = ""
    }
}
