/// A document as the page it would be, so that it is read with what its styles say.
package enum DOCXPage {
    /// The title, or else the first heading of the highest level at the beginning, is the headline; other headings are
    /// crossheads. Cells, list items and notes are paragraphs. O(n).
    package static func html(_ paragraphs: [DOCXParagraph]) -> String {
        let headline =
            paragraphs.firstIndex { $0.style == .title }
            ?? paragraphs.firstIndex { $0.style == .heading(1) && $0.cell == nil }
        var html = "<html><body>\n"
        for (index, paragraph) in paragraphs.enumerated() {
            let element =
                switch paragraph.style {
                case _ where index == headline: "h1"
                case .title, .heading: "h2"
                case .caption: "figcaption"
                case .body, .listItem, .footnote: "p"
                }
            let text = XMLEscape.text(paragraph.text).replacing("\n", with: "<br>")
            html += "<\(element)>\(text)</\(element)>\n"
        }
        return html + "</body></html>\n"
    }
}
