import SongnguMemory

/// What saving changed, in a line.
enum SaveView {
    static func line(_ report: SaveReport) -> String {
        var parts = [newUnits(report.units.new), "\(report.units.known) known"]
        if report.units.changed > 0 { parts.append("\(report.units.changed) changed") }
        if report.units.removed > 0 { parts.append("\(report.units.removed) removed") }
        return parts.joined(separator: ", ")
    }

    static func newUnits(_ count: Int) -> String {
        count == 1 ? "1 new unit" : "\(count) new units"
    }
}
