import Foundation

/// What was done to a concept of the desk's glossary: a line of its history.
package struct GlossaryChange: Codable, Hashable, Sendable {
    package enum Action: String, Codable, Hashable, Sendable {
        case add, edit, retire, restore
        /// Taken out of the desk's glossary; a curated concept of this id counts again.
        case remove
    }

    private var v = 1
    /// ISO 8601, in UTC.
    package var at: String
    package var by: String?
    package var id: String
    package var action: Action
    /// The concept in use before, a curated one too; nil where there was none.
    package var before: ConceptRecord?
    /// Nil where it was removed.
    package var after: ConceptRecord?

    init(at: Date, by: String?, id: String, action: Action, before: ConceptRecord?, after: ConceptRecord?) {
        self.at = at.formatted(.iso8601)
        self.by = by
        self.id = id
        self.action = action
        self.before = before?.content
        self.after = after?.content
    }

    private enum CodingKeys: String, CodingKey {
        case v, at, by, id, action, before, after
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(v, forKey: .v)
        try container.encode(at, forKey: .at)
        // Null where there is none, so that every line has every key.
        try container.encode(by, forKey: .by)
        try container.encode(id, forKey: .id)
        try container.encode(action, forKey: .action)
        try container.encode(before, forKey: .before)
        try container.encode(after, forKey: .after)
    }

    /// The fields that differ, as people read them.
    package var differences: [(field: String, before: String?, after: String?)] {
        let (old, new) = (before?.fields ?? [], after?.fields ?? [])
        var names = old.map(\.name)
        for (name, _) in new where !names.contains(name) { names.append(name) }
        return names.compactMap { name in
            let was = old.first { $0.name == name }?.value
            let now = new.first { $0.name == name }?.value
            return was == now ? nil : (name, was, now)
        }
    }
}

/// The history beside a glossary, a JSON object a line, the latest last.
package struct GlossaryHistory: Sendable {
    package let path: String

    /// The latest changes first, of one concept or of all; none where there is no file. Lines that cannot be read, such as
    /// one that a crash cut off, are passed over. Throws ``DeskError/unreadable(path:reason:)``. O(file), and memory for
    /// twice the limit.
    package func changes(of id: String? = nil, skip: Int = 0, limit: Int) throws -> [GlossaryChange] {
        guard GlossaryLocation.isThere(path) else { return [] }
        let most = skip + limit
        var found: [GlossaryChange] = []
        do {
            try Descriptor.open(path) { descriptor in
                var lines = LineReader(descriptor)
                let decoder = JSONDecoder()
                while let line = try lines.next() {
                    guard let change = try? decoder.decode(GlossaryChange.self, from: Data(line)),
                        id == nil || change.id == id
                    else { continue }
                    found.append(change)
                    if found.count >= 2 * most + 1_000 { found.removeFirst(found.count - most) }
                }
            }
        } catch let failure as SystemFailure {
            throw DeskError.unreadable(path: path, reason: failure.description)
        }
        return Array(found.reversed().dropFirst(skip).prefix(limit))
    }

    /// Adds lines and brings them to the disk; returns how long the file was before. Whoever calls holds the lock.
    func append(_ changes: [GlossaryChange]) throws -> off_t {
        let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure }
        defer { close(descriptor) }
        let length = lseek(descriptor, 0, SEEK_END)
        guard length >= 0 else { throw failure }
        var text = try changes.map { try ContractJSON.line($0) + "\n" }.joined()
        var last: UInt8 = 0x0A
        // A line that a crash cut off stays one by itself.
        if length > 0, pread(descriptor, &last, 1, length - 1) == 1, last != 0x0A { text = "\n" + text }
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard written >= 0 || errno == EINTR else {
                defer { ftruncate(descriptor, length) }
                throw failure
            }
            bytes = bytes.dropFirst(max(0, written))
        }
        guard fsync(descriptor) == 0 else {
            defer { ftruncate(descriptor, length) }
            throw failure
        }
        return length
    }

    /// Takes lines back that were added last.
    func cut(to length: off_t) {
        truncate(path, length)
    }

    private var failure: DeskError { .unwritable(path: path, reason: SystemFailure.last.description) }
}
