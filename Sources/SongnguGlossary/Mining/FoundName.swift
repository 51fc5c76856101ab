import SongnguText

/// A name where it stands in a text.
struct FoundName: Hashable {
    /// What the words before it let guess of it.
    enum Cue: UInt8 {
        case none, person, place
    }

    /// As matching levels it: NFC, plain hyphens.
    var text: String
    /// In UTF-8 bytes of the raw text.
    var range: ByteRange
    /// Of the glossary, where it has the name.
    var concept: String?
    var cue: Cue
}
