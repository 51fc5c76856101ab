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
        let place = String(paragraph[bytes: 0..<scanner.offset]).collapsingWhitespace
        if hasPlace {
            scanner.skip(",")
            var date = scanner.date()
            if date == nil, scanner.skipCountry() {
                scanner.skip(",")
                date = scanner.date()
            }
            (month, day, year) = (date?.month, date?.day, date?.year)
        }
        scanner.skip(".")
        scanner.skip(",")
        agency = scanner.agency(isAlone: !hasPlace)
        let isMarked = scanner.skipMark()
        // "TTO - "
        if agency == nil, ChromeLexicon.shared.isAgency(place) { agency = place }
        // A place in capitals alone is a headline's word; it takes an agency, a date with a mark, or a dash.
        guard agency != nil || (hasPlace && isMarked) else { return nil }
        guard isMarked || agency != nil && scanner.previousIs("/.)") else { return nil }
        length = scanner.offset
        guard length > 0, length < paragraph.utf8.count else { return nil }
    }
}
