internal import CCurated

extension Glossary {
    /// The curated glossaries of the repository's Glossaries/, linked into the binary.
    ///
    /// Read once; throws only where a table was damaged before the build.
    package static var curated: Glossary {
        get throws(GlossaryError) { try read.get() }
    }

    private static let read = Result { () throws(GlossaryError) in
        var concepts: [Concept] = []
        for index in 0..<ccurated_count() {
            let table = ccurated_at(index)
            let bytes = UnsafeBufferPointer(start: table.bytes, count: Int(table.count))
            concepts += try GlossaryTable(bytes, file: String(cString: table.name)).concepts
        }
        return try Glossary(concepts)
    }
}
