import Foundation
import SongnguGlossary
import SongnguText

/// Reads TBX: v2 (`<martif>`), v3 in both styles (DCA, DCT), and TBX-Min.
///
/// Elements count by their namespace (any below http://www.tbxinfo.net/ns/ holds data categories), whatever its prefix.
/// A term without a status is preferred where it is the first of its language and none is preferred, else admitted.
/// Entries without an id get one made of their first term. What no ``Concept`` holds is a warning, once a kind.
struct TBXReader {
    private let xml: XMLReader
    private let isLenient: Bool
    private var file: GlossaryFile
    private var ignored = TBXIgnored()
    /// Entries by the id that other entries refer to them by, where that is not the concept's.
    private var renamed: [String: String] = [:]
    private var merger: ConceptMerger
    private var ids: Set<String> = []

    /// Throws ``ExchangeError``.
    init(file: String, isLenient: Bool) throws {
        xml = try XMLReader(file: file)
        self.isLenient = isLenient
        self.file = GlossaryFile(path: file, format: .tbx2, concepts: [])
        merger = ConceptMerger(file: file)
    }

    /// Throws ``ExchangeError``.
    mutating func read() throws -> GlossaryFile {
        let language = try root()
        var unnamed: [Int] = []
        while let event = try xml.next() {
            guard case .start(let name) = event, TBXElement(name, xml) == .entry else { continue }
            xml.setInUnit(true)
            defer { xml.setInUnit(false) }
            var parser = TBXEntryParser(xml: xml, file: file.path, language: language)
            try parser.read()
            guard isLenient || parser.faults.isEmpty else { throw parser.faults[0] }
            ignored.add(parser.ignored)
            file.faults += parser.faults.map { GlossaryError(lenient: $0, file: file.path) }
            let concept = parser.concept
            if concept.terms.isEmpty, parser.faults.isEmpty {
                ignored.note("an entry without terms", line: parser.line)
                continue
            }
            if concept.id.isEmpty { unnamed.append(file.concepts.count) }
            if let written = parser.writtenID, written != concept.id { renamed[written] = concept.id }
            file.concepts.append(concept)
        }
        for index in unnamed {
            guard let term = file.concepts[index].terms.first else { continue }
            file.concepts[index].id = merger.id(for: term)
        }
        if !renamed.isEmpty {
            for index in file.concepts.indices {
                file.concepts[index].metonyms = file.concepts[index].metonyms.map { renamed[$0] ?? $0 }
                file.concepts[index].countries = file.concepts[index].countries.map { renamed[$0] ?? $0 }
            }
        }
        file.warnings = ignored.warnings(file: file.path)
        return file
    }

    /// Reads the root element; returns its language.
    private mutating func root() throws -> LanguageTag? {
        while let event = try xml.next() {
            guard case .start(let name) = event else { continue }
            let attributes = xml.attributes()
            switch TBXElement.local(name) {
            case "martif": file.format = .tbx2
            case "tbx", "TBX": file.format = attributes["style"]?.lowercased() == "dct" ? .tbx3DCT : .tbx3DCA
            default:
                throw ExchangeError.wrongFormat(
                    file: xml.file, line: xml.line, expected: "a glossary in TBX, <tbx> or <martif>", found: name)
            }
            return attributes["xml:lang"].map { LanguageTag(tmx: $0) }
        }
        return nil
    }
}

/// What of a file is not kept, by kind.
struct TBXIgnored {
    private var kinds: [String: (line: Int, count: Int)] = [:]

    mutating func note(_ kind: String, line: Int) {
        kinds[kind, default: (line, 0)].count += 1
    }

    mutating func add(_ others: [(kind: String, line: Int)]) {
        for other in others { note(other.kind, line: other.line) }
    }

    /// One a kind, by place.
    func warnings(file: String) -> [String] {
        kinds.sorted { ($0.value.line, $0.key) < ($1.value.line, $1.key) }.map { kind, found in
            "\(file):\(found.line): not kept: \(kind)" + (found.count > 1 ? " (in \(found.count) places)" : "")
        }
    }
}

extension GlossaryError {
    /// A fault of an entry, where reading goes on.
    fileprivate init(lenient error: ExchangeError, file: String) {
        guard case .invalid(_, let line, let reason) = error else {
            self.init(.unreadable("\(error)"), file: file)
            return
        }
        self.init(.badEntry(reason), file: file, line: line)
    }
}
