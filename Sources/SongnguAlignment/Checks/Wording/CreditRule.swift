import SongnguText

/// The target names another agency as its source than the story came from.
enum CreditRule: FidelityRule {
    static let name = "credit"

    static let examples: [FidelityExample] = [
        .init("ROME, May 3. /TASS/. The museum reopened.", "Bảo tàng đã mở cửa trở lại ⟦(theo AFP)⟧."),
        .init("ROME, May 3. /TASS/. The museum reopened.", "Bảo tàng đã mở cửa trở lại (theo TASS)."),
        .init("ROME, May 3 (Xinhua) -- The museum reopened.", "Bảo tàng đã mở cửa trở lại (theo Tân Hoa xã)."),
        .init("ROME, May 3. /TASS/. The museum reopened.", "Bảo tàng đã mở cửa trở lại, ⟦hãng tin Reuters⟧ đưa tin."),
        .init(
            "ROME, May 3. /TASS/. The museum reopened, Reuters reported.", "Bảo tàng đã mở cửa trở lại, theo Reuters."),
        .init("ROME, May 3. /TASS/. The museum reopened.", "Bảo tàng mở cửa trở lại (tổng hợp từ TASS, AFP)."),
        .init("BREST, May 3. /BelTA/. The museum reopened.", "Bảo tàng đã mở cửa trở lại ⟦(theo TASS)⟧."),
        .init("The museum reopened.", "Bảo tàng đã mở cửa trở lại (theo AFP)."),
    ]

    static func findings(in pair: CheckedPair) -> [Finding] {
        let agencies = AgencyNames.shared
        guard let origin = origin(of: pair.source, agencies) else { return [] }
        let cited = Set(pair.sources.flatMap { agencies.mentions(in: $0).map(\.agency) })
        func isWrong(_ named: [AgencyNames.Mention]) -> Bool {
            !named.isEmpty && !named.contains { $0.agency == origin || cited.contains($0.agency) }
        }
        var result: [Finding] = []
        for block in pair.target.chrome where block.kind == .credit {
            guard isWrong(agencies.mentions(in: block.text)) else { continue }
            let surface = String(pair.target.text[bytes: block.range])
            result.append(
                Finding(
                    rule: name, side: .target, range: block.range, surface: surface,
                    reason: reason(origin, surface), places: []))
        }
        for passage in pair.beads.flatMap(\.target) {
            for credit in AgencyNames.credits(in: passage, pair.targetTable) where isWrong(credit.named) {
                result.append(
                    pair.finding(
                        name, in: passage, credit.range, reason: reason(origin, passage.place(credit.range).surface),
                        places: []))
            }
        }
        return result
    }

    /// Sentences among which a dateline that was not read as one may stand.
    private static let openingSegments = 3

    private static func reason(_ origin: String, _ surface: String) -> String {
        #"the story is by \#(origin), the target says "\#(surface)""#
    }

    /// The agency of the story: of its dateline, or else of its own credit lines, or what its first sentences name
    /// between slashes or parentheses.
    private static func origin(of source: Article, _ agencies: AgencyNames) -> String? {
        if let outlet = source.meta.outlet { return agencies.mentions(in: outlet).first?.agency }
        let named = Set(
            source.chrome.filter { [.credit, .boilerplate].contains($0.kind) }
                .flatMap { agencies.mentions(in: $0.text).map(\.agency) })
        if named.count == 1 { return named.first }
        guard named.isEmpty else { return nil }
        return source.segments.prefix(openingSegments).lazy.compactMap { segment -> String? in
            let text = segment.text
            return agencies.mentions(in: text).first { mention in
                let marks = (
                    text[bytes: 0..<mention.range.lowerBound].last,
                    text[bytes: mention.range.upperBound..<text.utf8.count].first
                )
                return marks == ("/", "/") || marks == ("(", ")")
            }?.agency
        }.first
    }
}
