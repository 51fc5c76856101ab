import SongnguText

/// One segment as a `trans-unit` of XLIFF 1.2.
struct XLIFF1Unit {
    private(set) var xml = ""

    init(_ segment: TranslationSegment, _ header: XLIFFHeader, number: Int) {
        let known = XLIFFAttributes.transUnit
        var attributes = [("id", segment.id ?? "\(number)")]
        if !segment.isTranslatable { attributes.append(("translate", "no")) }
        attributes += XLIFFAttributes.attributes(segment.annotations, known)
        xml = "      <trans-unit\(InlineWriter.attributes(attributes))>\n"
        var ids = InlineIDs([segment.source] + (segment.target.map { [$0] } ?? []))
        let source = XLIFF1Markup.content(segment.source, &ids, isSource: true)
        xml += "        <source\(Self.language(segment.source, header.source))>\(source)</source>\n"
        if let target = segment.target {
            let attributes = InlineWriter.attributes(
                XLIFFAttributes.attributes(target.annotations, XLIFFAttributes.target))
            let content = XLIFF1Markup.content(target, &ids, isSource: false)
            xml += "        <target\(Self.language(target, header.target))\(attributes)>\(content)</target>\n"
        }
        write(segment.annotations, known, group: XLIFFAttributes.ownGroup)
        write(segment.source.annotations, [], group: XLIFFAttributes.sourceGroup, annotates: "source")
        if let target = segment.target {
            write(
                target.annotations, XLIFFAttributes.target, group: XLIFFAttributes.targetGroup, annotates: "target")
        }
        for term in segment.terms { write(term) }
        for match in segment.matches { write(match, header) }
        xml += "      </trans-unit>\n"
    }

    private static func language(_ variant: Variant, _ language: LanguageTag?) -> String {
        variant.language == language ? "" : InlineWriter.attributes([("xml:lang", variant.language.rawValue)])
    }

    /// Properties in groups, one for each run of the same; then notes.
    private mutating func write(
        _ annotations: [Annotation], _ known: Set<String>, group own: String, annotates: String? = nil
    ) {
        var open: (name: String, start: String)?
        for annotation in annotations where annotation.kind != .note {
            guard !XLIFFAttributes.isAttribute(annotation, known) else { continue }
            let isAttribute = annotation.kind == .attribute
            let start: String
            let item: String
            let text = XMLEscape.text(annotation.value)
            if let context = annotation.attributes["context-group"], !annotation.name.isEmpty {
                var attributes: [(String, String)] = context.isEmpty ? [] : [("name", context)]
                if let purpose = annotation.attributes["purpose"] { attributes.append(("purpose", purpose)) }
                start = "context-group\(InlineWriter.attributes(attributes))"
                item = "<context context-type=\"\(XMLEscape.attribute(annotation.name))\">\(text)</context>"
            } else {
                start = "prop-group name=\"\(XMLEscape.attribute(annotation.attributes["prop-group"] ?? own))\""
                let name = isAttribute ? KnownProperties.attributePrefix + annotation.name : annotation.name
                let language = annotation.attributes["xml:lang"].map { [("xml:lang", $0)] } ?? []
                item =
                    "<prop prop-type=\"\(XMLEscape.attribute(name))\"\(InlineWriter.attributes(language))>\(text)</prop>"
            }
            if open?.start != start {
                if let open { xml += "</\(open.name)>\n" }
                xml += "        <\(start)>"
                open = (String(start.prefix { $0 != " " }), start)
            }
            xml += item
        }
        if let open { xml += "</\(open.name)>\n" }
        for note in annotations where note.kind == .note {
            var attributes = note.attributes.filter { ["xml:lang", "priority", "from"].contains($0.key) }
                .sorted { $0.key < $1.key }.map { ($0, $1) }
            if let annotates { attributes.append(("annotates", annotates)) }
            xml += "        <note\(InlineWriter.attributes(attributes))>\(XMLEscape.text(note.value))</note>\n"
        }
    }

    private mutating func write(_ term: TermNote) {
        let definition = term.definition.map { " (\($0))" } ?? ""
        let translations = term.translations.isEmpty ? "" : " = \(term.translations.joined(separator: "; "))"
        let text = "\(term.term)\(translations)\(definition)"
        xml += "        <note from=\"glossary\" annotates=\"source\">\(XMLEscape.text(text))</note>\n"
    }

    private mutating func write(_ match: TranslationMatch, _ header: XLIFFHeader) {
        var attributes = [("match-quality", "\(XLIFF2Unit.percent(match.similarity))%")]
        if let origin = match.origin { attributes.append(("origin", origin)) }
        var ids = InlineIDs([match.source, match.target])
        let source = XLIFF1Markup.content(match.source, &ids, isSource: true)
        let target = XLIFF1Markup.content(match.target, &ids, isSource: false)
        xml += """
                    <alt-trans\(InlineWriter.attributes(attributes))>\
            <source\(Self.language(match.source, header.source))>\(source)</source>\
            <target\(Self.language(match.target, header.target))>\(target)</target></alt-trans>

            """
    }
}
