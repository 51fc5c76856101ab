/// Rules that know a line of chrome by itself, whatever stands around it.
enum LineRules {
    /// The label of a line and nil when no rule knows it. The first rule that does wins.
    static func label(_ line: PageLine) -> PageLine.Label? {
        if case .label(let kind)? = ChromeLexicon.shared.entry(for: line) {
            return .init(kind, "a phrase of page furniture (\(kind.rawValue))")
        }
        if isTimestamp(line) { return .init(.boilerplate, "date and time of the page") }
        if isMenu(line) { return .init(.boilerplate, "a row of short items") }
        if isHashtags(line) { return .init(.boilerplate, "tags") }
        if Credits.isCredit(line.text) { return .init(.credit, "names the source or the author") }
        // "MOSCOW, June 30. /TASS/. …" names an agency at its beginning.
        if !isLongText(line), Dateline(line.text) == nil, Credits.captionCredit(in: line.text) != nil {
            return .init(.caption, "ends with a picture credit")
        }
        return nil
    }

    /// A last paragraph that names its source is no caption.
    private static func isLongText(_ line: PageLine) -> Bool {
        line.wordCount > 90
    }

    private static let timeWords: Set<String> = [
        "thứ", "hai", "ba", "tư", "năm", "sáu", "bảy", "chủ", "nhật", "ngày", "tháng", "cập", "lúc", "gmt", "utc",
        "am", "pm", "cn", "t2", "t3", "t4", "t5", "t6", "t7", "giờ", "phút", "đăng", "xuất", "bản", "updated",
        "published", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
        "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "at", "on", "est", "edt",
        "msk", "last", "modified", "ago", "minutes", "hours", "trước", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    ]

    /// "Thứ Ba, 29/07/2025 | 10:20", "Cập nhật lúc 08:05", "16 SEP 2025, 16:25".
    static func isTimestamp(_ line: PageLine) -> Bool {
        let words = line.text.words.map { FoldedText.fold(String($0.text), .caseless) }
        guard words.count <= 14, words.contains(where: { $0.unicodeScalars.contains(where: \.isDigit) }) else {
            return false
        }
        // A list of results such as "2-1" has no word of time and no separator of dates or hours.
        guard line.text.contains("/") || line.text.contains(":") || words.contains(where: timeWords.contains) else {
            return false
        }
        return words.allSatisfy { word in
            timeWords.contains(word)
                || word.unicodeScalars.allSatisfy { $0.isDigit || ".,h:".unicodeScalars.contains($0) }
        }
    }

    /// "Chia sẻ bài viết   Thích 112   In bài", "Nhỏ | Vừa | To": items of a few words, parted by bars or wide space.
    static func isMenu(_ line: PageLine) -> Bool {
        guard line.isSpaced, !line.endsSentence else { return false }
        return line.text.contains(" | ")
            ? line.text.split(separator: "|").allSatisfy { $0.split(separator: " ").count <= 5 }
            : line.wordCount <= 14
    }

    /// "#Rosatom  #IAEA".
    static func isHashtags(_ line: PageLine) -> Bool {
        let words = line.text.split(separator: " ")
        return words.count { $0.hasPrefix("#") } * 2 > words.count
    }
}
