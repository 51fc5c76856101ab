internal import Foundation

/// Finds what is wrong with glossaries, all of it at once.
///
/// | rule | finds |
/// |---|---|
/// | `table`, `id` | rows that cannot be read; ids that are missing, taken, unknown or retired, metonyms in a circle |
/// | `preferred-deprecated`, `contradiction` | a form that one concept prefers, or accepts, and one deprecates |
/// | `homograph` | a form of several concepts |
/// | `preferred` | a language without a form to write, or with several |
/// | `contained` | a deprecated form within an accepted one of another concept, which exchanging it would damage |
/// | `ordinary-word` | a deprecated form that texts have in another meaning: one word in small letters, one syllable |
/// | `repeated`, `short` | a form given twice, a form of one letter |
/// | `language`, `columns` | forms in the wrong column: of another script or language; cells parted by commas |
/// | `spelling` | spaces, characters that are not seen, letters of another script that look alike, text that is not NFC |
/// | `type`, `note` | a type that is a slip, a type or an id in the column of notes |
/// | `draft` | proposals that nobody has looked at |
package enum GlossaryLint {
    /// The problems of concepts read together, by place.
    ///
    /// - Parameter faults: what reading them leniently found.
    /// - Complexity: O(*n* · *k*²) for *n* terms of *k* words.
    package static func problems(_ concepts: [Concept], faults: [GlossaryError] = []) -> [GlossaryProblem] {
        problems(concepts, faults: faults, knowsLists: nil)
    }

    static func problems(
        _ concepts: [Concept], faults: [GlossaryError], knowsLists: Bool?
    ) -> [GlossaryProblem] {
        let damaged = Set(faults.map(\.place))
        var problems = faults.map { fault -> GlossaryProblem in
            let rule = if case .padding = fault.problem { "spelling" } else { "table" }
            return GlossaryProblem(.fault, rule, fault.file ?? "glossary", fault.line, fault.advice)
        }
        let index = FormIndex(concepts)
        problems += IDRule.problems(concepts)
        problems += PreferredRule.problems(concepts, damaged: damaged)
        problems += ContradictionRule.problems(index)
        problems += HomographRule.problems(index)
        problems += ContainedRule.problems(index)
        problems += OrdinaryWordRule.problems(index)
        problems += RepeatedRule.problems(concepts)
        problems += SpellingRule.problems(concepts)
        problems += ColumnRule.problems(concepts, knowsLists: knowsLists)
        problems += TypeRule.problems(concepts)
        var files: [String: Int] = [:]
        for file in concepts.compactMap(\.origin?.file) + problems.map(\.file) where files[file] == nil {
            files[file] = files.count
        }
        return problems.enumerated().sorted { left, right in
            (files[left.element.file] ?? 0, left.element.line ?? 0, left.offset)
                < (files[right.element.file] ?? 0, right.element.line ?? 0, right.offset)
        }.map(\.element)
    }
}

extension Glossary {
    /// How many forms one concept deprecates and another, or the same, accepts. O(*n*) for *n* terms.
    package var contradictions: Int { ContradictionRule.count(concepts) }
}
