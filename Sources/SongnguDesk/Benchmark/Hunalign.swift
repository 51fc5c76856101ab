import Foundation
import SongnguAlignment

/// The aligner hunalign (Varga et al. 2005) as a peer: with no dictionary, on the sentences that we part texts into.
struct Hunalign {
    private let folder: URL

    /// - Parameter folder: takes its files.
    init(in folder: URL) {
        self.folder = folder
    }

    /// Aligns all cases in one process; nil where it is not installed.
    func run(
        _ stream: [AlignmentBenchmark.Case], distinct: [AlignmentBenchmark.Case]
    ) throws -> AlignmentBenchmark.Row? {
        let dictionary = file("empty.dic")
        try write([], to: dictionary)
        var jobs: [String] = []
        for (index, one) in stream.enumerated() {
            let names = ["source", "target", "ladder"].map { file("\(index).\($0)") }
            try write(one.source, to: names[0])
            try write(one.target, to: names[1])
            jobs.append(names.joined(separator: "\t"))
        }
        let batch = file("batch")
        try write(jobs, to: batch)
        // It leaves a file of its own where it runs.
        let process = try MeasuredProcess.run(
            ["sh", "-c", "cd \"$0\" && exec hunalign -batch \"$1\" \"$2\"", folder.path, dictionary, batch],
            output: file("log"))
        guard process.status == 0 else { return nil }
        let found = try distinct.indices.map { index in
            Self.beads(try String(contentsOfFile: file("\(index).ladder"), encoding: .utf8))
        }
        return AlignmentBenchmark.Row(
            name: "hunalign", process: process, evaluation: AlignmentBenchmark.evaluate(found, against: distinct))
    }

    private func file(_ name: String) -> String { folder.appendingPathComponent(name).path }

    private func write(_ lines: [String], to file: String) throws {
        try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: file))
    }

    /// A line of its output is a rung, source and target and a score; what lies between two rungs is a bead.
    static func beads(_ ladder: String) -> [FoundBead] {
        let rungs = ladder.split(whereSeparator: \.isNewline).map { line in
            line.split(separator: "\t").prefix(2).compactMap { Int($0) }
        }
        .filter { $0.count == 2 }
        return zip(rungs, rungs.dropFirst()).compactMap { rung, next in
            guard rung[0] < next[0], rung[1] < next[1] else { return nil }
            return FoundBead(source: Array(rung[0]..<next[0]), target: Array(rung[1]..<next[1]))
        }
    }
}
