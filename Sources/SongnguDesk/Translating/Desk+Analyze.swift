import SongnguAlignment
package import SongnguExchange
package import SongnguMemory
package import SongnguText
import Synchronization

extension Desk {
    /// Files that are read at a time.
    private static let filesAtOnce = 16

    /// Counts the words of texts by what a memory has for them: plain text, HTML or XLIFF. Chrome, and what a file says
    /// is not to be translated, is left out. Throws ``DeskError``, ``ExchangeError`` and ``MemoryError``.
    ///
    /// - Parameters:
    ///   - target: count only units with a variant in this language; nil takes in all.
    ///   - skipped: called with each unit of XLIFF that is none.
    package static func analyze(
        _ inputs: [DocumentInput], target: LanguageTag? = nil, in memory: TranslationMemory,
        choice: UnitChoice = UnitChoice(), skipped: (SkippedUnit) -> Void = { _ in }
    ) throws -> Analysis {
        guard inputs.count(where: \.isStandardInput) < 2 else { throw DeskError.standardInputTwice }
        let search = MatchSearch(memory: MemoryConnections(memory), choice: choice, target: target)
        var analyzer = Analyzer(search)
        for start in stride(from: 0, to: inputs.count, by: filesAtOnce) {
            let group = Array(inputs[start..<min(start + filesAtOnce, inputs.count)])
            let readers = try concurrentMap(group.count) { index in
                let faults = Faults()
                return Opened(reader: try WorkReader(group[index]) { faults.add($0) }, faults: faults)
            }
            for (input, opened) in zip(group, readers) {
                analyzer.begin(input.name, opened.reader.language)
                while let segment = try opened.reader.next() {
                    if segment.segment.isTranslatable { try analyzer.add(segment) }
                    for unit in opened.faults.take() { skipped(unit) }
                }
                for unit in opened.faults.take() { skipped(unit) }
            }
        }
        try analyzer.flush()
        return analyzer.analysis
    }

    /// A reader on its way from the thread that opened it; used by one thread at a time.
    private struct Opened: @unchecked Sendable {
        var reader: WorkReader
        var faults: Faults
    }

    /// Units that were skipped and not yet spoken of.
    private final class Faults: Sendable {
        private let units = Mutex<[SkippedUnit]>([])

        func add(_ unit: SkippedUnit) { units.withLock { $0.append(unit) } }

        func take() -> [SkippedUnit] {
            units.withLock { units in
                defer { units = [] }
                return units
            }
        }
    }
}
