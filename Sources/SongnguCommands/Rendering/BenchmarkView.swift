import Foundation
import SongnguAlignment
import SongnguDesk

/// What a benchmark measured, as a table.
struct BenchmarkView {
    let benchmark: AlignmentBenchmark

    func lines(for terminal: Terminal) -> [String] {
        var table = Table([
            .init(title: "aligner", width: 8), .init(title: "seconds", width: 8), .init(title: "core s", width: 8),
            .init(title: "pairs/s", width: 8), .init(title: "peak", width: 9), .init(title: "strict F", width: 8),
        ])
        for row in benchmark.rows {
            table.add([
                row.name, Self.number(row.process.seconds, places: 2), Self.number(row.process.coreSeconds, places: 2),
                Self.number(Double(benchmark.pairs) / row.process.seconds, places: 0),
                ByteCount.text(row.process.peakBytes), row.evaluation.map { Self.number($0.strict.f, places: 3) } ?? "",
            ])
        }
        let segments =
            "\(Self.number(benchmark.segments.source, places: 1)) × \(Self.number(benchmark.segments.target, places: 1))"
        return table.lines(for: terminal) + [
            "",
            "\(benchmark.pairs) pairs of \(segments) segments, \(ProcessInfo.processInfo.activeProcessorCount) cores",
        ]
    }

    /// Searches of a memory.
    static func lines(_ benchmark: MemoryBenchmark, for terminal: Terminal) -> [String] {
        var table = Table([
            .init(title: "search", width: 16), .init(title: "queries", width: 7), .init(title: "p50 ms", width: 8),
            .init(title: "p99 ms", width: 8), .init(title: "found", width: 8), .init(title: "recall", width: 6),
        ])
        for row in benchmark.rows {
            table.add([
                row.name, "\(row.queries)", Self.number(row.median, places: 2),
                Self.number(row.percentile99, places: 2),
                row.found.isNaN ? "" : Self.number(row.found, places: 1),
                row.recall.map { Self.number($0, places: 3) } ?? "",
            ])
        }
        return table.lines(for: terminal)
    }

    /// Routes of the server.
    static func lines(_ benchmark: ServeBenchmark, for terminal: Terminal) -> [String] {
        var table = Table([
            .init(title: "route", width: 12), .init(title: "conn.", width: 5), .init(title: "req/s", width: 7),
            .init(title: "p50 ms", width: 8), .init(title: "p99 ms", width: 8), .init(title: "errors", width: 6),
            .init(title: "RSS before", width: 10), .init(title: "RSS after", width: 10),
        ])
        for row in benchmark.rows {
            table.add([
                row.name, "\(row.connections)", number(row.perSecond, places: 0), number(row.median, places: 1),
                number(row.percentile99, places: 1), "\(row.errors)", row.resident.before.map(ByteCount.text) ?? "",
                row.resident.after.map(ByteCount.text) ?? "",
            ])
        }
        return table.lines(for: terminal)
    }

    /// Imports of files.
    static func lines(_ rows: [(file: String, import: ImportBenchmark)], for terminal: Terminal) -> [String] {
        var table = Table([
            .init(title: "import", width: 14), .init(title: "units", width: 8), .init(title: "seconds", width: 8),
            .init(title: "core s", width: 8), .init(title: "µs/unit", width: 8), .init(title: "peak", width: 9),
            .init(title: "file", width: 9), .init(title: "text", width: 9), .init(title: "file/text", width: 9),
        ])
        for (file, row) in rows {
            table.add([
                URL(fileURLWithPath: file).lastPathComponent, "\(row.units)", number(row.process.seconds, places: 1),
                number(row.process.coreSeconds, places: 1),
                number(row.process.seconds * 1e6 / Double(max(1, row.units)), places: 0),
                ByteCount.text(row.process.peakBytes), ByteCount.text(row.fileBytes), ByteCount.text(row.textBytes),
                number(Double(row.fileBytes) / Double(max(1, row.textBytes)), places: 2),
            ])
        }
        return table.lines(for: terminal)
    }

    /// Work with a glossary.
    static func lines(_ benchmark: GlossaryBenchmark, for terminal: Terminal) -> [String] {
        var table = Table([
            .init(title: "work", width: 26), .init(title: "p50 ms", width: 8), .init(title: "slowest", width: 8),
        ])
        for row in benchmark.rows {
            table.add([row.name, number(row.median, places: 2), number(row.slowest, places: 2)])
        }
        return table.lines(for: terminal) + [
            "",
            "\(benchmark.terms) terms; \(benchmark.findings) findings; "
                + "\(number(benchmark.unitsPerSecond, places: 0)) units a second on one core",
        ]
    }

    private static func number(_ value: Double, places: Int) -> String {
        String(format: "%.\(places)f", value)
    }
}
