import SongnguAlignment
package import SongnguMemory
package import SongnguText

/// Findings in a stretch of the memory.
package struct MemoryFindingPage: Sendable {
    package var findings: [MemoryFinding]
    /// The unit to go on after; nil at the end of the memory.
    package var next: Int64?
    /// How many units were looked at.
    package var units: Int
}

/// One correction of a finding, as it was shown to somebody.
package struct FindingFix: Hashable, Sendable {
    package var unit: Int64
    package var language: LanguageTag
    /// In the variant's text, in UTF-8 bytes.
    package var range: ByteRange
    package var fingerprint: String
    /// What is to be written.
    package var correction: String

    package init(unit: Int64, language: LanguageTag, range: ByteRange, fingerprint: String, correction: String) {
        self.unit = unit
        self.language = language
        self.range = range
        self.fingerprint = fingerprint
        self.correction = correction
    }

    /// Nil where the finding is not to be corrected without reading it.
    package init?(_ found: MemoryFinding) {
        guard found.finding.side == .target, let correction = found.finding.correction else { return nil }
        self.init(
            unit: found.unit, language: found.language, range: found.finding.range,
            fingerprint: found.fingerprint.description, correction: correction)
    }
}

/// What one correction did.
package struct FixReport: Hashable, Sendable {
    package var correction: UnitCorrection
    /// For ``TranslationMemory/undo(_:author:)``.
    package var operation: Int64
    /// The unit has the words of another now, and is one with it.
    package var isMerged: Bool
}

/// What keeps a correction from being made.
package enum FixError: Error, Hashable, CustomStringConvertible {
    /// There is no such finding, or it is another: the unit or the glossary has changed. With the text as it is.
    case changed(unit: Int64, text: String?)
    case left(unit: Int64, LeftCorrection.Reason)

    package var description: String {
        switch self {
        case .changed(let unit, nil): "unit \(unit) is not there any more: look at the findings again"
        case .changed(let unit, _):
            "unit \(unit), or what the glossary says of it, has changed since: look at the findings again"
        case .left(let unit, let reason): "unit \(unit) is left as it is: \(reason.rawValue); correct it by hand"
        }
    }
}

extension MemoryCheck {
    /// Units of a reading.
    private static let stretch = 512

    /// The findings in the units after one by their numbers, until there are enough of them or enough units were looked
    /// at. Findings of a unit stay together, so that there may be some more.
    ///
    /// - Parameter mostUnits: bounds the time of a call, even where hardly anything is found.
    package func page(
        _ memory: TranslationMemory, after unit: Int64 = 0, limit: Int, mostUnits: Int = 8_192
    ) throws -> MemoryFindingPage {
        var page = MemoryFindingPage(findings: [], next: unit, units: 0)
        while page.findings.count < limit, page.units < mostUnits {
            let units = try memory.words(
                after: page.next ?? 0, limit: min(Self.stretch, mostUnits - page.units), choice)
            if units.isEmpty {
                page.next = nil
                return page
            }
            let found = try concurrentMap(units.count) { findings(in: units[$0]) }
            for (unit, findings) in zip(units, found) {
                page.units += 1
                page.next = unit.id
                page.findings += findings
                if page.findings.count >= limit { break }
            }
        }
        if let last = page.next, try memory.words(after: last, limit: 1, choice).isEmpty { page.next = nil }
        return page
    }

    /// Makes one correction, as one operation of history, where the finding is still there and says the same. Throws
    /// ``FixError`` and ``MemoryError``, and then nothing is changed.
    package func fix(_ fix: FindingFix, in memory: TranslationMemory, author: String?) throws -> FixReport {
        var correction: UnitCorrection?
        let report = try memory.rewrite(unit: fix.unit, author: author) { unit in
            guard let index = unit.variants.firstIndex(where: { $0.language == fix.language }) else {
                throw FixError.changed(unit: fix.unit, text: nil)
            }
            let variant = unit.variants[index]
            let found = findings(in: unit).first {
                $0.language == fix.language && $0.finding.side == .target && $0.finding.range == fix.range
                    && $0.fingerprint.description == fix.fingerprint && $0.finding.correction == fix.correction
            }
            guard let found else { throw FixError.changed(unit: fix.unit, text: variant.text) }
            var corrected = VariantCorrection(variant)
            corrected.correct([found.finding])
            if let left = corrected.left.first { throw FixError.left(unit: fix.unit, left.reason) }
            correction = UnitCorrection(
                unit: fix.unit, language: variant.language, before: variant.text, after: corrected.variant.text,
                corrected: corrected.corrected)
            var unit = unit
            unit.variants[index] = corrected.variant
            return unit
        }
        guard let correction, let report else { throw FixError.changed(unit: fix.unit, text: nil) }
        return FixReport(correction: correction, operation: report.operation, isMerged: report.isMerged)
    }
}
