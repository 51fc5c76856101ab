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
                row.name, number(row.process.seconds, places: 2), number(row.process.coreSeconds, places: 2),
                number(Double(benchmark.pairs) / row.process.seconds, places: 0),
                ByteCount.text(row.process.peakBytes), row.evaluation.map { number($0.strict.f, places: 3) } ?? "",
            ])
        }
        let segments =
            "\(number(benchmark.segments.source, places: 1)) × \(number(benchmark.segments.target, places: 1))"
        return table.lines(for: terminal) + [
            "",
            "\(benchmark.pairs) pairs of \(segments) segments, \(ProcessInfo.processInfo.activeProcessorCount) cores",
        ]
    }

    private func number(_ value: Double, places: Int) -> String {
        String(format: "%.\(places)f", value)
    }
}
