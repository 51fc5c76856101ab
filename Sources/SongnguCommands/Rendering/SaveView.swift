import SongnguMemory

/// What saving changed, in a line.
enum SaveView {
    static func line(_ report: SaveReport) -> String {
        var parts = ["\(report.units.new) new units", "\(report.units.known) known"]
        if report.units.removed > 0 { parts.append("\(report.units.removed) removed") }
        return parts.joined(separator: ", ")
    }
}
