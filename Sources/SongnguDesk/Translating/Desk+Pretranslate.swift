import Foundation
import SongnguAlignment
package import SongnguExchange
package import SongnguGlossary
package import SongnguMemory
import SongnguText

extension Desk {
    /// Segments that are looked up at a time.
    private static let segmentsAtOnce = 512

    /// The terms of glossaries. Throws ``GlossaryError``.
    ///
    /// For work that needs no models, which take longer to open.
    package static func terms(glossaries: GlossarySources) throws -> TermMatcher {
        TermMatcher(try glossary(glossaries))
    }

    /// Writes a text, plain, HTML or XLIFF, as XLIFF 2.1 with what a memory and a glossary know of each segment.
    ///
    /// Chrome is left out. Targets that a file has stay as they are. Nothing is written before all is done: on an error a
    /// file that was there stays. Throws ``PretranslationError``, ``DeskError``, ``ExchangeError`` and ``MemoryError``.
    /// - Parameters:
    ///   - output: the file to write.
    ///   - skipped: called with each unit of XLIFF that could not be taken over.
    package static func pretranslate(
        _ input: DocumentInput, in memory: TranslationMemory, terms: TermMatcher, plan: PretranslationPlan,
        to output: String, skipped: @escaping (SkippedUnit) -> Void = { _ in }
    ) throws -> PretranslationReport {
        var skippedCount = 0
        let reader = try WorkReader(input) { unit in
            skippedCount += 1
            skipped(unit)
        }
        guard let source = reader.language else { throw PretranslationError.nothing(input.name) }
        let target = plan.target ?? reader.targetLanguage ?? (source.primary == "vi" ? .english : .vietnamese)
        guard target.primary != source.primary || plan.target != nil && target != source else {
            throw PretranslationError.sameLanguage(source, file: input.name)
        }
        let pretranslator = SegmentPretranslator(
            plan: plan, source: source, target: target, original: reader.original,
            search: MatchSearch(memory: MemoryConnections(memory), choice: plan.choice, target: target), terms: terms)
        var report = PretranslationReport(target: target)
        let header = XLIFFHeader(source: source, target: target, original: reader.original)
        try XLIFFWriter.write(file: output, header: header) { writer in
            var chunk: [WorkSegment] = []
            repeat {
                chunk.removeAll(keepingCapacity: true)
                while chunk.count < segmentsAtOnce, let segment = try reader.next() {
                    let language = segment.segment.source.language
                    guard language.primary == source.primary else {
                        throw PretranslationError.languages(source, language, file: input.name)
                    }
                    chunk.append(segment)
                }
                let work = chunk
                for done in try concurrentMap(work.count, { try pretranslator.pretranslated(work[$0]) }) {
                    try writer.write(done.segment)
                    report.count(done.outcome)
                }
            } while !chunk.isEmpty
        }
        report.skipped = skippedCount
        return report
    }

    /// The same to `receive`, piece by piece, when all is done.
    package static func pretranslate(
        _ input: DocumentInput, in memory: TranslationMemory, terms: TermMatcher, plan: PretranslationPlan,
        skipped: @escaping (SkippedUnit) -> Void = { _ in }, receive: (String) throws -> Void
    ) throws -> PretranslationReport {
        let folder = try ScratchFolder()
        defer { folder.remove() }
        let file = folder.url.appendingPathComponent("out.xlf").path
        let report = try pretranslate(input, in: memory, terms: terms, plan: plan, to: file, skipped: skipped)
        try Descriptor.open(file) { descriptor in
            var lines = LineReader(descriptor)
            while let line = try lines.next() { try receive(String(decoding: line, as: UTF8.self) + "\n") }
        }
        return report
    }
}

extension PretranslationReport {
    fileprivate mutating func count(_ outcome: SegmentPretranslator.Outcome) {
        segments += 1
        switch outcome {
        case .filled: filled += 1
        case .proposed: proposed += 1
        case .kept: kept += 1
        case .nothing: break
        }
    }
}
