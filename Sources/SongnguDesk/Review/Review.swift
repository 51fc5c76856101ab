import SongnguAlignment
package import SongnguText

/// Two articles and how they are aligned, on the desk of those who correct that together.
package struct Review: Sendable {
    package let id: Int64
    /// Counts the changes.
    package var revision: Int
    /// As they read now, with the words that were edited; ranges of findings and quotations are of these texts.
    package var source: Article
    package var target: Article
    /// In the order of the target; null beads of the source follow the bead of the segment before them. Every segment
    /// stands in one.
    package var beads: [ReviewBead]
    /// Segments whose words were edited, with the words that they had.
    package var edited: [Side: [Int: String]]
    package var findings: [Finding]
    package var warnings: [String]
}
