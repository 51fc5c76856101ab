import Foundation
package import SongnguExchange
package import SongnguGlossary
package import SongnguText

extension Desk {
    /// Writes glossaries as one, in another format; returns how many concepts there are.
    ///
    /// Throws ``GlossaryError`` or ``ExchangeError``, and then leaves the file as it was. Ids must differ; references
    /// to concepts that are elsewhere are kept.
    /// - Parameters:
    ///   - languages: of tables that do not name them.
    ///   - output: nil to give `receive` the text in pieces.
    package static func convertGlossaries(
        _ sources: GlossarySources, languages: (source: LanguageTag, target: LanguageTag), to output: String?,
        format: GlossaryFormat, receive: @escaping (String) throws -> Void, warn: (String) -> Void
    ) throws -> Int {
        let loaded = try concepts(sources, languages: languages)
        let concepts = loaded.concepts
        for warning in loaded.warnings { warn(warning) }
        var own: [Concept] = concepts
        for index in own.indices {
            // Those of other files cannot be checked here.
            own[index].metonyms = []
            own[index].countries = []
        }
        _ = try Glossary(own)
        if let output {
            try GlossaryFileWriter.write(concepts, to: output, format: format)
        } else {
            try GlossaryFileWriter.write(concepts, format: format, receive: receive)
        }
        return concepts.count
    }

    /// Writes the names of territories that glossaries lack, as drafts; returns how many there are. Throws
    /// ``GlossaryError`` or ``ExchangeError``.
    package static func draftTerritories(
        language: LanguageTag, lackedBy sources: GlossarySources, to output: String?,
        receive: @escaping (String) throws -> Void, warn: (String) -> Void
    ) throws -> Int {
        let drafts = TerritoryDrafts.drafts(language: language, lackedBy: try glossary(sources, warn: warn))
        if let output {
            try GlossaryFileWriter.write(drafts, to: output, format: .tsv, comment: TerritoryDrafts.comment)
        } else {
            try GlossaryFileWriter.write(drafts, format: .tsv, comment: TerritoryDrafts.comment, receive: receive)
        }
        return drafts.count
    }

    /// The concepts that have a name as one of their forms, or as their id; capitals and marks do not count, unless
    /// that tells apart.
    package static func findConcepts(_ name: String, in loaded: LoadedConcepts) -> [Concept] {
        let concepts = loaded.concepts
        for folding in [Folding.caseless, .toneless] {
            let folded = FoldedText.fold(name, folding)
            let found = concepts.filter { concept in
                concept.id == name || concept.terms.contains { FoldedText.fold($0.text, folding) == folded }
            }
            if !found.isEmpty { return found }
        }
        return []
    }
}
