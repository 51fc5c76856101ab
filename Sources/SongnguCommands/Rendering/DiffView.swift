import SongnguDesk
import SongnguText

/// A unified diff, in colour where the terminal has it.
enum DiffView {
    static func lines(_ diff: [LineDiff.Line], for terminal: Terminal) -> [String] {
        diff.map { line in
            switch line.kind {
            case .file: terminal.styled(line.text, .bold)
            case .hunk, .remark: terminal.styled(line.text, .dim)
            case .removed: terminal.styled(line.text, .red)
            case .added: terminal.styled(line.text, .green)
            case .same: line.text
            }
        }
    }

    /// What was rewritten in a unit of the memory.
    static func lines(_ correction: UnitCorrection, for terminal: Terminal) -> [String] {
        [
            terminal.styled("unit \(correction.unit) (\(correction.language))", .bold),
            terminal.styled("- \(correction.before)", .red), terminal.styled("+ \(correction.after)", .green),
        ]
    }

    /// Corrections that are left, at most so many, as warnings.
    static func warn(of left: [LeftCorrection], in name: String) {
        for item in left {
            Output.warning(
                "\(name): \"\(item.finding.surface)\" is left: \(item.reason.rawValue); correct it by hand")
        }
    }
}
