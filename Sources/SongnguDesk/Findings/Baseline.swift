package import Foundation
import SongnguExchange
import SongnguText

/// Findings that are known and are not to be reported, in a file of JSON with a finding a line.
///
/// One file may serve many articles: which article a finding is of stands beside it, relative to the folder of the file.
/// A finding is known by its fingerprint alone, so that an article may be moved.
package struct Baseline: Sendable {
    package struct Entry: Codable, Hashable, Sendable {
        package var file: String
        package var fingerprint: Fingerprint
        package var rule: String
        package var surface: String
        package var reason: String
    }

    private struct Document: Codable {
        var v = 1
        var findings: [Entry]
    }

    package let path: String
    package private(set) var entries: [Entry]
    private var fingerprints: Set<Fingerprint>

    /// Throws ``DeskError/unreadable(path:reason:)`` and ``DeskError/badDocument(path:reason:)``.
    package init(contentsOf path: String) throws(DeskError) {
        let bytes: [UInt8]
        do {
            bytes = try Descriptor.open(path) { try $0.readToEnd() }
        } catch {
            throw .unreadable(path: path, reason: "\(error)")
        }
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(bytes)) else {
            throw .badDocument(path: path, reason: "not a baseline: make one with `songngu check --write-baseline`")
        }
        guard document.v == 1 else {
            throw .badDocument(path: path, reason: "a baseline of version \(document.v): use a newer songngu")
        }
        self.init(path: path, document.findings)
    }

    /// The file as it is, or an empty one where there is none. Throws as ``init(contentsOf:)``.
    package init(updating path: String) throws(DeskError) {
        if FileManager.default.fileExists(atPath: path) {
            try self.init(contentsOf: path)
        } else {
            self.init(path: path, [])
        }
    }

    private init(path: String, _ entries: [Entry]) {
        self.path = path
        self.entries = entries
        fingerprints = Set(entries.map(\.fingerprint))
    }

    package func knows(_ fingerprint: Fingerprint) -> Bool { fingerprints.contains(fingerprint) }

    /// Entries of an article that are found no more.
    package func stale(in file: String, _ findings: [ReviewedFinding]) -> [Entry] {
        let found = Set(findings.map(\.fingerprint))
        let name = name(of: file)
        return entries.filter { $0.file == name && !found.contains($0.fingerprint) }
    }

    /// Makes the entries of an article be its findings but for those that a comment ignores; says how many.
    package mutating func replace(_ file: String, by findings: [ReviewedFinding]) -> Int {
        let name = name(of: file)
        let kept = findings.filter { $0.state == .open || $0.state == .known }
        // An article that was moved takes its entries along.
        let own = Set(kept.map(\.fingerprint))
        entries.removeAll { $0.file == name || own.contains($0.fingerprint) }
        entries += kept.map {
            Entry(
                file: name, fingerprint: $0.fingerprint, rule: $0.finding.rule,
                surface: $0.finding.surface.collapsingWhitespace, reason: $0.finding.reason)
        }
        entries.sort { ($0.file, $0.rule, $0.surface, $0.fingerprint) < ($1.file, $1.rule, $1.surface, $1.fingerprint) }
        fingerprints = Set(entries.map(\.fingerprint))
        return kept.count
    }

    /// Writes the file whole or not at all. Throws ``ExchangeError``.
    package func write() throws {
        let lines = try entries.map { try ContractJSON.line($0) }
        let text = "{\"v\":1,\"findings\":[\n\(lines.joined(separator: ",\n"))\n]}\n"
        try AtomicFile.replace([path]) { temporaries in
            try Data(text.utf8).write(to: URL(fileURLWithPath: temporaries[0]))
        }
    }

    /// Relative to the folder of the file, so that it does not matter where songngu runs.
    private func name(of file: String) -> String {
        guard file != "-" else { return file }
        return RelativePath.path(
            of: file, in: URL(fileURLWithPath: path).deletingLastPathComponent().standardizedFileURL)
    }
}

/// Paths as seen from a folder.
enum RelativePath {
    /// "a/b.txt", or "../b.txt" for what lies elsewhere.
    static func path(of file: String, in folder: URL) -> String {
        let own = folder.pathComponents
        let path = URL(fileURLWithPath: file).standardizedFileURL.pathComponents
        let shared = zip(own, path).prefix { $0 == $1 }.count
        return (Array(repeating: "..", count: own.count - shared) + path[shared...]).joined(separator: "/")
    }

    /// As seen from the working directory; the whole path of what lies elsewhere.
    static func path(of file: String) -> String {
        let path = path(
            of: file,
            in: URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true).standardizedFileURL)
        return path.hasPrefix("../") ? URL(fileURLWithPath: file).standardizedFileURL.path : path
    }
}
