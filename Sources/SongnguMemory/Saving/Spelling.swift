import SongnguText

/// The spellings in which texts are compared.
enum Spelling {
    /// What a reader sees: NFC, white space runs as one space, none at the ends.
    static func reading(_ text: String) -> String {
        collapsed(FoldedText.fold(text, .reading))
    }

    static func matching(_ text: String) -> String {
        collapsed(FoldedText.fold(text, .matching))
    }

    static func caseless(_ text: String) -> String {
        collapsed(FoldedText.fold(text, .caseless))
    }

    /// Over bytes: folding has made plain spaces of all but tabs and line ends.
    static func collapsed(_ text: String) -> String {
        var last: UInt8 = 0x20
        let isCollapsed = text.utf8.allSatisfy { byte in
            defer { last = byte }
            return !(0x09...0x0D).contains(byte) && (byte != 0x20 || last != 0x20)
        }
        if isCollapsed, last != 0x20 { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
            if !isSpace {
                bytes.append(byte)
            } else if !bytes.isEmpty, bytes.last != 0x20 {
                bytes.append(0x20)
            }
        }
        if bytes.last == 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
