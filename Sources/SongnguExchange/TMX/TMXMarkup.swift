import SongnguText

/// Writes codes as elements of TMX.
enum TMXMarkup {
    /// The content of a `seg`.
    static func segment(_ variant: Variant) -> String {
        let codes = variant.codes
        if codes.isEmpty { return XMLEscape.text(variant.text) }
        let pairs = InlinePairs(codes)
        let numbers = self.numbers(codes, pairs)
        return InlineWriter.write(variant.text, codes, holdsSub: true, subAttributes: subAttributes) { index in
            markup(codes[index], pairs.partner[index] != nil, pairs.isNested[index], numbers[index])
        }
    }

    /// - Parameter number: what bpt and ept are paired by.
    private static func markup(
        _ code: InlineCode, _ isPaired: Bool, _ isNested: Bool, _ number: String?
    ) -> InlineMarkup {
        if code.element == "hi", isNested {
            return code.role == .open ? .start("hi", sorted(code.attributes)) : .end("hi")
        }
        if InlineDialect.tmx.elements[code.element] != .container, InlineDialect.tmx.elements[code.element] != nil,
            code.attributes["id"] == nil
        {
            var attributes = code.attributes
            if code.element == "bpt" || code.element == "ept" { attributes["i"] = attributes["i"] ?? number }
            return .native(code.element, sorted(attributes))
        }
        var attributes: [(String, String)] = []
        if let number, isPaired { attributes.append(("i", number)) }
        if !isPaired, code.role != .alone { attributes.append(("pos", code.role == .open ? "begin" : "end")) }
        if !(isPaired && code.role == .close) {
            if let type = code.attributes["type"] ?? code.attributes["ctype"] { attributes.append(("type", type)) }
            if let id = code.attributes["id"] ?? code.attributes["x"],
                id.utf8.allSatisfy({ (0x30...0x39).contains($0) })
            {
                attributes.append(("x", id))
            }
        }
        if !isPaired { return .native(code.role == .alone ? "ph" : "it", attributes) }
        return .native(code.role == .open ? "bpt" : "ept", attributes)
    }

    private static func subAttributes(_ attributes: [String: String]) -> [String: String] {
        var own = attributes.filter { ["datatype", "type"].contains($0.key) }
        own["type"] = own["type"] ?? attributes["ctype"]
        return own
    }

    /// For each code of a pair the number it is written with: its own, or one that is free.
    private static func numbers(_ codes: [InlineCode], _ pairs: InlinePairs) -> [String?] {
        var numbers = codes.map { $0.attributes["id"] == nil ? $0.attributes["i"] : nil }
        var free = 1
        let taken = Set(numbers.compactMap { $0 })
        for (index, code) in codes.enumerated() where code.role == .open && numbers[index] == nil {
            while taken.contains("\(free)") { free += 1 }
            numbers[index] = "\(free)"
            free += 1
        }
        for (index, code) in codes.enumerated() where code.role == .close && numbers[index] == nil {
            if let partner = pairs.partner[index] {
                numbers[index] = numbers[partner]
            } else {
                while taken.contains("\(free)") { free += 1 }
                numbers[index] = "\(free)"
                free += 1
            }
        }
        return numbers
    }

    /// Names that XML does not allow, or whose prefix nobody declares, are left out.
    private static func sorted(_ attributes: [String: String]) -> [(String, String)] {
        attributes.filter { $0.key.wholeMatch(of: /(xml:)?[A-Za-z_][A-Za-z0-9_.\-]*/) != nil }
            .sorted { $0.key < $1.key }.map { ($0, $1) }
    }
}
