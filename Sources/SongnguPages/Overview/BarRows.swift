import SongnguMemory

/// Counts as a table with a bar in each row, for templates: the numbers stand beside what is drawn.
struct BarRows {
    private let shares: [MemoryOverview.Share]
    private let heading: String

    init(_ shares: [MemoryOverview.Share], heading: String) {
        self.shares = shares
        self.heading = heading
    }

    /// `width` is of 100, and at least 1 of what is not nought.
    func values(_ language: PageLanguage) -> [String: Any] {
        let most = max(1, shares.map(\.count).max() ?? 1)
        return [
            "heading": heading,
            "rows": shares.map { share -> [String: Any] in
                [
                    "name": share.name, "count": share.count.grouped(language),
                    "width": share.count == 0 ? 0 : max(1, share.count * 100 / most),
                ]
            },
        ]
    }
}
