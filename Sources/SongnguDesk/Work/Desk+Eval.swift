package import SongnguAlignment
import SongnguText

/// A line of a file that cannot be used, and why.
package struct BadLine: Error, Hashable, Sendable, CustomStringConvertible {
    package var file: String
    /// From 1.
    package var line: Int
    package var reason: String

    package var description: String { "\(file):\(line): \(reason)" }
}

extension Desk {
    /// Aligns the cases of a file and compares with its gold: a line is a case of a batch with `gold`
    /// (``GoldRequest``). Throws ``DeskError``, and what a required embedder throws.
    ///
    /// - Parameters:
    ///   - hypothesis: a file of what another aligner found, a line a case as `align --batch` writes it; nil aligns.
    ///   - skipped: called with each line that is left out, and the rest is evaluated.
    package func evaluate(
        _ file: String, hypothesis: String? = nil, skipped: (BadLine) -> Void
    ) throws -> Evaluation {
        let found = try hypothesis.map { try Self.hypotheses($0, skipped: skipped) }
        var evaluation = Evaluation()
        try Self.forEachLine(of: file, skipped: skipped) { line in
            let request = try ContractJSON.decode(PairRequest.self, from: line)
            let gold = try ContractJSON.decode(GoldRequest.self, from: line)
            let articles = try request.articles()
            let result = if let found { found[request.id] } else { try aligned(articles) }
            if let beads = try gold.beads(of: request) {
                evaluation.add(BeadEvaluation(gold: beads, found: result?.beads ?? []), isMissing: result == nil)
            } else {
                let texts = try result?.texts() ?? (source: [], target: [])
                evaluation.add(
                    ArticleEvaluation(
                        gold: gold.article, source: texts.source, target: texts.target, found: result?.beads ?? []),
                    isMissing: result == nil)
            }
        }
        return evaluation
    }

    /// What an aligner found in a case.
    private struct Found {
        var beads: [FoundBead]
        var texts: () throws(DeskError) -> (source: [String], target: [String])
    }

    private func aligned(_ articles: (source: Article, target: Article)) throws -> Found {
        let alignment = try align(source: articles.source, target: articles.target)
        return Found(beads: alignment.beads.map { FoundBead($0) }) { () throws(DeskError) in
            (alignment.source.segments.map(\.text), alignment.target.segments.map(\.text))
        }
    }

    private static func hypotheses(_ file: String, skipped: (BadLine) -> Void) throws -> [CaseID: Found] {
        var found: [CaseID: Found] = [:]
        try forEachLine(of: file, skipped: skipped) { line in
            let request = try ContractJSON.decode(HypothesisRequest.self, from: line)
            found[request.id] = Found(beads: request.found, texts: request.texts)
        }
        return found
    }

    /// Reads a file, or standard input for "-"; a line that cannot be used is told and passed over.
    private static func forEachLine(
        of file: String, skipped: (BadLine) -> Void, _ body: ([UInt8]) throws -> Void
    ) throws {
        let name = file == "-" ? "standard input" : file
        try RequestLines.open(file) { lines in
            while let line = try lines.next() {
                do {
                    try body(line.bytes)
                } catch let error as DeskError {
                    skipped(BadLine(file: name, line: line.number, reason: error.description))
                }
            }
        }
    }
}
