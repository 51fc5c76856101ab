import SongnguAlignment
import SongnguDesk
import SongnguText

/// An alignment as a table for people, and as rows for spreadsheets.
struct AlignmentView {
    let alignment: Alignment
    /// Beads below this score are marked as doubtful.
    let acceptedScore: Double
    /// Show why beads and blocks are what they are.
    var explains = false

    func table(for terminal: Terminal) -> [String] {
        var table = Table([
            .init(title: "#", width: 3), .init(title: "type", width: 4), .init(title: "score", width: 5),
            .init(title: "source (\(alignment.source.language))", width: nil),
            .init(title: "target (\(alignment.target.language))", width: nil),
        ])
        for (index, bead) in alignment.beads.enumerated() {
            table.add(
                [
                    "\(index + 1)", bead.type, bead.isNull ? "" : score(bead) + (isDoubtful(bead) ? "?" : ""),
                    text(bead.source, alignment.source), text(bead.target, alignment.target),
                ], style: bead.isNull ? .dim : isDoubtful(bead) ? .yellow : nil)
            for quote in bead.quotes {
                let speaker = quote.speaker.map { "\n— \($0)" } ?? ""
                table.add(
                    [
                        "", "", "quote", words(quote.source, alignment.source),
                        words(quote.target, alignment.target) + speaker,
                    ], style: .green, mostLines: explains ? nil : Self.quoteLines)
            }
            if explains, !bead.isNull {
                table.add(["", "", "why", "", reasons(bead)], style: .dim)
            }
            if index + 1 < alignment.beads.count { table.add([""]) }
        }
        return table.lines(for: terminal) + [""] + TextWrap.lines(summary, width: terminal.width)
            + (explains ? chrome : [])
    }

    /// A row a bead, with a heading.
    var rows: [String] {
        let heading = ["bead", "type", "kind", "score", "source", "target", "source_text", "target_text"]
        return [TSV.row(heading)]
            + alignment.beads.enumerated().map { index, bead in
                TSV.row([
                    "\(index + 1)", bead.type, bead.kind?.rawValue ?? "", score(bead),
                    bead.source.map { "\($0 + 1)" }.joined(separator: ","),
                    bead.target.map { "\($0 + 1)" }.joined(separator: ","), text(bead.source, alignment.source),
                    text(bead.target, alignment.target),
                ])
            }
    }

    /// The whole quotation stands in the sentence above it; where it begins and ends is enough.
    private static let quoteLines = 2

    private func isDoubtful(_ bead: Bead) -> Bool { !bead.isNull && bead.score < acceptedScore }

    private var summary: String {
        let aligned = alignment.beads.filter { !$0.isNull }
        let sources = Set(aligned.flatMap(\.source)).count
        let targets = Set(aligned.flatMap(\.target)).count
        let doubtful = aligned.count(where: isDoubtful)
        let note = doubtful == 0 ? "" : " (\(doubtful) doubtful, marked ?)"
        return "\(aligned.count) \(aligned.count == 1 ? "bead" : "beads")\(note); with a partner: "
            + "\(sources) of \(alignment.source.segments.count) sentences of the source, "
            + "\(targets) of \(alignment.target.segments.count) of the target"
    }

    private var chrome: [String] {
        [("source", alignment.source), ("target", alignment.target)].flatMap { side, article in
            ["", "\(side): left out, and why"]
                + article.chrome.map { "  \($0.kind.rawValue): \($0.text) [\($0.reason)]" }
        }
    }

    private func score(_ bead: Bead) -> String {
        let hundredths = Int((bead.score * 100).rounded())
        return hundredths >= 100 ? "1.00" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
    }

    private func text(_ indices: [Int], _ article: Article) -> String {
        indices.map { article.segments[$0].text }.joined(separator: " ")
    }

    private func words(_ pieces: [ByteRange], _ article: Article) -> String {
        "“" + pieces.map { String(article.text[bytes: $0]).collapsingWhitespace }.joined(separator: " … ") + "”"
    }

    private func reasons(_ bead: Bead) -> String {
        let reasons = bead.reasons
        let parts: [(String, [String])] = [
            ("concepts", reasons.terms), ("names", reasons.names), ("figures", reasons.figures),
        ]
        let shared = parts.filter { !$0.1.isEmpty }.map { "\($0): \($1.joined(separator: ", "))" }
        let meaning = reasons.meaning.map { "meaning \($0), " } ?? ""
        return (shared + ["\(meaning)overlap \(reasons.overlap), length \(reasons.length), order \(reasons.order)"])
            .joined(separator: "\n")
    }
}
