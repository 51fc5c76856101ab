import Foundation
import SongnguMemory
import SongnguText

/// The counts of a memory, a line each.
enum StatisticsView {
    static func lines(_ statistics: MemoryStatistics, path: String) -> [String] {
        var rows: [(String, String)] = [("file", path), ("size", ByteCount.text(statistics.fileSize))]
        rows.append(("units", "\(statistics.units)"))
        for status in UnitStatus.allCases {
            rows.append(("units, \(status.rawValue)", "\(statistics.statuses[status] ?? 0)"))
        }
        rows.append(("sources with several targets", "\(statistics.ambiguousSources)"))
        rows += byLanguage("variants", statistics.variants) + byLanguage("documents", statistics.documents)
        for kind in RenderingKind.allCases {
            rows.append(("saved as \(kind.rawValue)", "\(statistics.provenance[kind] ?? 0)"))
        }
        if statistics.provenanceWithoutKind > 0 {
            rows.append(("saved without kind", "\(statistics.provenanceWithoutKind)"))
        }
        rows.append(("quotations", "\(statistics.quotes)"))
        rows.append(("cached vectors", "\(statistics.vectors)"))
        if let first = statistics.firstSaved, let last = statistics.lastSaved {
            rows.append(("first saved", first.formatted(.iso8601)))
            rows.append(("last saved", last.formatted(.iso8601)))
        }
        let indexes = statistics.indexVersions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        rows.append(("versions", (["schema \(statistics.schemaVersion)"] + indexes).joined(separator: ", ")))
        let width = rows.map { DisplayWidth.of($0.0) }.max() ?? 0
        return rows.map { TextWrap.padded($0.0, to: width) + "  " + $0.1 }
    }

    private static func byLanguage(_ name: String, _ counts: [LanguageTag: Int]) -> [(String, String)] {
        counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { ("\(name) (\($0.key))", "\($0.value)") }
    }
}
