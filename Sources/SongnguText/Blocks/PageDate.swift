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
}
