/// An entry of a PO file.
struct POEntry {
    /// Where its first keyword stands, from 1.
    var line = 0
    var context: String?
    var id: String?
    var plural: String?
    /// By their index; a simple msgstr is the first.
    var translations: [String] = []
    /// Written "msgstr[0]" rather than "msgstr".
    var isPlural = false
    /// Comments for people.
    var notes: [String] = []
    /// "#." comments, of the programmer.
    var extracted: [String] = []
    var references: [String] = []
    var flags: [String] = []
    /// "#|" lines without their mark: the text that a fuzzy translation was made for.
    var previous: [String] = []
    /// Why the entry cannot be used, and where.
    var fault: (line: Int, reason: String)?

    var isHeader: Bool { id == "" && context == nil }
    var isTranslated: Bool { translations.contains { !$0.isEmpty } }
}
