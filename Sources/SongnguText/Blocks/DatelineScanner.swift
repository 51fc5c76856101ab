/// A cursor over the beginning of a paragraph.
struct DatelineScanner {
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
                length -= 2
                break
            }
        }
        guard count > 0 else { return false }
        advance(min(length, rest.utf8.count))
        return true
    }

    /// The country or state after a place: "SEOUL, South Korea (AP)", "WASHINGTON, D.C., Jan. 5 (Xinhua)".
    mutating func skipCountry() -> Bool {
        let name = rest.prefix(40).prefix { $0 != "," && $0 != "(" }
        let words = name.split(separator: " ")
        guard name.endIndex < rest.endIndex, (1...3).contains(words.count),
            words.allSatisfy({ $0.first?.isUppercase == true })
        else { return false }
        advance(name.utf8.count)
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
        if let month = EnglishCalendar.month(second), let day = Int(first), (1...31).contains(day) {
            advance(first.utf8.count + 1 + second.utf8.count)
            return (month, day, nil)
        }
        guard let month = EnglishCalendar.month(first), let day = number(second), (1...31).contains(day) else {
            return nil
        }
        var length = first.utf8.count + 1 + second.prefix { $0.isNumber }.utf8.count
        var year: Int?
        if second.hasSuffix(","), words.count == 3, let found = number(words[words.startIndex + 2]),
            (1900...2099).contains(found)
        {
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
            guard
                name.split(whereSeparator: { "/,".contains($0) }).contains(where: { ChromeLexicon.shared.isAgency($0) })
            else { return nil }
            advance(name.utf8.count + 2)
            return name
        }
        guard isAlone, let word = rest.prefix(20).split(separator: " ").first, ChromeLexicon.shared.isAgency(word)
        else {
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
