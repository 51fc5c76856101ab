package import SongnguText

/// Which units a search takes, and how much less some of them count.
package struct UnitChoice: Hashable, Sendable {
    package enum Origin: String, Codable, CaseIterable, Hashable, Sendable {
        case align, `import`
    }

    package var statuses: Set<UnitStatus>
    /// What follows holds for one and the same place that a unit was saved from; empty and nil take in all.
    ///
    /// Outlets of either document, capitals aside.
    package var outlets: Set<String>
    /// ISO 8601 days, both included: of the target document, else of the source, else when the unit was made.
    package var since: String?
    package var until: String?
    package var origins: Set<Origin>
    package var kinds: Set<RenderingKind>
    /// Points off the score of units that they hold for, added up.
    package var penalties: [UnitPenalty]

    package init(
        statuses: Set<UnitStatus> = [.draft, .approved], outlets: Set<String> = [], since: String? = nil,
        until: String? = nil, origins: Set<Origin> = [], kinds: Set<RenderingKind> = [], penalties: [UnitPenalty] = []
    ) {
        self.statuses = statuses
        self.outlets = outlets
        self.since = since
        self.until = until
        self.origins = origins
        self.kinds = kinds
        self.penalties = penalties
    }
}

extension UnitChoice {
    /// Every unit.
    package static let all = UnitChoice(statuses: Set(UnitStatus.allCases))
}

/// Points that a unit counts less.
package struct UnitPenalty: Hashable, Sendable {
    package enum Rule: Hashable, Sendable {
        case status(UnitStatus)
        // Of all places that a unit was saved from:
        case origin(UnitChoice.Origin)
        case kind(RenderingKind)
        case outlet(String)
        /// Of a day before this one.
        case before(String)
    }

    package var rule: Rule
    package var points: Double

    package init(_ rule: Rule, points: Double) {
        self.rule = rule
        self.points = points
    }
}

extension UnitChoice {
    /// The points off the score of a unit.
    func penalty(of unit: TranslationUnit) -> Double {
        penalties.filter { $0.holds(for: unit) }.reduce(0) { $0 + $1.points }
    }
}

extension UnitPenalty {
    fileprivate func holds(for unit: TranslationUnit) -> Bool {
        if case .status(let status) = rule { return unit.status == status }
        return !unit.provenance.isEmpty && unit.provenance.allSatisfy { holds(for: $0, of: unit) }
    }

    private func holds(for provenance: Provenance, of unit: TranslationUnit) -> Bool {
        var place: AlignedPlace?
        if case .align(let aligned) = provenance.origin { place = aligned }
        switch rule {
        case .status: return false
        case .origin(let origin): return origin == (place == nil ? .import : .align)
        case .kind(let kind): return provenance.kind == kind
        case .outlet(let outlet):
            return [place?.source.outlet, place?.target.outlet].contains { $0?.lowercased() == outlet.lowercased() }
        case .before(let day):
            return place?.target.date ?? place?.source.date ?? Timestamp.text(of: unit.created) < day
        }
    }
}
