import SongnguText

/// What an exchange format calls the elements within a segment.
struct InlineDialect: Sendable {
    enum Element: Sendable, Equatable {
        /// Holds native code as text; a `sub` in it holds text of the document again.
        case native(InlineCode.Role)
        /// Holds text of the document.
        case container
        case empty(InlineCode.Role)
    }

    let elements: [String: Element]
    /// Attributes that are not kept, as they only lead to what is kept.
    var references: Set<String> = []
    /// Of the prefixed attributes only those with one of these are kept.
    var prefixes: Set<String> = ["xml"]

    func keeps(_ attribute: String) -> Bool {
        guard let colon = attribute.firstIndex(of: ":") else { return !references.contains(attribute) }
        return prefixes.contains(String(attribute[..<colon]))
    }

    static let tmx = InlineDialect(elements: [
        "bpt": .native(.open), "ept": .native(.close), "ph": .native(.alone), "it": .native(.alone),
        "ut": .native(.alone), "hi": .container, "sub": .container,
    ])

    static let xliff1 = InlineDialect(elements: [
        "bpt": .native(.open), "ept": .native(.close), "ph": .native(.alone), "it": .native(.alone),
        "g": .container, "mrk": .container, "sub": .container,
        "x": .empty(.alone), "bx": .empty(.open), "ex": .empty(.close),
    ])

    static let xliff2 = InlineDialect(
        elements: [
            "pc": .container, "mrk": .container, "ph": .empty(.alone), "cp": .empty(.alone),
            "sc": .empty(.open), "ec": .empty(.close), "sm": .empty(.open), "em": .empty(.close),
        ],
        references: ["dataRef", "dataRefStart", "dataRefEnd"], prefixes: ["xml", "fs"])
}
