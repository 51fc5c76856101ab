package import SongnguGlossary

/// Writes glossaries in the formats that can be written.
package enum GlossaryFileWriter {
    /// Writes a whole file, or leaves what was there. Throws ``ExchangeError``.
    ///
    /// - Parameter comment: lines before a table, for people.
    package static func write(
        _ concepts: [Concept], to file: String, format: GlossaryFormat, comment: [String] = []
    ) throws {
        try AtomicFile.write(file) { receive in
            try write(concepts, format: format, comment: comment, receive: receive)
        }
    }

    /// The same in pieces, for standard output.
    package static func write(
        _ concepts: [Concept], format: GlossaryFormat, comment: [String] = [],
        receive: @escaping (String) throws -> Void
    ) throws {
        switch format {
        case .tbx2, .tbx3DCA, .tbx3DCT:
            var writer = TBXWriter(format: format, to: receive)
            try writer.write(concepts)
        case .tsv, .csv, .omegat:
            var writer = TermTableWriter(format: format == .csv ? .csv : .tsv, to: receive)
            try writer.write(concepts, comment: comment)
        }
    }
}
