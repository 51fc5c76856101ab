/// What a target passage did with its source.
package enum RenderingKind: String, Codable, Hashable, Sendable, CaseIterable {
    /// It is the article's lead.
    case lead
    /// It renders speech as speech.
    case quote
    case paraphrase
}

/// A quotation of the target and the words of the source it renders.
package struct QuotePair: Hashable, Sendable, Codable {
    /// Its pieces in the source text; empty where only the target has quotation marks.
    package var source: [ByteRange]
    /// Its pieces in the target text.
    package var target: [ByteRange]
    /// The speaker as the target names them, or else the source.
    package var speaker: String?

    package init(source: [ByteRange], target: [ByteRange], speaker: String? = nil) {
        self.source = source
        self.target = target
        self.speaker = speaker
    }
}
