/// One line of output of `pair`: a pair, or an article without a partner.
package struct ArticlePairRecord: Encodable, Sendable {
    private let v = 1
    /// Nil of a source that no article renders.
    package var target: CaseID?
    /// Nil of a target that renders no story.
    package var source: CaseID?
    package var score: Double?
    /// Sources that would do as well; left out where there are none.
    package var alternatives: [CaseID]?
}
