import SongnguText

/// What XLIFF's states say of a segment's status, and how a status is written.
enum XLIFFState {
    private static let names: Set<String> = ["approved", "state", "state-qualifier", "subState"]
    private static let memoQ: [String: UnitStatus] = [
        "NotStarted": .draft, "Pretranslated": .draft, "AssembledFromFragments": .draft, "PartiallyEdited": .draft,
        "ManuallyConfirmed": .draft, "Confirmed": .draft, "Proofread": .approved, "Reviewer1Confirmed": .approved,
        "Reviewer2Confirmed": .approved, "Rejected": .rejected,
    ]
    private static let firstStates: Set<String> = [
        "final", "needs-adaptation", "needs-l10n", "needs-review-adaptation", "needs-review-l10n",
        "needs-review-translation", "needs-translation", "new", "signed-off", "translated",
    ]
    private static let rejected = "songngu:rejected"

    static func isState(_ annotation: Annotation) -> Bool {
        annotation.kind == .attribute
            && (names.contains(annotation.name) || annotation.name == "mq:status" && memoQ[annotation.value] != nil)
    }

    /// What attributes of a unit and of its target say; nil where they say nothing.
    static func status(_ attributes: [Annotation]) -> UnitStatus? {
        func value(_ name: String) -> String? {
            attributes.first { $0.kind == .attribute && $0.name == name }?.value
        }
        let (state, level) = (value("state"), value("mq:status").flatMap { memoQ[$0] })
        if value("state-qualifier")?.hasPrefix("rejected") == true || value("subState") == rejected {
            return .rejected
        }
        if value("approved") == "yes" || ["final", "signed-off", "reviewed"].contains(state) { return .approved }
        return level ?? (state == nil && value("approved") == nil ? nil : .draft)
    }

    /// Whether a target that is like its source is there only to be written over.
    static func isUntouched(_ attributes: [Annotation]) -> Bool {
        status(attributes) != .rejected
            && attributes.contains {
                $0.name == "state" && ["new", "initial", "needs-translation"].contains($0.value)
                    || $0.name == "mq:status" && $0.value == "NotStarted"
            }
    }

    /// Whether a version has a state; the other's must be said in its own words.
    static func isKnown(_ state: Annotation, to version: XLIFFVersion) -> Bool {
        switch (state.name, version) {
        case ("mq:status", _): true
        case ("approved", .v1): ["yes", "no"].contains(state.value)
        case ("state-qualifier", .v1): true
        case ("state", .v1): firstStates.contains(state.value) || state.value.hasPrefix("x-")
        case ("state", .v2): ["initial", "translated", "reviewed", "final"].contains(state.value)
        case ("subState", .v2): true
        default: false
        }
    }

    /// How a status is written: at the unit and at the target (XLIFF 1) or the segment (XLIFF 2).
    static func attributes(
        _ status: UnitStatus?, _ version: XLIFFVersion
    ) -> (unit: [Annotation], target: [Annotation]) {
        func attribute(_ name: String, _ value: String) -> Annotation { Annotation(.attribute, name: name, value) }
        switch (status, version) {
        case (nil, _): return ([], [])
        case (.draft, _): return ([], [attribute("state", "translated")])
        case (.approved, .v1): return ([attribute("approved", "yes")], [attribute("state", "final")])
        case (.approved, .v2): return ([], [attribute("state", "final")])
        case (.rejected, .v1):
            return (
                [],
                [attribute("state", "needs-review-translation"), attribute("state-qualifier", "rejected-inaccurate")]
            )
        case (.rejected, .v2): return ([], [attribute("state", "initial"), attribute("subState", rejected)])
        }
    }
}

extension TranslationSegment {
    /// Moves what the states say into the status. States that would be written in the same way are taken away.
    mutating func takeState(_ version: XLIFFVersion) {
        let states = (annotations + (target?.annotations ?? [])).filter(XLIFFState.isState)
        status = XLIFFState.status(states) ?? annotations.lazy.compactMap(KnownProperties.status).first
        let own = XLIFFState.attributes(status, version)
        guard Set(states) == Set(own.unit + own.target) else { return }
        annotations.removeAll(where: XLIFFState.isState)
        target?.annotations.removeAll(where: XLIFFState.isState)
    }

    /// The segment with its status as states, and without states that say otherwise.
    func withState(_ version: XLIFFVersion) -> TranslationSegment {
        let states = (annotations + (target?.annotations ?? [])).filter(XLIFFState.isState)
        var segment = self
        let isSaid =
            XLIFFState.status(states) == status && states.allSatisfy { XLIFFState.isKnown($0, to: version) }
        if !isSaid {
            segment.annotations.removeAll(where: XLIFFState.isState)
            segment.target?.annotations.removeAll(where: XLIFFState.isState)
        }
        let said = segment.annotations.lazy.compactMap(KnownProperties.status).first
        if said != nil, said != status {
            segment.annotations.removeAll { KnownProperties.status($0) != nil }
        }
        if !isSaid, target != nil {
            let own = XLIFFState.attributes(status, version)
            segment.annotations.insert(contentsOf: own.unit, at: 0)
            segment.target?.annotations.insert(contentsOf: own.target, at: 0)
        }
        return segment
    }
}
