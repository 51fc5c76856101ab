import Foundation
import Synchronization

/// How far a long job is, on one line of standard error that renews itself; nothing where that is no terminal.
final class ProgressLine: Sendable {
    private let title: String
    private let isShown = isatty(STDERR_FILENO) == 1
    /// What is shown, in hundredths of all; -1 while nothing is.
    private let shown = Mutex(-1)

    init(_ title: String) {
        self.title = title
    }

    /// May be called on several threads, in any order.
    func show(_ done: Int, of all: Int) {
        guard isShown, all > 0 else { return }
        shown.withLock { shown in
            let share = done * 100 / all
            guard share > shown else { return }
            shown = share
            Output.renew("\(title): \(share)%")
        }
    }

    /// Takes the line away.
    func clear() {
        shown.withLock { shown in
            if shown >= 0 { Output.renew("") }
            shown = -1
        }
    }
}
