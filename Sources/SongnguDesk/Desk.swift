import Foundation
import SongnguAlignment
package import SongnguGlossary
import SongnguText

/// What a user does, as functions: commands and server call the same.
package struct Desk: Sendable {
    package let matcher: TermMatcher
    let aligner: any Aligner
    let check: GlossaryCheck

    /// A desk with glossaries of its own; with the curated ones when there are none. Throws ``GlossaryError``.
    package init(glossaries: [String] = []) throws(GlossaryError) {
        let glossary: Glossary
        if glossaries.isEmpty {
            glossary = try Glossary.curated
        } else {
            glossary = try Glossary(contentsOf: glossaries.map { URL(fileURLWithPath: $0) })
        }
        matcher = TermMatcher(glossary)
        aligner = EvidenceAligner(terms: matcher)
        check = GlossaryCheck(matcher: matcher)
    }
}
