import SongnguText

/// Writes codes as elements of XLIFF 1.2.
enum XLIFF1Markup {
    static func content(_ variant: Variant, _ ids: inout InlineIDs, isSource: Bool) -> String {
        let codes = variant.codes
        if codes.isEmpty { return XMLEscape.text(variant.text) }
        let pairs = InlinePairs(codes)
        let names = ids.ids(codes, pairs, isSource: isSource)
        return InlineWriter.write(variant.text, codes, holdsSub: true, subAttributes: subAttributes) { index in
            let other = pairs.partner[index]
            return markup(
                codes[index], names[index], pair: other.map { names[min($0, index)] },
                isNested: pairs.isNested[index],
                hasData: !codes[index].data.isEmpty || other.map { !codes[$0].data.isEmpty } ?? false
                    || InlineWriter.isHolding(index, codes))
        }
    }

    /// - Parameters:
    ///   - pair: what both halves of the code's pair are known by; nil where it has no other half.
    ///   - hasData: whether there is native code in it or in its other half.
    private static func markup(
        _ code: InlineCode, _ id: String, pair: String?, isNested: Bool, hasData: Bool
    ) -> InlineMarkup {
        switch code.element {
        case "mrk", "hi", "sm", "em":
            guard isNested, code.role != .alone else { return .nothing }
            if code.element == "hi" { return container("g", code, id) }
            return container("mrk", code, id)
        case "g" where isNested: return container("g", code, id)
        case "bpt", "ept", "ph", "it", "x", "bx", "ex":
            // TMX has ids of another kind, and XLIFF 2 has ph without content.
            guard code.attributes["id"] != nil, !(code.element == "ph" && !hasData && isSecondVersion(code)) else {
                break
            }
            var attributes = own(code, code.element, id)
            if code.element == "it", code.attributes["pos"] == nil { attributes.append(("pos", "open")) }
            return ["x", "bx", "ex"].contains(code.element)
                ? .empty(code.element, attributes) : .native(code.element, attributes)
        default: break
        }
        let type = kind(code.attributes["ctype"] ?? code.attributes["type"])
        guard code.role != .alone else {
            let name = hasData ? "ph" : "x"
            return hasData ? .native(name, [("id", id)] + type) : .empty(name, [("id", id)] + type)
        }
        guard let pair else {
            let position = ["begin": "open", "end": "close"][code.attributes["pos"] ?? ""]
            return .native("it", [("id", id), ("pos", position ?? (code.role == .open ? "open" : "close"))] + type)
        }
        if !hasData, isNested { return container("g", code, id) }
        let ends = code.role == .close
        let attributes = [("id", id), ("rid", pair)] + (ends ? [] : type)
        if hasData { return .native(ends ? "ept" : "bpt", attributes) }
        return .empty(ends ? "ex" : "bx", attributes)
    }

    private static func subAttributes(_ attributes: [String: String]) -> [String: String] {
        var own = attributes.filter { ["datatype", "ctype", "xid"].contains($0.key) }
        if own["ctype"] == nil { own["ctype"] = kind(attributes["type"]).first?.1 }
        return own
    }

    private static func container(_ name: String, _ code: InlineCode, _ id: String) -> InlineMarkup {
        guard code.role == .open else { return .end(name) }
        if name == "mrk" {
            var attributes = own(code, name, nil)
            if code.attributes["mtype"] == nil {
                let type = code.attributes["type"] ?? "generic"
                attributes.append(
                    ("mtype", type == "term" ? "term" : "x-" + type.replacing(":", with: "-")))
                if let value = code.attributes["value"] { attributes.append(("comment", value)) }
            }
            return .start(name, attributes)
        }
        return .start(name, code.element == "g" ? own(code, name, id) : [("id", id)] + kind(code.attributes["type"]))
    }

    private static func own(_ code: InlineCode, _ name: String, _ id: String?) -> [(String, String)] {
        let known = XLIFFAttributes.inline1[name] ?? []
        return (id.map { [("id", $0)] } ?? [])
            + code.attributes.filter { known.contains($0.key) }.sorted { $0.key < $1.key }.map { ($0, $1) }
    }

    private static func isSecondVersion(_ code: InlineCode) -> Bool {
        code.attributes.keys.contains { ["equiv", "disp", "canCopy", "canDelete", "subType", "type"].contains($0) }
    }

    /// A type of another format as one of XLIFF's: those it has not begin with "x-".
    private static func kind(_ type: String?) -> [(String, String)] {
        guard let type, !type.isEmpty, !type.contains(where: \.isWhitespace) else { return [] }
        let known = ["bold", "italic", "underlined", "link", "image", "lb", "pb"]
        return [("ctype", known.contains(type) || type.hasPrefix("x-") ? type : "x-\(type)")]
    }
}
