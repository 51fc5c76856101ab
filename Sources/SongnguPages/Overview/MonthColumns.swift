import SongnguMemory

/// Counts by month as columns, for templates: every month from the first to the last, the latest at most.
struct MonthColumns {
    /// Months that fit side by side.
    private static let most = 36
    private static let height = 120
    private static let step = 20
    private static let bar = 16

    private let months: [MemoryOverview.Share]

    /// Nil where there are none. Counts of what is no month are left out.
    init?(_ counted: [MemoryOverview.Share]) {
        let numbers = counted.compactMap { share in Self.number(share.name).map { ($0, share.count) } }
        let counts = Dictionary(numbers, uniquingKeysWith: +)
        guard let first = counts.keys.min(), let last = counts.keys.max() else { return nil }
        months = (max(first, last - Self.most + 1)...last).map { .init(Self.name($0), counts[$0] ?? 0) }
    }

    /// Months since the year 0.
    private static func number(_ name: String) -> Int? {
        let parts = name.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 2, (1...12).contains(parts[1]), (0...9999).contains(parts[0]) else { return nil }
        return parts[0] * 12 + parts[1] - 1
    }

    private static func name(_ number: Int) -> String {
        let (year, month) = (String(number / 12), number % 12 + 1)
        return String(repeating: "0", count: max(0, 4 - year.count)) + year + (month < 10 ? "-0" : "-") + "\(month)"
    }

    func values(_ language: PageLanguage) -> [String: Any] {
        let most = max(1, months.map(\.count).max() ?? 1)
        let width = max(months.count * Self.step, 300)
        return [
            "width": width, "height": Self.height + 44, "base": Self.height + 20, "most": most.grouped(language),
            "columns": months.enumerated().map { index, month -> [String: Any] in
                let height = month.count == 0 ? 0 : max(1, month.count * Self.height / most)
                let isLabelled = index == 0 || month.name.hasSuffix("-01")
                var values: [String: Any] = [
                    "name": month.name, "count": month.count.grouped(language), "x": index * Self.step,
                    "y": Self.height + 20 - height, "height": height, "width": Self.bar,
                    "labelY": Self.height + 38,
                ]
                if isLabelled { values["label"] = month.name }
                return values
            },
            "first": months.first?.name ?? "", "last": months.last?.name ?? "",
        ]
    }
}
