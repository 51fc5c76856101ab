/// What is said of a translation unit or of one of its variants, beside the text.
package struct Annotation: Hashable, Codable, Sendable {
    package enum Kind: String, Codable, Sendable {
        /// For people.
        case note
        /// A named value of some tool's.
        case property
        /// What the exchange format says of the unit in a way of its own, such as TMX's "usagecount".
        case attribute
    }

    package var kind: Kind
    /// Empty for notes; the same name may occur again.
    package var name: String
    package var value: String
    /// As they were read: TMX's xml:lang of a note.
    package var attributes: [String: String]

    package init(_ kind: Kind, name: String = "", _ value: String, attributes: [String: String] = [:]) {
        self.kind = kind
        self.name = name
        self.value = value
        self.attributes = attributes
    }
}
