package import SongnguMemory
package import SongnguText

/// Filters and penalties of searches as a user writes them, in options or a configuration. What is not set stays open.
package struct ChoiceSettings: Hashable, Sendable {
    /// A filter, by its key in a configuration; options have the same name.
    package enum Filter: String, CaseIterable, Sendable {
        case status, outlet, since, until, origin, kind
    }

    /// Names the configuration in place of ``file``.
    package static let variable = "SONGNGU_CONFIG"
    /// The configuration that is read where it is in the working directory.
    package static let file = ".songngu.json"
    /// As the value of a filter: takes in all, whatever a configuration says.
    package static let all = "all"

    package private(set) var statuses: Set<UnitStatus>?
    /// Empty takes in all; so do the sets below.
    package private(set) var outlets: Set<String>?
    /// ISO 8601 days; empty for no bound.
    package private(set) var since: String?
    package private(set) var until: String?
    package private(set) var origins: Set<UnitChoice.Origin>?
    package private(set) var kinds: Set<RenderingKind>?
    package private(set) var penalties: [UnitPenalty.Rule: Double] = [:]

    package init() {}

    /// These settings, and of the others what these leave open; penalties rule by rule.
    package func over(_ others: ChoiceSettings) -> ChoiceSettings {
        var result = others
        result.statuses = statuses ?? others.statuses
        result.outlets = outlets ?? others.outlets
        result.since = since ?? others.since
        result.until = until ?? others.until
        result.origins = origins ?? others.origins
        result.kinds = kinds ?? others.kinds
        result.penalties.merge(penalties) { $1 }
        return result
    }

    /// What searches take. Throws ``ChoiceError`` where no day can lie between the bounds.
    package func choice() throws(ChoiceError) -> UnitChoice {
        var choice = UnitChoice()
        if let statuses { choice.statuses = statuses }
        choice.outlets = outlets ?? []
        choice.since = since.flatMap { $0.isEmpty ? nil : $0 }
        choice.until = until.flatMap { $0.isEmpty ? nil : $0 }
        choice.origins = origins ?? []
        choice.kinds = kinds ?? []
        choice.penalties = penalties.filter { $0.value > 0 }.map { UnitPenalty($0.key, points: $0.value) }
            .sorted { "\($0.rule)" < "\($1.rule)" }
        if let since = choice.since, let until = choice.until, since > until {
            throw ChoiceError(place: .option("--since"), problem: .backwards(since: since, until: until))
        }
        return choice
    }

    /// Sets a filter. A status, an origin and a kind may stand several in a value, parted by commas.
    ///
    /// - Parameter values: never empty; the last one counts where there can be only one.
    package mutating func set(
        _ filter: Filter, _ values: [String], at place: ChoiceError.Place
    ) throws(ChoiceError) {
        switch filter {
        case .status: statuses = try Self.names(values, at: place) ?? Set(UnitStatus.allCases)
        case .origin: origins = try Self.names(values, at: place) ?? []
        case .kind: kinds = try Self.names(values, at: place) ?? []
        case .outlet:
            let names = values.map(\.collapsingWhitespace).filter { !$0.isEmpty }
            outlets = names.contains(Self.all) ? [] : Set(names)
        case .since: since = try Self.day(values, at: place)
        case .until: until = try Self.day(values, at: place)
        }
    }

    /// Sets a penalty. Nought takes away one that the configuration has.
    package mutating func setPenalty(
        _ rule: String, points: Double, at place: ChoiceError.Place
    ) throws(ChoiceError) {
        guard (0...101).contains(points) else {
            throw ChoiceError(place: place, problem: .notPoints(points.formattedPlainly))
        }
        penalties[try Self.rule(rule, at: place)] = points
    }

    /// Sets a penalty written as "draft=3".
    package mutating func setPenalty(_ text: String, at place: ChoiceError.Place) throws(ChoiceError) {
        guard let equals = text.lastIndex(of: "="), equals > text.startIndex else {
            throw ChoiceError(place: place, problem: .notAPenalty(text))
        }
        let number = text[text.index(after: equals)...].collapsingSpaces
        guard let points = Double(number) else {
            throw ChoiceError(
                place: place, problem: number.isEmpty ? .notAPenalty(text) : .notPoints(number))
        }
        try setPenalty(text[..<equals].collapsingSpaces, points: points, at: place)
    }
}

extension Substring {
    fileprivate var collapsingSpaces: String { String(self).collapsingWhitespace }
}

extension Double {
    /// "150" of 150.0.
    fileprivate var formattedPlainly: String { Int(exactly: self).map { "\($0)" } ?? "\(self)" }
}
