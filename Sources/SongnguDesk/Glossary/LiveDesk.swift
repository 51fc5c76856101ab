package import SongnguAlignment
import SongnguGlossary
import Synchronization

/// A desk whose glossary is edited while it works, by itself and by others.
///
/// Whoever works takes ``latest()`` once and keeps to it; models are opened once.
package final class LiveDesk: Sendable {
    package struct State: Sendable {
        /// With the glossary in use.
        package fileprivate(set) var desk: Desk
        package fileprivate(set) var glossary: DeskGlossary
        /// Grows with each change of the glossary.
        package fileprivate(set) var generation: Int
        /// Why the file, as it is now, cannot be read; the glossary is as it was before.
        package fileprivate(set) var fault: String?

        /// For the functions of the desk that take glossaries: no file is read again.
        package var sources: GlossarySources { .loaded(glossary.glossary) }
    }

    private let state: Mutex<State>
    /// Held while a file is read or written; readers of the state do not wait for that.
    private let work = Mutex(())
    private let warn: @Sendable (String) -> Void

    /// Throws what ``Desk/init(glossaries:mode:model:warn:)`` does.
    package init(
        glossaries: GlossarySources, mode: AlignmentMode = .auto, model: ModelChoice = ModelChoice(),
        warn: @escaping @Sendable (String) -> Void = { _ in }
    ) throws {
        let glossary = try DeskGlossary(glossaries)
        for warning in glossary.warnings { warn(warning) }
        let desk = try Desk(glossaries: .loaded(glossary.glossary), mode: mode, model: model, warn: warn)
        state = Mutex(State(desk: desk, glossary: glossary, generation: 1, fault: nil))
        self.warn = warn
    }

    /// The state as it is in memory.
    package var current: State { state.withLock { $0 } }

    /// The state by the file as it is now: where others changed it, it is read again. A file that cannot be read leaves the
    /// glossary as it was; `warn` is told once. Costs a look at the file's date.
    package func latest() -> State {
        work.withLock { _ in
            var glossary = current.glossary
            do {
                if try glossary.refresh() {
                    swap(glossary)
                } else {
                    state.withLock { $0.fault = nil }
                }
            } catch {
                let fault = "\(error)"
                let isNew = state.withLock { state in
                    defer { state.fault = fault }
                    return state.fault != fault
                }
                if isNew { warn("\(fault); the glossary stays as it was") }
            }
            return current
        }
    }

    /// Edits the desk's own glossary; what is in use follows. Throws what `body` throws, and then nothing is different but
    /// what others changed.
    package func edit<Value>(_ body: (inout DeskGlossary) throws -> Value) throws -> (value: Value, state: State) {
        try work.withLock { _ in
            var glossary = current.glossary
            let value = try body(&glossary)
            swap(glossary)
            return (value, current)
        }
    }

    private func swap(_ glossary: DeskGlossary) {
        let old = current
        let isSame = old.glossary.glossary.concepts == glossary.glossary.concepts
        let desk = isSame ? old.desk : old.desk.with(glossary.glossary)
        state.withLock { state in
            state = State(
                desk: desk, glossary: glossary, generation: isSame ? old.generation : old.generation + 1, fault: nil)
        }
    }
}
