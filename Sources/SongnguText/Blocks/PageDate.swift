/// The day in a timestamp of a page: "Thứ Ba, 29/07/2025 | 10:20".
enum PageDate {
    /// ISO 8601 date; nil when the line has no day, month and year in figures.
    static func day(in line: String) -> String? {
        for word in line.split(whereSeparator: { !($0.isNumber || $0 == "/" || $0 == "-" || $0 == ".") }) {
            let parts = word.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
            guard parts.count == 3 else { continue }
            // 29/07/2025 and 2025-07-29.
            let (day, month, year) = parts[0] > 31 ? (parts[2], parts[1], parts[0]) : (parts[0], parts[1], parts[2])
            guard (1...31).contains(day), (1...12).contains(month), (1900...2100).contains(year) else { continue }
            func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            return "\(year)-\(padded(month))-\(padded(day))"
        }
        return nil
    }

    /// The day of a time in metadata, as the clock of the page's own zone shows it: ISO 8601 with or without hyphens,
    /// figures, or the English of mail ("Wed, 30 Jun 2021 23:30:00 +0700").
    static func day(ofTime time: String?) -> String? {
        guard let time else { return nil }
        if let day = day(in: time) { return day }
        let words = time.split { !$0.isLetter && !$0.isNumber }
        if let digits = words.first?.prefix(while: \.isNumber), digits.count == 8 {
            return day(in: "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
        }
        guard let month = words.firstNonNil({ word in months.firstIndex { word.lowercased().hasPrefix($0) } }),
            let date = words.firstNonNil({ $0.count <= 2 ? Int($0) : nil }),
            let year = words.firstNonNil({ $0.count == 4 ? Int($0) : nil })
        else { return nil }
        return day(in: "\(year)-\(month + 1)-\(date)")
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
}

extension Sequence {
    /// The first result that is not nil.
    fileprivate func firstNonNil<Result>(_ transform: (Element) -> Result?) -> Result? {
        for element in self {
            if let result = transform(element) { return result }
        }
        return nil
    }
}
