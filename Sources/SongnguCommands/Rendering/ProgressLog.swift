import SongnguModel
import Synchronization

/// How far distilling has come, on standard error; of many steps of one kind a line every few seconds.
final class ProgressLog: Sendable {
    private static let pause = Duration.seconds(5)
    private let beginning: String
    private let shown = Mutex<ContinuousClock.Instant?>(nil)

    /// - Parameter beginning: what is said before the first step.
    init(beginning: String) {
        self.beginning = beginning
    }

    func show(_ step: DistillerProgress) {
        let isDue = shown.withLock { last in
            let now = ContinuousClock.now
            if last == nil { Output.warn("songngu: \(beginning)") }
            if case .embedding(_, _, let done, let count) = step, done != count, let last, now - last < Self.pause {
                return false
            }
            last = now
            return true
        }
        if isDue { Output.warn("songngu: \(step)") }
    }
}
