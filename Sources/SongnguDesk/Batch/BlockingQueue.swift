import Dispatch
import Synchronization

/// Hands elements from thread to thread, first in first out; who takes from an empty one waits.
package final class BlockingQueue<Element: Sendable>: Sendable {
    private let elements = Mutex<[Element]>([])
    private let count = DispatchSemaphore(value: 0)

    package init() {}

    package func add(_ element: Element) {
        elements.withLock { $0.append(element) }
        count.signal()
    }

    /// O(elements that wait).
    package func take() -> Element {
        count.wait()
        return elements.withLock { $0.removeFirst() }
    }
}
