import Foundation
package import SongnguGlossary
package import SongnguText

/// A glossary file as it was read.
package struct GlossaryFile: Sendable {
    package var path: String
    package var format: GlossaryFormat
    package var concepts: [Concept]
    /// What is wrong in single places; only where the file was read leniently.
    package var faults: [GlossaryError] = []
    /// What of the file is not kept.
    package var warnings: [String] = []
}

/// Reads glossary files of all formats, told apart by what is in them first and by their names then.
package struct GlossaryFileReader: Sendable {
    /// Of tables that name none, or call them "source" and "target".
    package var languages: (source: LanguageTag, target: LanguageTag)
    /// Goes on behind faults of single rows and entries, and gives them along.
    package var isLenient: Bool

    package init(
        languages: (source: LanguageTag, target: LanguageTag) = (.english, .vietnamese), isLenient: Bool = false
    ) {
        self.languages = languages
        self.isLenient = isLenient
    }

    /// Reads a file, or the glossaries in a folder (not those in folders in it) by name.
    ///
    /// Throws ``GlossaryError`` or ``ExchangeError``.
    package func read(_ path: String) throws -> [GlossaryFile] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return [try file(path)]
        }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            throw GlossaryError(.unreadable(error.localizedDescription), file: path)
        }
        let folder = URL(fileURLWithPath: path)
        let files = try names.sorted().map { folder.appendingPathComponent($0).path }.filter(Self.isGlossary)
        if files.isEmpty { throw GlossaryError(.noFiles, file: path) }
        return try files.map(file)
    }

    /// Any text may end in .txt: only one with a tab in its first line is a glossary.
    private static func isGlossary(_ path: String) throws -> Bool {
        let url = URL(fileURLWithPath: path)
        if url.lastPathComponent.hasPrefix(".") { return false }
        switch url.pathExtension.lowercased() {
        case "tsv", "tbx", "csv", "utf8", "tab", "martif": return true
        case "txt":
            let lines = try LineSource(file: path)
            while let line = try? lines.next() {
                if line.text.isBlank || line.text.hasPrefix("#") { continue }
                return line.text.utf8.contains(0x09)
            }
            return false
        default: return false
        }
    }

    private func file(_ path: String) throws -> GlossaryFile {
        let beginning: [UInt8]
        do {
            beginning = try ByteSource.beginning(of: path, length: 512)
        } catch ExchangeError.cannotOpen(_, let reason) {
            throw GlossaryError(.unreadable(reason), file: path)
        }
        if beginning.starts(with: [0x1F, 0x8B]) { throw ExchangeError.archive(file: path, kind: "gzip") }
        if beginning.starts(with: [0x50, 0x4B, 3, 4]) { throw ExchangeError.archive(file: path, kind: "zip") }
        let name = URL(fileURLWithPath: path).pathExtension.lowercased()
        if ["tbx", "martif", "mtf", "xml"].contains(name) || Self.isXML(beginning) {
            var reader = try TBXReader(file: path, isLenient: isLenient)
            return try reader.read()
        }
        if name != "csv", try Self.isOwnTable(path) {
            let bytes: Data
            do {
                bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            } catch {
                throw GlossaryError(.unreadable(error.localizedDescription), file: path)
            }
            let table = try GlossaryTable(bytes, file: path, isLenient: isLenient)
            return GlossaryFile(path: path, format: .tsv, concepts: table.concepts, faults: table.faults)
        }
        return try TermTableReader(file: path, languages: languages, isLenient: isLenient).read(isCSV: name == "csv")
    }

    private static func isXML(_ bytes: [UInt8]) -> Bool {
        let text = bytes.drop { [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return text.first == UInt8(ascii: "<")
    }

    /// Whether a text is to be read as a table of ours: all but those that name none of our columns, and those that
    /// name languages only.
    private static func isOwnTable(_ path: String) throws -> Bool {
        let bytes = try ByteSource.beginning(of: path, length: 2)
        if bytes == [0xFF, 0xFE] || bytes == [0xFE, 0xFF] { return false }
        let lines = try LineSource(file: path)
        while let line = try? lines.next() {
            if line.text.isBlank || line.text.hasPrefix("#") { continue }
            let cells = line.text.split(separator: "\t", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            if cells.contains("id") { return true }
            if TermTableReader.foreignColumns(cells) != nil { return false }
            // What is left has a header with faults, or none.
            let known = cells.compactMap { GlossaryColumn($0[...]) }
            return cells.count == 1
                || known.contains { if case .terms(_, .preferred, .full) = $0 { false } else { true } }
        }
        return true
    }
}
