import Dispatch
import Synchronization

/// Units that are made ready on another core.
final class Portion: Sendable {
    let drafts: [ImportedUnit]
    private let prepared = Mutex<[PreparedUnit]>([])
    private let isReady = DispatchGroup()

    /// Begins at once.
    init(_ drafts: [ImportedUnit]) {
        self.drafts = drafts
        DispatchQueue.global().async(group: isReady) { [self] in
            let units = drafts.map { PreparedUnit($0.variants) }
            prepared.withLock { $0 = units }
        }
    }

    /// In the order of the drafts; waits until they are ready.
    var units: [PreparedUnit] {
        isReady.wait()
        return prepared.withLock { $0 }
    }
}
