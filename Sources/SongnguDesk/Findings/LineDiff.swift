/// The difference of two texts by lines, in the unified form that `patch` reads.
package enum LineDiff {
    package struct Line: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            /// The names of the files, or where a stretch of lines stands.
            case file, hunk
            case same, removed, added
            /// What is said of a last line without a line end.
            case remark
        }

        package var kind: Kind
        /// With its mark, without its line end.
        package var text: String
    }

    private static let context = 3

    /// Empty where the texts are the same. O((n + m) · d) for d lines that differ.
    package static func lines(_ old: String, _ new: String, name: String) -> [Line] {
        let (old, new) = (split(old), split(new))
        let edits = edits(old, new)
        let changes = edits.indices.filter { edits[$0].kind != .same }
        guard let first = changes.first else { return [] }
        var result = [Line(kind: .file, text: "--- \(name)"), Line(kind: .file, text: "+++ \(name)")]
        var start = first
        var last = first
        for change in changes.dropFirst() {
            if change - last > 2 * context + 1 {
                result += hunk(edits, start, last)
                start = change
            }
            last = change
        }
        return result + hunk(edits, start, last)
    }

    private struct Edit {
        var kind: Line.Kind
        var line: [UInt8]
        /// How many lines of either text stand before it.
        var old: Int
        var new: Int
    }

    /// Lines with their line ends, as bytes: canonically equal ones differ.
    private static func split(_ text: String) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var line: [UInt8] = []
        for byte in text.utf8 {
            line.append(byte)
            if byte == 0x0A {
                lines.append(line)
                line = []
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }

    private static func edits(_ old: [[UInt8]], _ new: [[UInt8]]) -> [Edit] {
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var edits: [Edit] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if removed.contains(i) {
                edits.append(Edit(kind: .removed, line: old[i], old: i, new: j))
                i += 1
            } else if added.contains(j) {
                edits.append(Edit(kind: .added, line: new[j], old: i, new: j))
                j += 1
            } else {
                edits.append(Edit(kind: .same, line: old[i], old: i, new: j))
                i += 1
                j += 1
            }
        }
        return edits
    }

    private static func hunk(_ edits: [Edit], _ first: Int, _ last: Int) -> [Line] {
        let shown = edits[max(0, first - context)...min(edits.count - 1, last + context)]
        let old = shown.count { $0.kind != .added }
        let new = shown.count { $0.kind != .removed }
        guard let start = shown.first else { return [] }
        // A stretch of no lines is named by the line before it.
        func span(_ before: Int, _ count: Int) -> String {
            let line = count == 0 ? before : before + 1
            return count == 1 ? "\(line)" : "\(line),\(count)"
        }
        var lines = [Line(kind: .hunk, text: "@@ -\(span(start.old, old)) +\(span(start.new, new)) @@")]
        for edit in shown {
            let mark = edit.kind == .removed ? "-" : edit.kind == .added ? "+" : " "
            let isEnded = edit.line.last == 0x0A
            let words = String(decoding: isEnded ? edit.line.dropLast() : edit.line[...], as: UTF8.self)
            lines.append(Line(kind: edit.kind, text: mark + words))
            if !isEnded { lines.append(Line(kind: .remark, text: "\\ No newline at end of file")) }
        }
        return lines
    }
}
