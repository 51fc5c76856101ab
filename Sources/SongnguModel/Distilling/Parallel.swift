import Dispatch

/// Work on all cores, on parts that share nothing.
enum Parallel {
    /// Calls `body` with 0..<count, in any order and at the same time.
    static func forEach(_ count: Int, _ body: @Sendable (Int) -> Void) {
        DispatchQueue.concurrentPerform(iterations: count, execute: body)
    }
}

/// Memory that several threads write to, each to a part of its own.
struct SharedMemory<Element>: @unchecked Sendable {
    let base: UnsafeMutablePointer<Element>

    init(_ buffer: UnsafeMutableBufferPointer<Element>) {
        // An empty buffer is never written to.
        base =
            buffer.baseAddress ?? UnsafeMutablePointer(bitPattern: MemoryLayout<Element>.alignment)
            ?? .allocate(capacity: 1)
    }
}
