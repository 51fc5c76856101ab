import Foundation
import SongnguText

/// Reads one `tu`, whose start the reader has just met, up to its end.
struct TMXUnitParser {
    private let xml: XMLReader
    private let line: Int
    private var source: LanguageTag?
    private var unit = ExchangeUnit(variants: [])
    private var fault: (line: Int, reason: String)?

    /// - Parameter source: the source language as the header has it; the unit may have another.
    init(_ xml: XMLReader, source: LanguageTag?) {
        self.xml = xml
        self.source = source
        line = xml.line
        let attributes = xml.attributes()
        if let own = attributes["srclang"] { self.source = own == "*all*" ? nil : LanguageTag(tmx: own) }
        takeAttributes(attributes)
    }

    /// The unit, or the first fault in it. A unit without stamps has those of its oldest and its newest variant.
    mutating func read() throws -> ExchangeItem {
        while let event = try xml.next() {
            switch event {
            case .start("tuv"): try readVariant()
            case .start("prop"), .start("note"): unit.annotations.append(try Self.annotation(event, xml))
            case .start: try xml.skip()
            case .end: return item
            case .text: continue
            }
        }
        return item
    }

    private var item: ExchangeItem {
        var fault = fault
        if fault == nil, self.unit.variants.allSatisfy({ $0.language == self.unit.variants.first?.language }) {
            fault = (line, "fewer than two languages")
        }
        if let fault {
            return .skipped(SkippedUnit(file: xml.file, line: fault.line, id: unit.id, reason: fault.reason))
        }
        var unit = unit
        unit.takeStamps()
        if let source, unit.variants[0].language != source, let index = unit.firstVariant(source) {
            unit.variants.insert(unit.variants.remove(at: index), at: 0)
        }
        unit.takeProperties()
        return .unit(unit)
    }

    private mutating func takeAttributes(_ attributes: [XMLAttribute]) {
        var others: [Annotation] = []
        for attribute in attributes {
            switch attribute.name {
            case "tuid": unit.id = attribute.value
            case "creationid": unit.createdBy = attribute.value
            case "changeid": unit.changedBy = attribute.value
            case "creationdate" where TMXDate.date(of: attribute.value) != nil:
                unit.created = TMXDate.date(of: attribute.value)
            case "changedate" where TMXDate.date(of: attribute.value) != nil:
                unit.changed = TMXDate.date(of: attribute.value)
            case let name where TMXAttributes.unit.contains(name):
                unit.annotations.append(Annotation(.attribute, name: name, attribute.value))
            case let name: others.append(Annotation(.attribute, name: name, attribute.value))
            }
        }
        unit.annotations += others
    }

    private mutating func readVariant() throws {
        let line = xml.line
        let attributes = xml.attributes()
        let tag = attributes["xml:lang"] ?? attributes["lang"]
        var annotations: [Annotation] = []
        if attributes.count > 1 {
            annotations = attributes.annotations(known: TMXAttributes.variant, except: ["xml:lang", "lang"])
        }
        var segment: InlineReader?
        reading: while let event = try xml.next() {
            switch event {
            case .start("seg"): segment = try InlineReader(xml, .tmx)
            case .start("prop"), .start("note"): annotations.append(try Self.annotation(event, xml))
            case .start: try xml.skip()
            case .end: break reading
            case .text: continue
            }
        }
        guard let tag, !tag.isEmpty else { return note(line, "a variant has no language") }
        guard let segment else { return note(line, "the \(tag) variant has no seg") }
        guard !segment.text.isBlank else { return note(line, "the \(tag) variant has no text") }
        unit.variants.append(
            Variant(
                language: LanguageTag(tmx: tag), text: segment.text, codes: segment.codes, annotations: annotations))
    }

    /// A `prop` or `note`, whose start the reader has just met.
    private static func annotation(_ start: XMLEvent, _ xml: XMLReader) throws -> Annotation {
        let attributes = xml.attributes()
        let text = try xml.text()
        var kept: [String: String] = [:]
        if let language = attributes["xml:lang"] ?? attributes["lang"] { kept["xml:lang"] = language }
        if let encoding = attributes["o-encoding"] { kept["o-encoding"] = encoding }
        if start == .start("note") { return Annotation(.note, text, attributes: kept) }
        return KnownProperties.annotation(attributes["type"] ?? "", text, attributes: kept)
    }

    private mutating func note(_ line: Int, _ reason: String) {
        if fault == nil { fault = (line, reason) }
    }
}

extension ExchangeUnit {
    /// Fills stamps the unit lacks with those of its variants, where it has no attribute of that name that says
    /// something else.
    fileprivate mutating func takeStamps() {
        func stamps(_ date: String, _ author: String) -> [(date: Date, author: String?)] {
            variants.compactMap { variant in
                func attribute(_ name: String) -> String? {
                    variant.annotations.first { $0.kind == .attribute && $0.name == name }?.value
                }
                return attribute(date).flatMap(TMXDate.date).map { ($0, attribute(author)) }
            }
        }
        func says(_ name: String) -> Bool { annotations.contains { $0.kind == .attribute && $0.name == name } }
        if variants.allSatisfy(\.annotations.isEmpty) { return }
        if created == nil, !says("creationdate"),
            let oldest = stamps("creationdate", "creationid").min(by: { $0.date < $1.date })
        {
            created = oldest.date
            createdBy = createdBy ?? oldest.author
        }
        if changed == nil, !says("changedate"),
            let newest = stamps("changedate", "changeid").max(by: { $0.date < $1.date })
        {
            changed = newest.date
            changedBy = changedBy ?? newest.author
        }
    }

    /// The first variant in a language, or else in one of the same primary tag.
    func firstVariant(_ language: LanguageTag) -> Int? {
        variants.firstIndex { $0.language == language }
            ?? variants.firstIndex { $0.language.primary == language.primary }
    }
}
