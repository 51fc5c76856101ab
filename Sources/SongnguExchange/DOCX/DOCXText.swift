import SongnguText

/// The text of a document of Word.
package enum DOCXText {
    /// The paragraphs of a document in the order they are read, empty ones left out: those of tables cell by cell, of
    /// text boxes behind the paragraph they belong to, and footnotes and endnotes at the end.
    ///
    /// Tracked changes count as accepted; hidden text, field codes, comments, headers and footers are left out. Throws
    /// ``ExchangeError``.
    /// - Parameter name: what errors call the document.
    package static func read(bytes: [UInt8], name: String) throws -> [DOCXParagraph] {
        try read(try DOCXFile(bytes: bytes, name: name))
    }

    package static func read(file: String) throws -> [DOCXParagraph] {
        try read(try DOCXFile(file: file))
    }

    private static func read(_ document: DOCXFile) throws -> [DOCXParagraph] {
        try document.naming {
            var paragraphs: [DOCXParagraph] = []
            let walker = try document.walker()
            while let paragraph = try walker.next() {
                if !paragraph.text.isBlank { paragraphs.append(paragraph) }
            }
            for kind in ["footnote", "endnote"] {
                let ids = walker.notes.filter { $0.kind == kind }.map(\.id)
                guard !ids.isEmpty, let walker = try document.walker("word/\(kind)s.xml") else { continue }
                var notes: [String: [DOCXParagraph]] = [:]
                while let paragraph = try walker.next() {
                    if let note = walker.note, !paragraph.text.isBlank { notes[note, default: []].append(paragraph) }
                }
                paragraphs += ids.flatMap { notes[$0] ?? [] }
            }
            return paragraphs
        }
    }
}
