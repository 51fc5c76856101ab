/// A code of the original format within a text, such as where bold begins.
package struct InlineCode: Hashable, Codable, Sendable {
    package enum Role: String, Codable, Sendable {
        case open, close
        /// Stands by itself, or its other half is not in the text.
        case alone
    }

    /// Where it stands in the text, in UTF-8 bytes.
    package var offset: Int
    package var role: Role
    /// The element of the exchange format it was read from: "bpt" of TMX, "pc" of XLIFF.
    package var element: String
    /// As they were read.
    package var attributes: [String: String]
    /// The native code, where the format has it.
    package var data: String

    package init(
        offset: Int, role: Role, element: String, attributes: [String: String] = [:], data: String = ""
    ) {
        self.offset = offset
        self.role = role
        self.element = element
        self.attributes = attributes
        self.data = data
    }
}
