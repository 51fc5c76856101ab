import Foundation
package import SongnguAlignment
package import SongnguGlossary
import SongnguText

/// What a user does, as functions: commands and server call the same.
package struct Desk: Sendable {
    package let matcher: TermMatcher
    let aligner: any Aligner
    let check: GlossaryCheck
    let fidelity: FidelityCheck

    /// A desk with glossaries of its own; with the curated ones when there are none. Throws ``GlossaryError``.
    ///
    /// - Parameter mode: how texts that are aligned are taken to run.
    package init(glossaries: [String] = [], mode: AlignmentMode = .auto) throws(GlossaryError) {
        let glossary: Glossary
        if glossaries.isEmpty {
            glossary = try Glossary.curated
        } else {
            glossary = try Glossary(contentsOf: glossaries.map { URL(fileURLWithPath: $0) })
        }
        matcher = TermMatcher(glossary)
        aligner = EvidenceAligner(terms: matcher, mode: mode)
        check = GlossaryCheck(matcher: matcher)
        fidelity = FidelityCheck(terms: matcher)
    }
}
