package import Foundation

extension Glossary {
    /// Reads one table from memory; `file` names it in messages.
    package init(tsv: String, file: String = "glossary") throws(GlossaryError) {
        try self.init(GlossaryTable(tsv.utf8, file: file).concepts)
    }

    /// Reads files, and the *.tsv files of folders (not of folders in them), as one glossary.
    package init(contentsOf paths: [URL]) throws(GlossaryError) {
        var concepts: [Concept] = []
        for path in paths {
            for file in try Self.tables(at: path) {
                let bytes: Data
                do {
                    bytes = try Data(contentsOf: file)
                } catch {
                    throw GlossaryError(.unreadable(error.localizedDescription), file: file.path)
                }
                concepts += try GlossaryTable(bytes, file: file.path).concepts
            }
        }
        try self.init(concepts)
    }

    private static func tables(at path: URL) throws(GlossaryError) -> [URL] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path.path, isDirectory: &isFolder), isFolder.boolValue else {
            return [path]
        }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path.path)
        } catch {
            throw GlossaryError(.unreadable(error.localizedDescription), file: path.path)
        }
        let tables = names.filter { $0.hasSuffix(".tsv") && !$0.hasPrefix(".") }.sorted()
        if tables.isEmpty { throw GlossaryError(.noFiles, file: path.path) }
        return tables.map { path.appendingPathComponent($0) }
    }
}
