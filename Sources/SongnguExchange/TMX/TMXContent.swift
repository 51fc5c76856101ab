import SongnguText

/// The text inside elements of TMX.
enum TMXContent {
    /// Elements that hold codes of the original format; what a `sub` inside them holds is text again.
    private static let codes: Set<String> = ["bpt", "ept", "ph", "it", "ut"]

    /// The text of a `seg` whose start the reader has just met, without native codes.
    static func segment(_ xml: XMLReader) throws -> String {
        try text(xml) { open in
            let innermost = open.last { $0 == "sub" || codes.contains($0) }
            return innermost == nil || innermost == "sub"
        }
    }

    /// All text of an element whose start the reader has just met.
    static func text(_ xml: XMLReader) throws -> String {
        try text(xml) { _ in true }
    }

    /// Whether there is nothing in a text to see.
    static func isBlank(_ text: String) -> Bool {
        // Folding takes away what is invisible; a graphic ASCII character spares most texts the trouble.
        if text.utf8.contains(where: { (0x21...0x7E).contains($0) }) { return false }
        return FoldedText.fold(text, .reading).unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }

    private static func text(_ xml: XMLReader, keeping isKept: ([String]) -> Bool) throws -> String {
        var text = ""
        var open: [String] = []
        while let event = try xml.next() {
            switch event {
            case .start(let name): open.append(name)
            case .end: if open.popLast() == nil { return text }
            case .text(let piece): if isKept(open) { text += piece }
            }
        }
        return text
    }
}
