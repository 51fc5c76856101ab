package import SongnguText

/// Finds which segments of an article render which of its source.
package protocol Aligner: Sendable {
    /// The beads in the order of the target, null beads of the source after the bead of the segment before them.
    /// Every segment of both sides stands in exactly one bead. Throws what the model of sentences throws.
    func align(_ source: Article, _ target: Article) throws -> [Bead]
}
