import Foundation
package import SongnguExchange
package import SongnguGlossary
package import SongnguText

extension Desk {
    /// The glossaries of files and folders; the curated ones when there are none.
    ///
    /// Throws ``GlossaryError`` or ``ExchangeError``. What a file has and is not used (drafts, unknown data) and what
    /// contradicts itself is told to `warn`, each kind once.
    package static func glossary(_ paths: [String], warn: (String) -> Void = { _ in }) throws -> Glossary {
        guard !paths.isEmpty else { return try Glossary.curated }
        let reader = GlossaryFileReader()
        let files = try paths.flatMap(reader.read)
        for warning in files.flatMap(\.warnings) { warn(warning) }
        let glossary = try Glossary(files.flatMap(\.concepts))
        if glossary.concepts.isEmpty, glossary.drafts == 0 { warn("there is no concept in the glossary") }
        if glossary.drafts > 0 {
            warn(
                "\(glossary.drafts) drafts of the glossary are left out: look at them and empty their status to use them"
            )
        }
        let contradictions = glossary.contradictions
        if contradictions > 0 {
            warn(
                "\(contradictions) contradictions in the glossary, of which the accepted form counts; "
                    + "see songngu glossary lint")
        }
        return glossary
    }

    /// The concepts of glossary files as they stand there, drafts among them, and what is not kept of the files; the
    /// curated ones when there are none. Throws ``GlossaryError`` or ``ExchangeError``.
    package static func concepts(
        _ paths: [String], languages: (source: LanguageTag, target: LanguageTag) = (.english, .vietnamese)
    ) throws -> (concepts: [Concept], warnings: [String]) {
        guard !paths.isEmpty else { return (try Glossary.curatedTables(isLenient: false).concepts, []) }
        let files = try paths.flatMap(GlossaryFileReader(languages: languages).read)
        return (files.flatMap(\.concepts), files.flatMap(\.warnings))
    }

    /// All that is wrong with glossaries, by place; with the curated ones when there are no paths.
    ///
    /// Throws ``GlossaryError`` or ``ExchangeError`` only for a file that cannot be read at all.
    package static func lintGlossaries(_ paths: [String]) throws -> [GlossaryProblem] {
        guard !paths.isEmpty else {
            let curated = try Glossary.curatedTables(isLenient: true)
            return GlossaryLint.problems(curated.concepts, faults: curated.faults)
        }
        let files = try paths.flatMap(GlossaryFileReader(isLenient: true).read)
        return GlossaryLint.problems(files.flatMap(\.concepts), faults: files.flatMap(\.faults))
    }
}
