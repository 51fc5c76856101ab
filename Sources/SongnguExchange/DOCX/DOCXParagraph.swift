/// A paragraph of a document as one reads it.
package struct DOCXParagraph: Hashable, Sendable {
    package enum Style: Hashable, Sendable {
        case title
        /// From 1.
        case heading(Int)
        case body
        case listItem
        case caption
        case footnote
    }

    /// Where in a table a paragraph stands; all count from 0, tables in the order they begin.
    package struct Cell: Hashable, Sendable {
        package var table: Int
        package var row: Int
        /// Of the grid: a merged cell counts for all it spans.
        package var column: Int
        /// How many tables stand around this one.
        package var depth: Int
    }

    package var text: String
    package var style: Style
    package var cell: Cell?

    package init(_ text: String, style: Style = .body, cell: Cell? = nil) {
        self.text = text
        self.style = style
        self.cell = cell
    }
}
