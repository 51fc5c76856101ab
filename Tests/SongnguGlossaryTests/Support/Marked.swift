import SongnguText

/// A text with ⟦…⟧ around the places that a test expects, taken apart.
struct Marked {
    var text = ""
    var ranges: [ByteRange] = []

    init(_ marked: String) {
        var start = 0
        for character in marked.unicodeScalars {
            switch character {
            case "⟦": start = text.utf8.count
            case "⟧": ranges.append(start..<text.utf8.count)
            default: text.unicodeScalars.append(character)
            }
        }
    }

    /// The same text with marks around other places.
    func marking(_ ranges: [ByteRange]) -> String {
        var result = ""
        var end = 0
        for range in ranges {
            result += text[bytes: end..<range.lowerBound] + "⟦" + text[bytes: range] + "⟧"
            end = range.upperBound
        }
        return result + text[bytes: end..<text.utf8.count]
    }
}
