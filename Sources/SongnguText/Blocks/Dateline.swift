/// The place, day and agency that open a wire story: "MOSCOW, June 30. /TASS/.", "LONDON - ", "Hà Nội (TTXVN) - ".
struct Dateline {
    /// UTF-8 length of the dateline with the white space after it.
    var length: Int
    var day: Int?
    var month: Int?
    var year: Int?
    var agency: String?

    /// ISO 8601 date; "--06-30" without a year.
    var date: String? {
        guard let day, let month else { return nil }
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return (year.map { "\($0)" } ?? "-") + "-\(padded(month))-\(padded(day))"
    }

    /// Reads the dateline at the beginning of a paragraph; nil when there is none. Linear in its first 120 characters.
    init?(_ paragraph: String) {
        var scanner = DatelineScanner(paragraph)
        self.length = 0
        let hasPlace = scanner.skipPlace()
        if hasPlace { scanner.skip(",") }
        if hasPlace, let date = scanner.date() {
            (month, day) = (date.month, date.day)
            year = date.year
        }
        scanner.skip(".")
        scanner.skip(",")
        agency = scanner.agency(isAlone: !hasPlace)
        let isMarked = scanner.skipMark()
        // A place in capitals alone is a headline's word; it takes an agency, a date with a mark, or a dash.
        guard agency != nil || (hasPlace && isMarked) else { return nil }
        guard isMarked || agency != nil && scanner.previousIs("/.)") else { return nil }
        length = scanner.offset
        guard length > 0, length < paragraph.utf8.count else { return nil }
    }
}

/// A cursor over the beginning of a paragraph.
private struct DatelineScanner {
    private let text: String
    private(set) var offset = 0

    init(_ text: String) {
        self.text = text
    }

    private var rest: Substring { text[bytes: offset..<text.utf8.count] }

    private mutating func advance(_ count: Int) {
        offset += count
        while let scalar = text.scalar(at: offset), scalar.isSpace { offset += UTF8.width(scalar) }
    }

    @discardableResult
    mutating func skip(_ mark: String) -> Bool {
        guard rest.hasPrefix(mark) else { return false }
        advance(mark.utf8.count)
        return true
    }

    func previousIs(_ marks: String) -> Bool {
        var end = offset
        while let scalar = text.scalar(before: end), scalar.isSpace { end -= UTF8.width(scalar) }
        guard let scalar = text.scalar(before: end) else { return false }
        return marks.unicodeScalars.contains(scalar)
    }

    /// "MOSCOW", "KUALA LUMPUR", "WASHINGTON/MOSCOW", "ST. PETERSBURG", "Hà Nội" before a parenthesis.
    mutating func skipPlace() -> Bool {
        let words = rest.prefix(80).split(separator: " ", omittingEmptySubsequences: false)
        var length = 0
        var count = 0
        for word in words {
            let bare = word.filter { $0.isLetter }
            guard !bare.isEmpty, count < 6 else { break }
            let isCapitals = bare.count > 1 && bare.allSatisfy(\.isUppercase)
            let isName = bare.first?.isUppercase == true && isNamed(before: "(")
            guard isCapitals || isName, !word.hasPrefix("("), !word.hasPrefix("/") else { break }
            count += 1
            let ends = word.hasSuffix(",") || (word.hasSuffix(".") && !["ST.", "MT.", "FT."].contains(String(word)))
            length += word.utf8.count + 1
            if ends {
                // "WASHINGTON, D.C.," goes on after its comma.
                length -= 2
                break
            }
        }
        guard count > 0 else { return false }
        advance(min(length, rest.utf8.count))
        return true
    }

    /// Whether the first words up to a parenthesis look like a place: at most three, all capitalised.
    private func isNamed(before mark: Character) -> Bool {
        guard let open = rest.prefix(40).firstIndex(of: mark) else { return false }
        let words = rest[..<open].split(separator: " ")
        return words.count <= 3 && words.allSatisfy { $0.first?.isUppercase == true }
    }

    /// "June 30", "Oct. 7, 2023", "30 June".
    mutating func date() -> (month: Int, day: Int, year: Int?)? {
        let words = rest.prefix(40).split(separator: " ").prefix(3)
        guard let first = words.first, words.count >= 2 else { return nil }
        let second = words[words.startIndex + 1]
        let number: (Substring) -> Int? = { Int($0.filter(\.isNumber)) }
        guard let month = EnglishCalendar.month(first), let day = number(second), (1...31).contains(day) else {
            return nil
        }
        var length = first.utf8.count + 1 + second.prefix { $0.isNumber }.utf8.count
        var year: Int?
        if second.hasSuffix(","), words.count == 3, let found = number(words[words.startIndex + 2]), found > 1900 {
            year = found
            length = first.utf8.count + second.utf8.count + 2 + 4
        }
        advance(length)
        return (month, day, year)
    }

    /// "/TASS/", "(Xinhua)", "(TTXVN)"; without a place also "TTXVN" alone.
    mutating func agency(isAlone: Bool) -> String? {
        for (open, close) in [("/", "/"), ("(", ")")] as [(Character, Character)] where rest.first == open {
            let inside = rest.dropFirst().prefix(60)
            guard let end = inside.firstIndex(of: close) else { return nil }
            let name = String(inside[..<end])
            // A parenthesis may hold more than an agency: "(TTXVN/Vietnam+)".
            guard name.split(whereSeparator: { "/,".contains($0) }).contains(where: { ChromeLexicon.shared.isAgency($0) })
            else { return nil }
            advance(name.utf8.count + 2)
            return name
        }
        guard isAlone, let word = rest.prefix(20).split(separator: " ").first, ChromeLexicon.shared.isAgency(word) else {
            return nil
        }
        let saved = offset
        advance(word.utf8.count)
        guard let next = rest.unicodeScalars.first, next.isDash else {
            offset = saved
            return nil
        }
        return String(word)
    }

    /// The mark that closes a dateline: ".", "-", "--", "–", "—".
    mutating func skipMark() -> Bool {
        var isMarked = false
        while let scalar = text.scalar(at: offset), scalar.isDash || scalar == "." || scalar == ":" {
            isMarked = true
            advance(UTF8.width(scalar))
        }
        return isMarked
    }
}
