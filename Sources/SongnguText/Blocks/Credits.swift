/// Lines and line ends that say where a story or a picture comes from.
enum Credits {
    private static let storyWords = ["theo", "tổng hợp", "nguồn", "lược dịch", "dịch", "according to", "source"]
    private static let pictureWords = [
        "ảnh", "nguồn", "nguồn ảnh", "photo", "photos", "image", "picture", "đồ họa", "đồ hoạ", "video", "clip",
        "ảnh minh họa", "ảnh minh hoạ", "ảnh chụp màn hình", "ảnh tư liệu", "hình", "hình ảnh", "credit",
    ]
    /// Longest credit in characters: "Ảnh: Sputnik/Gavriil Grigorov/Pool via REUTERS".
    private static let longestCredit = 60

    /// Whether a whole line is a credit: "(theo TASS)", "Thanh Hà (Theo Reuters)", "Theo TTXVN", "(TASS)".
    static func isCredit(_ line: String) -> Bool {
        let folded = FoldedText.fold(line, .caseless)
        if let open = folded.utf8.lastIndex(of: UInt8(ascii: "(")), folded.hasSuffix(")") {
            let inside = folded[folded.index(after: open)...].dropLast()
            let before = folded[..<open].split(separator: " ")
            guard before.count <= 7, !folded[..<open].contains(where: { ".!?:".contains($0) && before.count > 3 })
            else {
                return false
            }
            return isStorySource(inside) || (before.count <= 5 && isAgencyList(inside))
        }
        let words = folded.split(separator: " ")
        if words.count <= 7, !folded.hasSuffix("."), beginsWithStoryWord(folded) {
            return isAgencyList(folded.split(separator: " ", maxSplits: 1).last ?? "")
        }
        return ChromeLexicon.shared.isAgency(line)
    }

    /// Where a credit of the whole story begins that was printed at the end of a paragraph: "… đến. (theo TASS)",
    /// "… six regions. Enditem"; a UTF-8 offset, nil when there is none.
    static func trailingCredit(in paragraph: String) -> Int? {
        for ending in [" Enditem", " ENDITEM", " ./.", " (END)", " ■"] where paragraph.hasSuffix(ending) {
            return paragraph.utf8.count - ending.utf8.count + 1
        }
        guard paragraph.hasSuffix(")"), let open = paragraph.utf8.lastIndex(of: UInt8(ascii: "(")),
            open > paragraph.startIndex
        else {
            return nil
        }
        let offset = paragraph.utf8.distance(from: paragraph.startIndex, to: open)
        let before = paragraph[..<open].unicodeScalars.last { !$0.isSpace && !$0.isCloser }
        guard let before, before.isTerminal else { return nil }
        let inside = FoldedText.fold(String(paragraph[open...].dropFirst().dropLast()), .caseless)
        return isStorySource(inside[...]) || isAgencyList(inside[...]) ? offset : nil
    }

    /// The picture credit that a line ends with: "Ảnh: AFP", "(Nguồn: TASS)", "- Ảnh: REUTERS", "REUTERS/Ivan Petrov".
    static func captionCredit(in line: String) -> Substring? {
        guard let colon = line.utf8.lastIndex(of: UInt8(ascii: ":")) else { return slashedCredit(in: line) }
        let tail = line[line.index(after: colon)...]
        guard !tail.isEmpty, tail.count <= longestCredit, tail.first == " " || tail.first?.isUppercase == true else {
            return slashedCredit(in: line)
        }
        let words = FoldedText.fold(String(line[..<colon]), .caseless)
        guard let word = pictureWords.first(where: { words.hasSuffix($0) }) else { return slashedCredit(in: line) }
        let before = words.dropLast(word.count)
        let boundary = before.unicodeScalars.last { !$0.isSpace }
        // A sentence may end with "nguồn: …" too; as a credit it stands in parentheses or after a mark.
        guard
            boundary == nil || boundary == "(" || boundary == "[" || boundary == "|" || boundary == "/"
                || boundary.map({ $0.isTerminal || $0.isDash || $0.isCloser }) == true
        else { return slashedCredit(in: line) }
        // "(Ảnh: TASS) Họ ở lại": the sentence goes on after the credit.
        if boundary == "(" || boundary == "[", let close = tail.firstIndex(where: { ")]".contains($0) }),
            tail[close...].unicodeScalars.contains(where: \.isWordCharacter)
        {
            return nil
        }
        let closing = tail.unicodeScalars.last
        guard closing != "." || boundary == "(" || ChromeLexicon.shared.isAgency(tail.dropLast().dropFirst()) else {
            return nil
        }
        return tail
    }

    /// "… in Moscow, Russia. REUTERS/Ivan Petrov", "(Xinhua/Li Jing)", "© Ivan Petrov/TASS".
    private static func slashedCredit(in line: String) -> Substring? {
        guard let slash = line.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
        let start = line[..<slash].lastIndex { ".(©[".contains($0) }.map { line.index(after: $0) } ?? line.startIndex
        let credit = line[start...]
        guard credit.count <= longestCredit else { return nil }
        let names = credit.split(separator: "/").map { $0.filter { !"()[]. ".contains($0) || $0 == " " } }
        let isSigned = names.contains { name in
            let name = name.drop { $0 == " " }
            return ChromeLexicon.shared.isAgency(name) && name.contains { $0.isLetter }
        }
        return isSigned ? credit : nil
    }

    private static func beginsWithStoryWord(_ folded: String) -> Bool {
        storyWords.contains { folded.hasPrefix($0 + " ") || folded.hasPrefix($0 + ":") }
    }

    /// The inside of a parenthesis: "theo tass", "tổng hợp", "theo afp, reuters".
    private static func isStorySource(_ inside: Substring) -> Bool {
        let words = inside.split(separator: " ")
        return words.count <= 12 && (beginsWithStoryWord(String(inside)) || inside == "tổng hợp" || inside == "t.h")
    }

    /// "tass", "ttxvn/vietnam+", "afp, reuters".
    private static func isAgencyList(_ names: Substring) -> Bool {
        let names = names.split { ",;/&".contains($0) }.map { String($0).collapsingWhitespace }
        return !names.isEmpty && names.count <= 5 && names.contains { ChromeLexicon.shared.isAgency($0) }
            && names.allSatisfy { $0.split(separator: " ").count <= 4 }
    }
}
