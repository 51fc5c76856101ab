import SongnguText

/// Names that XLIFF's elements know; what has none there is written as a property.
enum XLIFFAttributes {
    static let transUnit: Set<String> = [
        "approved", "reformat", "datatype", "ts", "phase-name", "restype", "resname", "extradata", "extype", "help-id",
        "menu", "menu-option", "menu-name", "coord", "font", "css-style", "style", "exstyle", "size-unit", "maxwidth",
        "minwidth", "maxheight", "minheight", "maxbytes", "minbytes", "charclass", "merged-trans",
    ]
    static let target: Set<String> = [
        "state", "state-qualifier", "phase-name", "ts", "restype", "resname", "coord", "font", "css-style", "style",
        "exstyle", "equiv-trans",
    ]
    /// Of XLIFF 2.
    static let unit: Set<String> = ["name", "canResegment", "srcDir", "trgDir", "type"]
    static let segment: Set<String> = ["canResegment", "state", "subState"]

    private static let dataTypes: Set<String> = [
        "csv", "html", "ini", "java", "javascript", "php", "plaintext", "po", "properties", "resx", "rtf", "sgml",
        "svg", "text", "winres", "xhtml", "xml",
    ]

    /// Whether an annotation may be written as an attribute where these are known.
    static func isAttribute(_ annotation: Annotation, _ known: Set<String>) -> Bool {
        guard annotation.kind == .attribute, known.contains(annotation.name) else { return false }
        // TMX has an attribute of this name with other values.
        return annotation.name != "datatype" || dataTypes.contains(annotation.value)
            || annotation.value.hasPrefix("x-")
    }

    /// Those that are written as attributes, each name but once.
    static func attributes(_ annotations: [Annotation], _ known: Set<String>) -> [(String, String)] {
        var written: Set<String> = []
        return annotations.filter { isAttribute($0, known) && written.insert($0.name).inserted }
            .map { ($0.name, $0.value) }
    }

    /// Groups of properties that this program writes.
    static let ownGroup = "songngu"
    static let sourceGroup = "songngu-source"
    static let targetGroup = "songngu-target"
    static let ownGroups: Set<String> = [ownGroup, sourceGroup, targetGroup]

    /// Of elements within segments, beside "id".
    static let inline1: [String: Set<String>] = [
        "g": ["xid", "equiv-text", "ctype", "clone"], "x": ["xid", "equiv-text", "ctype", "clone"],
        "bx": ["xid", "equiv-text", "rid", "ctype", "clone"], "ex": ["xid", "equiv-text", "rid"],
        "bpt": ["xid", "equiv-text", "rid", "ctype", "crc"], "ept": ["xid", "equiv-text", "rid", "crc"],
        "ph": ["xid", "equiv-text", "ctype", "crc", "assoc"],
        "it": ["xid", "equiv-text", "pos", "rid", "ctype", "crc"],
        "mrk": ["mtype", "mid", "comment", "ts"],
    ]
    private static let code2: Set<String> = [
        "canCopy", "canDelete", "canReorder", "copyOf", "subType", "type",
    ]
    static let inline2: [String: Set<String>] = [
        "ph": code2.union(["disp", "equiv", "subFlows"]),
        "sc": code2.union(["disp", "equiv", "subFlows", "canOverlap", "dir"]),
        "ec": code2.union(["disp", "equiv", "subFlows", "canOverlap", "dir"]),
        "pc": code2.union([
            "dispStart", "dispEnd", "equivStart", "equivEnd", "subFlowsStart", "subFlowsEnd", "canOverlap", "dir",
        ]),
        "mrk": ["translate", "type", "ref", "value"], "sm": ["translate", "type", "ref", "value"],
    ]
    static let types2: Set<String> = ["fmt", "ui", "quote", "link", "image", "other"]
}
