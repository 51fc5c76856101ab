import SongnguText

/// Writes codes as elements of XLIFF 2, which keeps native code apart from the text.
struct XLIFF2Markup {
    /// Native codes, in the order of their first use; the id is "d" and the place, from 1.
    private(set) var data: [String] = []
    private var places: [String: Int] = [:]
    private var ids: InlineIDs

    /// - Parameter variants: those of the unit or of the candidate, which share ids.
    init(_ variants: [Variant]) {
        ids = InlineIDs(variants)
    }

    mutating func content(_ variant: Variant, isSource: Bool) -> String {
        let codes = variant.codes
        if codes.isEmpty { return XMLEscape.text(variant.text) }
        let pairs = InlinePairs(codes)
        let names = ids.ids(codes, pairs, isSource: isSource)
        // A text of its own within native code is text among the rest; the code behind it stands by itself.
        var asWritten = codes
        for (index, code) in codes.enumerated() where code.element == "sub" {
            asWritten[index].element = code.role == .close && !code.data.isEmpty ? "ph" : "sub"
            asWritten[index].role = .alone
            asWritten[index].attributes = [:]
        }
        return InlineWriter.write(variant.text, asWritten, holdsSub: false) { index in
            let other = pairs.partner[index]
            return markup(
                asWritten[index], names[index], partner: other.map { (codes[$0], names[$0]) },
                isNested: pairs.isNested[index])
        }
    }

    var originalData: String {
        if data.isEmpty { return "" }
        let items = data.enumerated().map { "<data id=\"d\($0 + 1)\">\(XMLEscape.text($1))</data>" }
        return "<originalData>\(items.joined())</originalData>"
    }

    private mutating func reference(_ name: String, _ code: String) -> [(String, String)] {
        if code.isEmpty { return [] }
        if places[code] == nil {
            data.append(code)
            places[code] = data.count
        }
        return [(name, "d\(places[code] ?? 0)")]
    }

    private mutating func markup(
        _ code: InlineCode, _ id: String, partner: (code: InlineCode, id: String)?, isNested: Bool
    ) -> InlineMarkup {
        if code.element == "cp", let hex = code.attributes["hex"] { return .empty("cp", [("hex", hex)]) }
        if ["mrk", "sm", "em"].contains(code.element) { return mark(code, id, partner, isNested) }
        guard code.role != .alone else {
            return .empty("ph", own(code, "ph", id) + reference("dataRef", code.data))
        }
        guard let partner else {
            let name = code.role == .open ? "sc" : "ec"
            return .empty(name, own(code, name, id) + [("isolated", "yes")] + reference("dataRef", code.data))
        }
        // Its own sc and ec stay what they are.
        if isNested, code.element != "sc", code.element != "ec" {
            guard code.role == .open else { return .end("pc") }
            return .start(
                "pc",
                own(code, "pc", id) + reference("dataRefStart", code.data)
                    + reference("dataRefEnd", partner.code.data))
        }
        if code.role == .open { return .empty("sc", own(code, "sc", id) + reference("dataRef", code.data)) }
        let attributes = own(code, "ec", nil) + [("startRef", partner.id)]
        return .empty("ec", attributes + reference("dataRef", code.data))
    }

    private func mark(
        _ code: InlineCode, _ id: String, _ partner: (code: InlineCode, id: String)?, _ isNested: Bool
    ) -> InlineMarkup {
        guard let partner else { return .nothing }
        if code.element == "mrk", isNested {
            return code.role == .open ? .start("mrk", own(code, "mrk", id)) : .end("mrk")
        }
        return code.role == .open ? .empty("sm", own(code, "sm", id)) : .empty("em", [("startRef", partner.id)])
    }

    /// The code's attributes that the element knows, with values it may have.
    private func own(_ code: InlineCode, _ name: String, _ id: String?) -> [(String, String)] {
        var attributes = code.attributes.filter { attribute in
            XLIFFAttributes.inline2[name]?.contains(attribute.key) ?? false || attribute.key.hasPrefix("fs:")
        }
        if name == "mrk" || name == "sm" {
            // XLIFF 1 has kinds of marks of its own.
            if let kind = code.attributes["mtype"] {
                attributes["type"] = kind == "term" ? "term" : "generic"
                attributes["value"] = code.attributes["comment"]
            }
        } else {
            if let type = attributes["type"], !XLIFFAttributes.types2.contains(type) { attributes["type"] = nil }
            if attributes["type"] == nil || attributes["subType"]?.contains(":") != true { attributes["subType"] = nil }
        }
        return (id.map { [("id", $0)] } ?? []) + attributes.sorted { $0.key < $1.key }.map { ($0, $1) }
    }
}
