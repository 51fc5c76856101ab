import ArgumentParser
import SongnguDesk
import SongnguMemory

/// Which units of a memory count, and how much.
struct ChoiceOptions: ParsableArguments {
    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "Only units of these: draft, approved, rejected, or all (default: draft,approved).", valueName: "names"))
    var status: [String] = []

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "Only units from articles or stories of this outlet, capitals aside. May be repeated.", valueName: "name"))
    var outlet: [String] = []

    @Option(help: ArgumentHelp("Only units from this day on, such as 2026-01-31.", valueName: "day"))
    var since: String?

    @Option(help: ArgumentHelp("Only units up to this day.", valueName: "day"))
    var until: String?

    @Option(
        parsing: .singleValue, help: ArgumentHelp("Only units that came by: align, import.", valueName: "names"))
    var origin: [String] = []

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Only units that were aligned as: lead, quote, paraphrase.", valueName: "names"))
    var kind: [String] = []

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "Points off the score of units of a status, an origin or a kind, of an outlet or from before a day: draft=3, "
                + "import=2, quote=1, outlet:TASS=5, before:2020-01-01=10. May be repeated; they add up. Filters and "
                + "penalties can also stand in \(ChoiceSettings.file), or the file that $\(ChoiceSettings.variable) "
                + "names: {\"filters\": {\"status\": \"approved\"}, \"penalties\": {\"import\": 2}}. What is given here "
                + "goes before it, and \"\(ChoiceSettings.all)\" for a filter takes it away.",
            valueName: "rule=points"))
    var penalty: [String] = []

    func validate() throws {
        do {
            _ = try settings().choice()
        } catch let error as ChoiceError {
            throw ValidationError("\(error).")
        }
    }

    /// What these options and the configuration choose together. Throws ``ChoiceError``.
    func choice() throws -> UnitChoice {
        try settings().over(ChoiceSettings.configured()).choice()
    }

    /// What these options alone choose; nil where none is given. Throws ``ChoiceError``.
    func chosen() throws -> UnitChoice? {
        let lists = [status, outlet, origin, kind, penalty]
        guard lists.contains(where: { !$0.isEmpty }) || since != nil || until != nil else { return nil }
        return try settings().choice()
    }

    private func settings() throws -> ChoiceSettings {
        try ChoiceSettings(penalties: penalty, labelled: { "--\($0)" }) { filter in
            switch filter {
            case .status: status
            case .outlet: outlet
            case .since: since.map { [$0] } ?? []
            case .until: until.map { [$0] } ?? []
            case .origin: origin
            case .kind: kind
            }
        }
    }
}
