import Foundation
import SongnguExchange
package import SongnguGlossary
package import SongnguText

extension Desk {
    /// The glossaries in use.
    ///
    /// Throws ``GlossaryError`` or ``ExchangeError``. What a file has and is not used (drafts, unknown data) and what
    /// contradicts itself is told to `warn`, each kind once.
    package static func glossary(_ sources: GlossarySources, warn: (String) -> Void = { _ in }) throws -> Glossary {
        switch sources {
        case .loaded(let glossary): return glossary
        case .standard(let path?) where GlossaryLocation.isThere(path): break
        case .standard: return try Glossary.curated
        case .files: break
        }
        let loaded = try concepts(sources)
        for warning in loaded.warnings { warn(warning) }
        let glossary = try Glossary(loaded.concepts)
        guard case .files = sources else {
            warnOfContradictions(glossary, warn)
            return glossary
        }
        if loaded.concepts.isEmpty { warn("there is no concept in the glossary") }
        if glossary.drafts > 0 {
            warn(
                "\(glossary.drafts) drafts of the glossary are left out: look at them and empty their status to use them"
            )
        }
        warnOfContradictions(glossary, warn)
        return glossary
    }

    private static func warnOfContradictions(_ glossary: Glossary, _ warn: (String) -> Void) {
        let contradictions = glossary.contradictions
        guard contradictions > 0 else { return }
        warn(
            "\(contradictions) contradictions in the glossary, of which the accepted form counts; "
                + "see songngu glossary lint")
    }

    /// The concepts of glossaries as they stand there, drafts and retired ones among them. Throws ``GlossaryError``,
    /// ``ExchangeError`` and ``DeskError``.
    package static func concepts(
        _ sources: GlossarySources, languages: (source: LanguageTag, target: LanguageTag) = (.english, .vietnamese)
    ) throws -> LoadedConcepts {
        switch sources {
        case .loaded(let glossary):
            return LoadedConcepts(concepts: glossary.concepts)
        case .files(let paths):
            let files = try paths.flatMap(GlossaryFileReader(languages: languages).read)
            return LoadedConcepts(concepts: files.flatMap(\.concepts), warnings: files.flatMap(\.warnings))
        case .standard(let path):
            let curated = try Glossary.curatedTables(isLenient: false).concepts
            guard let path, GlossaryLocation.isThere(path) else { return LoadedConcepts(concepts: curated) }
            let own = try DeskGlossaryFile(path).read()
            let (concepts, replaced) = Glossary.layered(curated, own.table.concepts)
            return LoadedConcepts(
                concepts: concepts, replaced: replaced, own: Set(own.table.concepts.map(\.id)),
                warnings: own.warnings)
        }
    }

    /// All that is wrong with glossaries, by place.
    ///
    /// Throws ``GlossaryError`` or ``ExchangeError`` only for a file that cannot be read at all.
    package static func lintGlossaries(_ sources: GlossarySources) throws -> [GlossaryProblem] {
        switch sources {
        case .loaded(let glossary):
            return GlossaryLint.problems(glossary.concepts)
        case .files(let paths):
            let files = try paths.flatMap(GlossaryFileReader(isLenient: true).read)
            return GlossaryLint.problems(files.flatMap(\.concepts), faults: files.flatMap(\.faults))
        case .standard(let path):
            let curated = try Glossary.curatedTables(isLenient: true)
            guard let path, GlossaryLocation.isThere(path) else {
                return GlossaryLint.problems(curated.concepts, faults: curated.faults)
            }
            let own = try DeskGlossaryFile(path).readLeniently()
            // Ids that are given twice in the desk's own table are to be seen.
            let ids = Set(own.concepts.map(\.id))
            return GlossaryLint.problems(
                curated.concepts.filter { !ids.contains($0.id) } + own.concepts, faults: curated.faults + own.faults)
        }
    }
}
