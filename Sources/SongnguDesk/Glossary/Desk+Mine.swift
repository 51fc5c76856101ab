import Foundation
package import SongnguGlossary
package import SongnguMemory
package import SongnguText

/// What to look for in a memory.
package struct MiningJob: Hashable, Sendable {
    /// By the memory's languages when nil: English and Vietnamese where it has them.
    package var source: LanguageTag?
    package var target: LanguageTag?
    /// In how many units names must be partners.
    package var leastUnits: Int
    /// Only concepts of this type.
    package var type: String?
    package var limit: Int?

    package init(
        source: LanguageTag? = nil, target: LanguageTag? = nil, leastUnits: Int = 2, type: String? = nil,
        limit: Int? = nil
    ) {
        self.source = source
        self.target = target
        self.leastUnits = leastUnits
        self.type = type
        self.limit = limit
    }
}

/// What mining found.
package struct MiningResult: Sendable {
    package var source: LanguageTag
    package var target: LanguageTag
    /// Units in both languages.
    package var units: Int
    /// The best first; no more than the limit.
    package var concepts: [MinedConcept]
    /// Without the limit.
    package var total: Int
    /// The texts of the examples' units.
    package var texts: [Int64: (source: String, target: String)]
}

/// What keeps a memory from being mined.
package enum MiningError: Error, Hashable, CustomStringConvertible {
    case oneLanguage(path: String)
    case noUnits(path: String, LanguageTag, LanguageTag)

    package var description: String {
        switch self {
        case .oneLanguage(let path):
            "\(path) has no units in two languages: names are found by their translations; import some with tm import"
        case .noUnits(let path, let source, let target):
            "\(path) has no units in \(source) and \(target): name its languages with --source-lang and --target-lang "
                + "(tm stats lists them)"
        }
    }
}

extension Desk {
    /// Proposes concepts from a memory: names of two languages that go together. Rejected units do not count. Reads the
    /// units three times. Throws ``MiningError``, ``MemoryError`` and ``GlossaryError``.
    ///
    /// - Parameters:
    ///   - glossaries: whose concepts are known already.
    ///   - progress: called now and then with the units that were read, of all three passes.
    package static func mine(
        _ memory: TranslationMemory, _ job: MiningJob = MiningJob(), glossaries: GlossarySources = [],
        progress: (_ units: Int) -> Void = { _ in }
    ) throws -> MiningResult {
        let glossary = try glossary(glossaries)
        let (source, target) = try languages(of: memory, job)
        var miner = NameMiner(TermMatcher(glossary), glossary, source: source, target: target)
        var read = 0
        func pass(_ body: (MinedUnit) -> Void) throws -> Int {
            var units = 0
            try memory.forEachWords(UnitChoice()) { unit in
                guard let one = unit.variants.first(where: { $0.language.primary == source.primary }),
                    let other = unit.variants.first(where: { $0.language.primary == target.primary })
                else { return }
                let isRussian = source.primary == "ru" || target.primary == "ru"
                let russian = isRussian ? nil : unit.variants.first { $0.language.primary == "ru" }
                body(MinedUnit(id: unit.id, source: one.text, target: other.text, russian: russian?.text))
                units += 1
                read += 1
                if read % 1_000 == 0 { progress(read) }
            }
            return units
        }
        let units = try pass { miner.countWords($0) }
        guard units > 0 else { throw MiningError.noUnits(path: memory.path, source, target) }
        miner.beginPairing()
        _ = try pass { miner.pairNames($0) }
        _ = try pass { miner.linkNames($0) }
        let found = miner.proposals(leastUnits: job.leastUnits).filter { concept in
            job.type.map { $0 == concept.type } ?? true
        }
        let shown = job.limit.map { Array(found.prefix($0)) } ?? found
        return MiningResult(
            source: source, target: target, units: units, concepts: shown, total: found.count,
            texts: try texts(of: shown, in: memory, (source, target)))
    }

    private static func languages(
        of memory: TranslationMemory, _ job: MiningJob
    ) throws -> (source: LanguageTag, target: LanguageTag) {
        let pair = try memory.pair(source: job.source, target: job.target)
        guard let target = pair.target, let source = pair.source else {
            throw MiningError.oneLanguage(path: memory.path)
        }
        if source.primary == target.primary { throw MiningError.noUnits(path: memory.path, source, target) }
        return (source, target)
    }

    private static func texts(
        of concepts: [MinedConcept], in memory: TranslationMemory,
        _ languages: (source: LanguageTag, target: LanguageTag)
    ) throws -> [Int64: (source: String, target: String)] {
        var texts: [Int64: (source: String, target: String)] = [:]
        for id in Set(concepts.flatMap(\.examples).map(\.unit)) {
            guard let variants = try memory.unit(id)?.variants,
                let source = variants.first(where: { $0.language.primary == languages.source.primary }),
                let target = variants.first(where: { $0.language.primary == languages.target.primary })
            else { continue }
            texts[id] = (source.text, target.text)
        }
        return texts
    }

    /// The proposals as a glossary table of drafts. Throws ``DeskError/unwritable(path:reason:)``; then nothing is
    /// written.
    package static func writeDrafts(_ result: MiningResult, to path: String) throws {
        let text = draftLines(result).joined(separator: "\n") + "\n"
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw DeskError.unwritable(path: path, reason: error.localizedDescription)
        }
    }

    package static func draftLines(_ result: MiningResult) -> [String] {
        DraftTable(result.concepts, languages: [result.source, result.target]).lines
    }
}
