/// Words put in quotation marks, and who said them.
package struct Quotation: Hashable, Sendable, Codable {
    /// The pieces between the marks, marks excluded: two or more where the attribution breaks the quotation
    /// ("…", ông X nói, "…"). Ranges into the decoded text.
    package var pieces: [ByteRange]
    /// The words of all pieces, joined by a space.
    package var text: String
    /// The speaker as named beside the quotation ("ông Lavrov", "the minister"), where the text names one.
    package var speaker: String?
    /// 0 for a quotation of the text, 1 for one inside another, and so on.
    package var depth: Int
    /// The quotation began in the segment before.
    package var isContinuation: Bool

    package init(
        pieces: [ByteRange], text: String, speaker: String? = nil, depth: Int = 0, isContinuation: Bool = false
    ) {
        self.pieces = pieces
        self.text = text
        self.speaker = speaker
        self.depth = depth
        self.isContinuation = isContinuation
    }
}
