internal import CCurated

extension Glossary {
    /// The curated glossaries of the repository's Glossaries/, linked into the binary.
    ///
    /// Read once; throws only where a table was damaged before the build.
    package static var curated: Glossary {
        get throws(GlossaryError) { try read.get() }
    }

    private static let read = Result { () throws(GlossaryError) in
        try Glossary(curatedTables(isLenient: false).concepts)
    }

    /// The concepts of the curated tables as they stand there, and what is wrong with their rows where they are read
    /// leniently.
    package static func curatedTables(
        isLenient: Bool
    ) throws(GlossaryError) -> (concepts: [Concept], faults: [GlossaryError]) {
        var concepts: [Concept] = []
        var faults: [GlossaryError] = []
        for index in 0..<ccurated_count() {
            let embedded = ccurated_at(index)
            let table = try GlossaryTable(
                UnsafeBufferPointer(start: embedded.bytes, count: Int(embedded.count)),
                file: String(cString: embedded.name), isLenient: isLenient)
            concepts += table.concepts
            faults += table.faults
        }
        return (concepts, faults)
    }
}
