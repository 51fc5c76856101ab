import Foundation
import SongnguText

/// Reads one `tu`, whose start the reader has just met, up to its end.
struct TMXUnitParser {
    private let xml: XMLReader
    private let line: Int
    private var unit: ExchangeUnit
    private var variantDates: [Date] = []
    private var fault: (line: Int, reason: String)?

    init(_ xml: XMLReader) {
        self.xml = xml
        line = xml.line
        unit = ExchangeUnit(
            id: xml.attribute("tuid"), created: xml.attribute("creationdate").flatMap(TMXDate.date), variants: [])
    }

    /// The unit, or the first fault in it. A unit without a date has that of its oldest variant.
    mutating func read() throws -> ExchangeItem {
        while let event = try xml.next() {
            switch event {
            case .start("tuv"): try readVariant()
            case .start("prop"):
                let name = xml.attribute("type") ?? ""
                unit.annotations.append(Annotation(.property, name: name, try TMXContent.text(xml)))
            case .start("note"): unit.annotations.append(Annotation(.note, try TMXContent.text(xml)))
            case .end("tu"): return item
            case .start, .end, .text: continue
            }
        }
        return item
    }

    private var item: ExchangeItem {
        var fault = fault
        if fault == nil, Set(unit.variants.map(\.language)).count < 2 {
            fault = (line, "fewer than two languages")
        }
        if let fault {
            return .skipped(SkippedUnit(file: xml.file, line: fault.line, id: unit.id, reason: fault.reason))
        }
        var unit = unit
        unit.created = unit.created ?? variantDates.min()
        return .unit(unit)
    }

    private mutating func readVariant() throws {
        let line = xml.line
        let tag = xml.attribute("xml:lang") ?? xml.attribute("lang")
        if let date = xml.attribute("creationdate").flatMap(TMXDate.date) { variantDates.append(date) }
        var segment: String?
        reading: while let event = try xml.next() {
            switch event {
            case .start("seg"): segment = try TMXContent.segment(xml)
            case .start("prop"): _ = try TMXContent.text(xml)
            case .start("note"): _ = try TMXContent.text(xml)
            case .end("tuv"): break reading
            case .start, .end, .text: continue
            }
        }
        guard let tag, !tag.isEmpty else { return note(line, "a variant has no language") }
        guard let segment else { return note(line, "the \(tag) variant has no seg") }
        guard !TMXContent.isBlank(segment) else { return note(line, "the \(tag) variant has no text") }
        unit.variants.append(Variant(LanguageTag(tmx: tag), segment))
    }

    private mutating func note(_ line: Int, _ reason: String) {
        if fault == nil { fault = (line, reason) }
    }
}
