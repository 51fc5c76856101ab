package import Foundation

/// One act of somebody that changed the memory: what history is made of, and what is undone.
package struct Operation: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        /// A pair of documents was saved.
        case align
        case `import`, merge, edit, undo
        /// Many variants were rewritten.
        case apply
        /// Beads of a pair of documents were judged.
        case review
    }

    package let id: Int64
    package let kind: Kind
    package let at: Date
    package let author: String?
    /// Of an import or a merge: what the file is known by.
    package let file: String?
    /// The operation that this one undid.
    package let undoes: Int64?
    /// Units that it made, changed and removed. A unit that only gained provenance is not counted.
    package let made: Int
    package let changed: Int
    package let removed: Int
}
