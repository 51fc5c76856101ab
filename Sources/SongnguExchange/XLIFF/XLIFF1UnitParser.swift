import SongnguText

/// Reads one `trans-unit` of XLIFF 1, whose start the reader has just met, up to its end.
struct XLIFF1UnitParser {
    private let cursor: XLIFFCursor
    private let builder: XLIFFSegmentBuilder
    private let line: Int
    private let id: String
    private let isTranslatable: Bool
    private var annotations: [Annotation]
    private var source: XLIFFSegmentBuilder.Text?
    private var segmented: XLIFFSegmentBuilder.Text?
    private var target: XLIFFSegmentBuilder.Text?
    private var sourceAnnotations: [Annotation] = []
    private var targetAnnotations: [Annotation] = []
    /// Of Trados's segments by their ids.
    private var levels: [String: String] = [:]

    private var xml: XMLReader { cursor.xml }

    init(_ cursor: XLIFFCursor, _ scope: XLIFFScope, isTranslatable: Bool) {
        self.cursor = cursor
        line = cursor.xml.line
        builder = XLIFFSegmentBuilder(file: cursor.xml.file, version: .v1, scope: scope)
        let attributes = cursor.xml.attributes()
        id = attributes["id"] ?? attributes["resname"] ?? ""
        self.isTranslatable = attributes["translate"].map { $0 != "no" } ?? isTranslatable
        annotations = attributes.annotations(
            known: XLIFFAttributes.transUnit, except: ["id", "translate", "xml:space"])
    }

    /// A segment, or one for each of the unit's own segmentation.
    mutating func read() throws -> [TranslationItem] {
        while let name = try cursor.nextChild() {
            switch name {
            case "source": source = try text(known: [])
            case "seg-source": segmented = try text(known: [])
            case "target": target = try text(known: XLIFFAttributes.target)
            case "note": try readNote()
            case "context-group", "prop-group": try readGroup(name)
            case "sdl:seg-defs": try readLevels()
            default: try xml.skip()
            }
        }
        source?.annotations += sourceAnnotations
        target?.annotations += targetAnnotations
        let segments = segmented?.codes.count { $0.attributes["mtype"] == "seg" } ?? 1
        let lists = [annotations, source?.annotations ?? [], target?.annotations ?? []]
        try builder.check(segments: segments, annotations: lists.map(\.count).reduce(0, +), line: line)
        return items
    }

    private var items: [TranslationItem] {
        let sources = segmented.map { Self.split($0) } ?? []
        let targets = target.map { Self.split($0) } ?? []
        if sources.isEmpty {
            // Some tools mark one segment in the target alone.
            var whole = target
            if let target, targets.count == 1 {
                whole?.text = targets[0].text.text
                whole?.codes = targets[0].text.codes
                whole?.annotations = target.annotations
            }
            let level = levels.count == 1 ? levels.first?.value : nil
            return [item(id, source: source ?? segmented, target: whole, level: level)].compactMap { $0 }
        }
        let targetsByID = Dictionary(targets.map { ($0.mid, $0.text) }) { first, _ in first }
        return sources.compactMap { mid, text in
            var source = text
            source.language = segmented?.language ?? self.source?.language
            source.annotations = self.source?.annotations ?? []
            var segmentTarget = targetsByID[mid]
            segmentTarget?.language = target?.language
            segmentTarget?.annotations = target?.annotations ?? []
            return item("\(id)/\(mid)", source: source, target: segmentTarget, level: levels[mid])
        }
    }

    private func item(
        _ id: String, source: XLIFFSegmentBuilder.Text?, target: XLIFFSegmentBuilder.Text?, level: String?
    ) -> TranslationItem? {
        let levels = level.map { [Annotation(.property, name: "x-ConfirmationLevel", $0)] } ?? []
        return builder.item(
            id: id, line: line, source: source, target: target, annotations: annotations + levels,
            isTranslatable: isTranslatable)
    }

    private func text(known: Set<String>) throws -> XLIFFSegmentBuilder.Text {
        let attributes = xml.attributes()
        let content = try InlineReader(xml, .xliff1)
        return XLIFFSegmentBuilder.Text(
            text: content.text, codes: content.codes, language: attributes["xml:lang"].map(LanguageTag.init(tmx:)),
            annotations: known.isEmpty
                ? [] : attributes.annotations(known: known, except: ["xml:lang", "xml:space"]))
    }

    /// What stands between the starts and ends of segments. Codes around segments are left out, as they belong to none.
    private static func split(
        _ whole: XLIFFSegmentBuilder.Text
    ) -> [(mid: String, text: XLIFFSegmentBuilder.Text)] {
        let pairs = InlinePairs(whole.codes)
        var segments: [(mid: String, text: XLIFFSegmentBuilder.Text)] = []
        for (index, code) in whole.codes.enumerated() {
            guard code.element == "mrk", code.role == .open, code.attributes["mtype"] == "seg",
                let end = pairs.partner[index]
            else { continue }
            let range = code.offset..<whole.codes[end].offset
            let bytes = whole.text.utf8
            let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
            let stop = bytes.index(bytes.startIndex, offsetBy: range.upperBound)
            let codes = whole.codes[(index + 1)..<end].map { code in
                var code = code
                code.offset -= range.lowerBound
                return code
            }
            segments.append(
                (
                    code.attributes["mid"] ?? "\(segments.count + 1)",
                    XLIFFSegmentBuilder.Text(text: String(whole.text[start..<stop]), codes: codes)
                ))
        }
        return segments
    }

    private mutating func readNote() throws {
        var attributes = xml.attributes().dictionary { !$0.contains(":") || $0 == "xml:lang" }
        let annotates = attributes.removeValue(forKey: "annotates")
        let note = Annotation(.note, try xml.text(), attributes: attributes)
        switch annotates {
        case "source": sourceAnnotations.append(note)
        case "target": targetAnnotations.append(note)
        default: annotations.append(note)
        }
    }

    /// Contexts and properties, which keep the name and the purpose of their group.
    private mutating func readGroup(_ kind: String) throws {
        let attributes = xml.attributes()
        let group = attributes["name"]
        while let name = try cursor.nextChild() {
            let own = xml.attributes()
            guard name == "context" || name == "prop" else {
                try xml.skip()
                continue
            }
            var kept: [String: String] = [:]
            if let language = own["xml:lang"] { kept["xml:lang"] = language }
            if kind == "context-group" {
                kept["context-group"] = group ?? ""
                if let purpose = attributes["purpose"] { kept["purpose"] = purpose }
            } else if let group, !XLIFFAttributes.ownGroups.contains(group) {
                kept["prop-group"] = group
            }
            let property = KnownProperties.annotation(
                own[kind == "context-group" ? "context-type" : "prop-type"] ?? "", try xml.text(), attributes: kept)
            switch (kind, group) {
            case ("prop-group", XLIFFAttributes.sourceGroup): sourceAnnotations.append(property)
            case ("prop-group", XLIFFAttributes.targetGroup): targetAnnotations.append(property)
            default: annotations.append(property)
            }
        }
    }

    private mutating func readLevels() throws {
        while let name = try cursor.nextChild() {
            let attributes = xml.attributes()
            if name == "sdl:seg", let id = attributes["id"], let level = attributes["conf"] { levels[id] = level }
            try xml.skip()
        }
    }
}
