import Foundation
import Synchronization

/// How far a file is, with the rate and the time left, on one line of standard error that renews itself; nothing where
/// that is no terminal.
final class ProgressBar: Sendable {
    private static let pause = Duration.milliseconds(200)
    private static let width = 20

    private let title: String
    private let bytes: Int?
    private let isShown = isatty(STDERR_FILENO) == 1
    private let start = ContinuousClock.now
    private let last = Mutex<ContinuousClock.Instant?>(nil)

    /// - Parameter bytes: of the file; nil where that is not known.
    init(_ title: String, of bytes: Int?) {
        self.title = title
        self.bytes = bytes
    }

    func show(_ done: Int, units: Int) {
        guard isShown else { return }
        let now = ContinuousClock.now
        let isDue = last.withLock { last in
            if let last, now - last < Self.pause { return false }
            last = now
            return true
        }
        if isDue { Output.renew(line(done, units: units, seconds: (now - start) / .seconds(1))) }
    }

    /// Takes the line away.
    func clear() {
        last.withLock { last in
            if last != nil { Output.renew("") }
            last = nil
        }
    }

    /// "importing a.tmx  [██████░░░░░░░░░░░░░░] 30%  81000 units, 9800 a second, 12 s left"
    func line(_ done: Int, units: Int, seconds: Double) -> String {
        let rate = seconds > 0 ? Int(Double(units) / seconds) : 0
        let counts = "\(units) units, \(rate) a second"
        guard let bytes, bytes > 0, done > 0 else { return "\(title)  \(counts)" }
        let share = min(1, Double(done) / Double(bytes))
        let full = Int(share * Double(Self.width))
        let bar = String(repeating: "█", count: full) + String(repeating: "░", count: Self.width - full)
        let left = Int((seconds / share * (1 - share)).rounded(.up))
        let time = left < 90 ? "\(left) s" : "\(left / 60) min \(left % 60) s"
        return "\(title)  [\(bar)] \(Int(share * 100))%  \(counts), \(time) left"
    }
}
