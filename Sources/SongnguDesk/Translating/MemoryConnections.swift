package import SongnguMemory
import Synchronization

/// Connections that read one memory, as many as threads ask at a time: on one connection they would wait for each other,
/// and on the one that writes for every change.
package final class MemoryConnections: Sendable {
    private let first: TranslationMemory
    private let idle = Mutex<[TranslationMemory]>([])

    /// - Parameter memory: what is read; the object itself is given to readers only where it has no file.
    package init(_ memory: TranslationMemory) {
        first = memory
    }

    /// What the memory is known by.
    var path: String { first.path }

    /// Gives `body` a connection of its own. Throws ``MemoryError`` and what `body` throws.
    package func with<Value>(_ body: (TranslationMemory) throws -> Value) throws -> Value {
        let memory = try idle.withLock { $0.popLast() } ?? open()
        defer { idle.withLock { $0.append(memory) } }
        return try body(memory)
    }

    /// A connection that is not given to others. Throws ``MemoryError``.
    package func open() throws -> TranslationMemory {
        // A memory without a file is there once.
        guard first.path != ":memory:" else { return first }
        return try TranslationMemory.open(path: first.path, mustExist: true, isReadOnly: true)
    }
}
