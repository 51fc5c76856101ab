import Foundation
package import SongnguAlignment
import SongnguText

/// How fast pairs are aligned, as whole processes: ours, and hunalign's where it is installed.
package struct AlignmentBenchmark: Sendable {
    package struct Row: Sendable {
        package var name: String
        package var process: MeasuredProcess
        /// Against the gold of cases that go by segments; nil where there are none.
        package var evaluation: Evaluation.Beads?
    }

    package private(set) var pairs = 0
    /// Mean numbers of segments of the two sides.
    package private(set) var segments = (source: 0.0, target: 0.0)
    package private(set) var rows: [Row] = []

    /// A case, and its segments as we read them.
    struct Case {
        var line: [UInt8]
        var source: [String]
        var target: [String]
        /// Nil where the gold goes by texts, or there is none.
        var gold: [FoundBead]?
    }

    /// Reads cases, repeats them until there are enough, and runs both aligners on them. Throws ``DeskError`` for a
    /// file and ``BadLine`` for a line that cannot be read.
    ///
    /// - Parameters:
    ///   - files: lines as `align --batch` reads them; `gold` may stand in them.
    ///   - program: our own.
    package init(_ files: [String], pairs: Int, program: String) throws {
        let cases = try files.flatMap(Self.cases)
        guard !cases.isEmpty else { throw DeskError.empty(path: files.joined(separator: ", ")) }
        self.pairs = max(pairs, cases.count)
        let stream = (0..<self.pairs).map { cases[$0 % cases.count] }
        segments = (
            Double(stream.reduce(0) { $0 + $1.source.count }) / Double(self.pairs),
            Double(stream.reduce(0) { $0 + $1.target.count }) / Double(self.pairs)
        )
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let folder = scratch.url
        rows.append(try Self.ours(program, stream, distinct: cases, in: folder))
        if let peer = try Hunalign(in: folder).run(stream, distinct: cases) { rows.append(peer) }
    }

    private static func cases(of file: String) throws -> [Case] {
        var cases: [Case] = []
        try RequestLines.open(file) { lines in
            while let line = try lines.next() {
                do {
                    cases.append(try read(line.bytes))
                } catch let error as DeskError {
                    throw BadLine(file: file, line: line.number, reason: error.description)
                }
            }
        }
        return cases
    }

    private static func read(_ line: [UInt8]) throws -> Case {
        let request = try ContractJSON.decode(PairRequest.self, from: line)
        let articles = try request.articles()
        // Cases without gold are timed all the same.
        let gold = try? ContractJSON.decode(GoldRequest.self, from: line).beads(of: request)
        return Case(
            line: line, source: articles.source.segments.map(\.text), target: articles.target.segments.map(\.text),
            gold: gold)
    }

    private static func ours(_ program: String, _ stream: [Case], distinct: [Case], in folder: URL) throws -> Row {
        let (input, output) = (folder.appendingPathComponent("in").path, folder.appendingPathComponent("out").path)
        try Data(stream.map(\.line).joined(separator: [0x0A])).write(to: URL(fileURLWithPath: input))
        let process = try MeasuredProcess.run([program, "align", "--batch"], input: input, output: output)
        var found: [[FoundBead]] = []
        try Descriptor.open(output) { file in
            var reader = LineReader(file)
            while found.count < distinct.count, let line = try reader.next() {
                found.append(try ContractJSON.decode(HypothesisRequest.self, from: line).found)
            }
        }
        return Row(name: "songngu", process: process, evaluation: evaluate(found, against: distinct))
    }

    static func evaluate(_ found: [[FoundBead]], against cases: [Case]) -> Evaluation.Beads? {
        var evaluation = Evaluation()
        for (beads, one) in zip(found, cases) {
            if let gold = one.gold { evaluation.add(BeadEvaluation(gold: gold, found: beads)) }
        }
        return evaluation.beads
    }
}
