import Foundation
import SongnguText

/// One segment as a `unit` of XLIFF 2.1.
struct XLIFF2Unit {
    private(set) var xml = ""

    init(_ segment: TranslationSegment, _ header: XLIFFHeader, number: Int) {
        let (source, terms) = Self.marked(segment)
        var attributes = [("id", "u\(number)")]
        let own = XLIFFAttributes.attributes(segment.annotations, XLIFFAttributes.unit)
        if let id = segment.id, !own.contains(where: { $0.0 == "name" }) { attributes.append(("name", id)) }
        if !segment.isTranslatable { attributes.append(("translate", "no")) }
        xml = "    <unit\(InlineWriter.attributes(attributes + own))>\n"
        writeMatches(segment.matches)
        writeGlossary(segment.terms, marks: terms)
        writeProperties(segment)
        writeNotes(segment)
        var markup = XLIFF2Markup([source] + (segment.target.map { [$0] } ?? []))
        let sourceContent = markup.content(source, isSource: true)
        let targetContent = segment.target.map { markup.content($0, isSource: false) }
        if !markup.data.isEmpty { xml += "      \(markup.originalData)\n" }
        let states = XLIFFAttributes.attributes(segment.target?.annotations ?? [], XLIFFAttributes.segment)
        xml += "      <segment\(InlineWriter.attributes([("id", "s1")] + states))>\n"
        xml += "        <source>\(sourceContent)</source>\n"
        if let targetContent { xml += "        <target>\(targetContent)</target>\n" }
        xml += "      </segment>\n    </unit>\n"
    }

    /// A share as XLIFF has it: "85", "72.5".
    static func percent(_ share: Double) -> String {
        let tenths = Int((min(max(share, 0), 1) * 1000).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }

    /// The source with its terms marked, and the id of each term's mark; nil for those without a place.
    private static func marked(_ segment: TranslationSegment) -> (Variant, [String?]) {
        var source = segment.source
        let used = Set([segment.source, segment.target].flatMap { $0?.codes ?? [] }.compactMap { $0.attributes["id"] })
        var number = 0
        let ids: [String?] = segment.terms.map { term in
            guard let range = term.range, range.lowerBound >= 0, range.lowerBound < range.upperBound,
                range.upperBound <= source.text.utf8.count
            else { return nil }
            repeat { number += 1 } while used.contains("t\(number)")
            return "t\(number)"
        }
        for (id, term) in zip(ids, segment.terms) {
            guard let id, let range = term.range else { continue }
            let start = InlineCode(
                offset: range.lowerBound, role: .open, element: "sm", attributes: ["id": id, "type": "term"])
            let end = InlineCode(
                offset: range.upperBound, role: .close, element: "em", attributes: ["startRef": id])
            // Behind codes that stand at its start, before those that stand at its end.
            let first = source.codes.firstIndex { $0.offset > range.lowerBound } ?? source.codes.count
            source.codes.insert(start, at: first)
            let last = source.codes.indices.first { $0 > first && source.codes[$0].offset >= range.upperBound }
            source.codes.insert(end, at: last ?? source.codes.count)
        }
        return (source, ids)
    }

    private mutating func writeMatches(_ matches: [TranslationMatch]) {
        if matches.isEmpty { return }
        xml += "      <mtc:matches>\n"
        for match in matches {
            var attributes = [("ref", "#s1"), ("similarity", Self.percent(match.similarity))]
            if let quality = match.quality { attributes.append(("matchQuality", Self.percent(quality))) }
            if let origin = match.origin { attributes.append(("origin", origin)) }
            switch match.kind {
            case .context: attributes.append(("type", "icm"))
            case .text: attributes.append(("type", "tm"))
            case .meaning: attributes += [("type", "tm"), ("subType", "songngu:meaning")]
            }
            var markup = XLIFF2Markup([match.source, match.target])
            let source = markup.content(match.source, isSource: true)
            let target = markup.content(match.target, isSource: false)
            xml += "        <mtc:match\(InlineWriter.attributes(attributes))>\(markup.originalData)"
            xml += "<source>\(source)</source><target>\(target)</target></mtc:match>\n"
        }
        xml += "      </mtc:matches>\n"
    }

    private mutating func writeGlossary(_ terms: [TermNote], marks: [String?]) {
        if terms.isEmpty { return }
        xml += "      <gls:glossary>\n"
        for (term, mark) in zip(terms, marks) {
            let reference = mark.map { [("ref", "#\($0)")] } ?? []
            let origin = InlineWriter.attributes(term.origin.map { [("source", $0)] } ?? [])
            xml += "        <gls:glossEntry\(InlineWriter.attributes(reference))>"
            xml += "<gls:term\(origin)>\(XMLEscape.text(term.term))</gls:term>"
            for translation in term.translations {
                xml += "<gls:translation\(origin)>\(XMLEscape.text(translation))</gls:translation>"
            }
            if let definition = term.definition {
                xml += "<gls:definition>\(XMLEscape.text(definition))</gls:definition>"
            }
            xml += "</gls:glossEntry>\n"
        }
        xml += "      </gls:glossary>\n"
    }

    private mutating func writeProperties(_ segment: TranslationSegment) {
        let lists = [
            (segment.annotations, XLIFFAttributes.unit, nil), (segment.source.annotations, [], "source"),
            (segment.target?.annotations ?? [], XLIFFAttributes.segment, "target"),
        ]
        var groups = ""
        for (annotations, known, side) in lists as [([Annotation], Set<String>, String?)] {
            var open: String?
            for annotation in annotations where annotation.kind != .note {
                guard !XLIFFAttributes.isAttribute(annotation, known) else { continue }
                let category = annotation.attributes["category"] ?? XLIFFAttributes.ownGroup
                if open != category {
                    if open != nil { groups += "</mda:metaGroup>" }
                    let attributes = [("category", category)] + (side.map { [("appliesTo", $0)] } ?? [])
                    groups += "<mda:metaGroup\(InlineWriter.attributes(attributes))>"
                    open = category
                }
                let isAttribute = annotation.kind == .attribute
                let name = isAttribute ? KnownProperties.attributePrefix + annotation.name : annotation.name
                groups +=
                    "<mda:meta type=\"\(XMLEscape.attribute(name))\">\(XMLEscape.text(annotation.value))</mda:meta>"
            }
            if open != nil { groups += "</mda:metaGroup>" }
        }
        if !groups.isEmpty { xml += "      <mda:metadata>\(groups)</mda:metadata>\n" }
    }

    private mutating func writeNotes(_ segment: TranslationSegment) {
        let sides = [
            (nil, segment.annotations), ("source", segment.source.annotations),
            ("target", segment.target?.annotations ?? []),
        ]
        var notes = ""
        for (side, annotations) in sides as [(String?, [Annotation])] {
            for note in annotations where note.kind == .note {
                var attributes = note.attributes
                    .filter { ["id", "category", "priority", "xml:lang"].contains($0.key) }
                    .sorted { $0.key < $1.key }.map { ($0, $1) }
                if let side { attributes.append(("appliesTo", side)) }
                notes += "<note\(InlineWriter.attributes(attributes))>\(XMLEscape.text(note.value))</note>"
            }
        }
        if !notes.isEmpty { xml += "      <notes>\(notes)</notes>\n" }
    }
}
