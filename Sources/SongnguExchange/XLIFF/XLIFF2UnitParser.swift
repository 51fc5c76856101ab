import SongnguText

/// Reads one `unit` of XLIFF 2, whose start the reader has just met, up to its end.
struct XLIFF2UnitParser {
    private struct Segment {
        var id: String?
        var line: Int
        var source: XLIFFSegmentBuilder.Text?
        var target: XLIFFSegmentBuilder.Text?
        var attributes: [Annotation]
    }

    private let cursor: XLIFFCursor
    private let builder: XLIFFSegmentBuilder
    private let id: String
    private let isTranslatable: Bool
    private var annotations: [Annotation]
    private var sourceAnnotations: [Annotation] = []
    private var targetAnnotations: [Annotation] = []
    private var data: [String: String] = [:]
    private var segments: [Segment] = []
    /// Marks that only say where candidates and terms of the glossary belong.
    private var marks: Set<String> = []

    private var xml: XMLReader { cursor.xml }

    init(_ cursor: XLIFFCursor, _ scope: XLIFFScope, isTranslatable: Bool) {
        self.cursor = cursor
        builder = XLIFFSegmentBuilder(file: cursor.xml.file, version: .v2, scope: scope)
        let attributes = cursor.xml.attributes()
        id = attributes["id"] ?? ""
        self.isTranslatable = attributes["translate"].map { $0 != "no" } ?? isTranslatable
        annotations = attributes.annotations(known: XLIFFAttributes.unit, except: ["id", "translate", "xml:space"])
    }

    mutating func read() throws -> [TranslationItem] {
        while let name = try cursor.nextChild() {
            switch name {
            case "notes": try readNotes()
            case "originalData": try readData()
            case "segment": try readSegment()
            case "mda:metadata": try readMetadata()
            case "gls:glossary": try readGlossary()
            default: try xml.skip()
            }
        }
        let lists = [annotations, sourceAnnotations, targetAnnotations]
        try builder.check(
            segments: segments.count, annotations: lists.map(\.count).reduce(0, +), line: segments.first?.line ?? 1)
        return segments.enumerated().compactMap { index, segment in
            var source = segment.source
            source?.annotations += sourceAnnotations
            var target = segment.target
            target?.annotations += segment.attributes + targetAnnotations
            let path = segments.count == 1 ? id : "\(id)/\(segment.id ?? "\(index + 1)")"
            return builder.item(
                id: path, line: segment.line, source: source, target: target, annotations: annotations,
                isTranslatable: isTranslatable)
        }
    }

    private mutating func readSegment() throws {
        let attributes = xml.attributes()
        var segment = Segment(
            id: attributes["id"], line: xml.line,
            attributes: attributes.annotations(known: XLIFFAttributes.segment, except: ["id"]))
        while let name = try cursor.nextChild() {
            switch name {
            case "source": segment.source = try text()
            case "target": segment.target = try text()
            default: try xml.skip()
            }
        }
        segments.append(segment)
    }

    private func text() throws -> XLIFFSegmentBuilder.Text {
        let language = xml.attributes()["xml:lang"].map(LanguageTag.init(tmx:))
        let content = try InlineReader(xml, .xliff2, data: data)
        return XLIFFSegmentBuilder.Text(text: content.text, codes: withoutMarks(content.codes), language: language)
    }

    private func withoutMarks(_ codes: [InlineCode]) -> [InlineCode] {
        func isMark(_ code: InlineCode) -> Bool {
            ["mrk", "sm"].contains(code.element) && code.role == .open
                && (code.attributes["type"] == "mtc:match" || code.attributes["id"].map(marks.contains) ?? false)
        }
        guard codes.contains(where: isMark) else { return codes }
        let pairs = InlinePairs(codes)
        return codes.indices.filter { index in
            !isMark(codes[index]) && !(pairs.partner[index].map { isMark(codes[$0]) } ?? false)
        }
        .map { codes[$0] }
    }

    private mutating func readNotes() throws {
        while let name = try cursor.nextChild() {
            guard name == "note" else {
                try xml.skip()
                continue
            }
            var attributes = xml.attributes().dictionary { !$0.contains(":") || $0 == "xml:lang" }
            let appliesTo = attributes.removeValue(forKey: "appliesTo")
            append(Annotation(.note, try xml.text(), attributes: attributes), appliesTo)
        }
    }

    private mutating func readData() throws {
        while try cursor.nextChild() != nil {
            let id = xml.attributes()["id"]
            let text = try xml.text()
            if let id { data[id] = text }
        }
    }

    private mutating func readMetadata() throws {
        while let name = try cursor.nextChild() {
            if name == "mda:metaGroup" { try readGroup(appliesTo: nil) } else { try xml.skip() }
        }
    }

    /// Properties keep the category of the innermost group that has one.
    private mutating func readGroup(category: String? = nil, appliesTo: String?) throws {
        let attributes = xml.attributes()
        let category = attributes["category"] ?? category
        let appliesTo = attributes["appliesTo"] ?? appliesTo
        while let name = try cursor.nextChild() {
            switch name {
            case "mda:metaGroup": try readGroup(category: category, appliesTo: appliesTo)
            case "mda:meta":
                let type = xml.attributes()["type"] ?? ""
                let isOwn = category == nil || category == XLIFFAttributes.ownGroup
                let kept = isOwn ? [:] : ["category": category ?? ""]
                append(KnownProperties.annotation(type, try xml.text(), attributes: kept), appliesTo)
            default: try xml.skip()
            }
        }
    }

    private mutating func readGlossary() throws {
        while try cursor.nextChild() != nil {
            if let mark = xml.attributes()["ref"], mark.hasPrefix("#") { marks.insert(String(mark.dropFirst())) }
            try xml.skip()
        }
    }

    private mutating func append(_ annotation: Annotation, _ appliesTo: String?) {
        switch appliesTo {
        case "source": sourceAnnotations.append(annotation)
        case "target": targetAnnotations.append(annotation)
        default: annotations.append(annotation)
        }
    }
}
