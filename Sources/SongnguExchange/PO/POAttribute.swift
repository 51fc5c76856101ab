/// Names of annotations, all of them attributes, that carry what PO says of an entry.
enum POAttribute {
    static let context = "po:msgctxt"
    /// Text for programmers, a line each: "#.".
    static let extracted = "po:extracted"
    /// Where in the program: "#:".
    static let reference = "po:reference"
    /// All but "fuzzy": "#,".
    static let flags = "po:flags"
    /// Lines of "#|".
    static let previous = "po:previous"
    /// On the unit of the first form: the msgid_plural of the entry.
    static let plural = "po:msgid_plural"
    /// On units of further forms, and on the first of an entry with plural forms: the index of the msgstr.
    static let form = "po:form"

    /// How songngu writes what PO has no place for: in a "#." comment, and in a context that keeps two translations of
    /// one text apart, which PO does not allow.
    static let idMark = "songngu id: "
    static let contextMark = "songngu:"
}
