import Dispatch
package import SongnguGlossary
package import SongnguMemory
package import SongnguText
import Synchronization

/// A finding in a unit of the memory.
package struct MemoryFinding: Hashable, Sendable {
    package var unit: Int64
    package var language: LanguageTag
    /// Of the variant that the finding stands in.
    package var text: String
    /// What it was held against: the source where the finding stands in the target, and the reverse.
    package var counterpart: Variant?
    package var finding: Finding
    package var fingerprint: Fingerprint
}

/// A unit's variant before and after its corrections.
package struct UnitCorrection: Hashable, Sendable {
    package var unit: Int64
    package var language: LanguageTag
    package var before: String
    package var after: String
    package var corrected: [Finding]
}

/// Checks the units of a memory, and corrects them.
package struct MemoryCheck: Sendable {
    private let check: GlossaryCheck
    private let languages: (source: LanguageTag, target: LanguageTag)
    private let rules: Set<String>
    private let concepts: Set<String>
    let choice: UnitChoice

    /// Units of a job.
    private static let pageSize = 1_024
    private static let mostRounds = 8

    /// - Parameters:
    ///   - languages: whose words are checked against whose. When nil, Vietnamese against English where the memory has
    ///     them, else the languages that most units have.
    ///   - rules: only findings of these; of all when empty.
    ///   - concepts: only findings of these, by their ids; of all when empty.
    package init(
        _ memory: TranslationMemory, _ check: GlossaryCheck,
        languages: (source: LanguageTag, target: LanguageTag)? = nil,
        rules: Set<String> = [], concepts: Set<String> = [], choice: UnitChoice = .all
    ) throws {
        self.check = check
        self.rules = rules
        self.concepts = concepts
        self.choice = choice
        if let languages {
            self.languages = languages
        } else if try memory.holds(.english), try memory.holds(.vietnamese) {
            // To count the languages of many units takes a second.
            self.languages = (.english, .vietnamese)
        } else {
            let pair = try memory.pair(source: nil, target: nil)
            self.languages = (pair.source ?? .english, pair.target ?? .vietnamese)
        }
    }

    /// Calls `receive` with the findings in all units, by their numbers; memory is bounded.
    ///
    /// - Parameter progress: called with the number of units so far.
    /// - Returns: how many units there were.
    package func run(
        _ memory: TranslationMemory, progress: (Int) -> Void = { _ in }, receive: (MemoryFinding) throws -> Void
    ) throws -> Int {
        let last = Mutex<Int64>(0)
        let choice = choice
        let work = OrderedWork<[UnitWords], (units: Int, findings: [MemoryFinding])> {
            let page = try memory.words(after: last.withLock { $0 }, limit: Self.pageSize, choice)
            guard let end = page.last?.id else { return nil }
            last.withLock { $0 = end }
            return page
        } work: { page in
            (page.count, page.flatMap { findings(in: $0) })
        }
        var count = 0
        try work.run { page in
            count += page.units
            progress(count)
            for finding in page.findings { try receive(finding) }
        }
        return count
    }

    func findings(in unit: UnitWords) -> [MemoryFinding] {
        let source = source(of: unit)
        return unit.variants.filter(isTarget).flatMap { variant in
            let findings = findings(in: variant.text, variant.language, source)
            guard !findings.isEmpty else { return [MemoryFinding]() }
            let fingerprints = Fingerprint.list(findings, source: source?.text ?? "", target: variant.text)
            return zip(findings, fingerprints).map { finding, fingerprint in
                let isSource = finding.side == .source
                let shown = isSource ? source ?? variant : variant
                return MemoryFinding(
                    unit: unit.id, language: shown.language, text: shown.text,
                    counterpart: isSource ? variant : source, finding: finding, fingerprint: fingerprint)
            }
        }
    }

    private func findings(in text: String, _ language: LanguageTag, _ source: Variant?) -> [Finding] {
        check.findings(
            source: source?.text ?? "", source?.language ?? languages.source, target: text, language
        ).filter { finding in
            (rules.isEmpty || rules.contains(finding.rule))
                && (concepts.isEmpty || finding.concept.map(concepts.contains) == true)
        }
    }

    private func isTarget(_ variant: Variant) -> Bool {
        variant.language == languages.target || variant.language.primary == languages.target.primary
    }

    private func source(of unit: UnitWords) -> Variant? {
        unit.variants.first { $0.language.primary == languages.source.primary } ?? unit.variants.first { !isTarget($0) }
    }

    // MARK: - Correcting

    /// Corrects all units, in one operation of history.
    package func apply(
        to memory: TranslationMemory, author: String?, progress: (Int) -> Void = { _ in },
        receive: (UnitCorrection) throws -> Void = { _ in }, left: (Int64, LeftCorrection) throws -> Void = { _, _ in }
    ) throws -> RewriteReport {
        var count = 0
        return try memory.rewrite(choice, author: author) { page in
            count += page.count
            progress(count)
            return try corrected(page, receive, left)
        }
    }

    /// What ``apply(to:author:progress:receive:left:)`` would do; says how many units would change.
    package func preview(
        _ memory: TranslationMemory, progress: (Int) -> Void = { _ in },
        receive: (UnitCorrection) throws -> Void, left: (Int64, LeftCorrection) throws -> Void
    ) throws -> Int {
        var (count, changed) = (0, 0)
        var last: Int64 = 0
        while true {
            let page = try memory.words(after: last, limit: 8 * Self.pageSize, choice)
            guard let end = page.last?.id else { return changed }
            last = end
            count += page.count
            progress(count)
            changed += try corrected(page, receive, left).count
        }
    }

    /// The units of a page that change, on all cores.
    private func corrected(
        _ page: [UnitWords], _ receive: (UnitCorrection) throws -> Void, _ left: (Int64, LeftCorrection) throws -> Void
    ) throws -> [UnitWords] {
        let size = 256
        let parts = Mutex<[Int: [Outcome]]>([:])
        DispatchQueue.concurrentPerform(iterations: (page.count + size - 1) / size) { part in
            let outcomes = page[(part * size)..<min(page.count, (part + 1) * size)].compactMap(correct)
            parts.withLock { $0[part] = outcomes }
        }
        var result: [UnitWords] = []
        for (_, outcomes) in parts.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
            for outcome in outcomes {
                for correction in outcome.corrections { try receive(correction) }
                for item in outcome.left { try left(outcome.unit.id, item) }
                if !outcome.corrections.isEmpty { result.append(outcome.unit) }
            }
        }
        return result
    }

    private struct Outcome: Sendable {
        var unit: UnitWords
        var corrections: [UnitCorrection] = []
        var left: [LeftCorrection] = []
    }

    /// Nil where there is nothing to correct.
    private func correct(_ unit: UnitWords) -> Outcome? {
        var outcome = Outcome(unit: unit)
        let source = source(of: unit)
        for index in unit.variants.indices where isTarget(unit.variants[index]) {
            var correction = VariantCorrection(unit.variants[index])
            for _ in 0..<Self.mostRounds where !correction.isDone {
                correction.correct(findings(in: correction.variant.text, correction.variant.language, source))
            }
            if !correction.isDone { correction.giveUp() }
            outcome.left += correction.left
            guard !correction.corrected.isEmpty else { continue }
            outcome.unit.variants[index] = correction.variant
            outcome.corrections.append(
                UnitCorrection(
                    unit: unit.id, language: correction.variant.language, before: unit.variants[index].text,
                    after: correction.variant.text, corrected: correction.corrected))
        }
        return outcome.corrections.isEmpty && outcome.left.isEmpty ? nil : outcome
    }
}
