extension String {
    /// Whether there is nothing to see in a text: white space and invisible characters only.
    package var isBlank: Bool {
        // Folding takes away what is invisible; a graphic ASCII character spares most texts the trouble.
        if utf8.contains(where: { (0x21...0x7E).contains($0) }) { return false }
        return FoldedText.fold(self, .reading).unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
}
