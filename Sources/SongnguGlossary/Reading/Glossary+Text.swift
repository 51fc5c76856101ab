extension Glossary {
    /// Reads one table from memory; `file` names it in messages.
    package init(tsv: String, file: String = "glossary") throws(GlossaryError) {
        try self.init(GlossaryTable(tsv.utf8, file: file).concepts)
    }
}
