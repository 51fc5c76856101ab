import SongnguDesk
import SongnguModel
import SongnguText

/// What a model is and how a test of it went, a line each.
enum ModelView {
    static func lines(_ info: ModelInfo, file: String?, for terminal: Terminal) -> [String] {
        let about = info.metadata
        var rows = [
            ("model", about.name + (file.map { " (\($0))" } ?? " (built in)")),
            ("size", "\(ByteCount.text(info.bytes)) (\(info.bytes) bytes), format \(info.format)"),
            ("vectors", "\(info.dimension) dimensions of \(info.bits) bits"),
        ]
        for language in info.languages {
            let kinds = language.hasPairs ? "words and pairs of words" : "words"
            let guessing = language.gramBuckets > 0 ? "; guesses unknown words" : ""
            rows.append(("language \(language.tag)", "\(language.rows) \(kinds)\(guessing)"))
        }
        rows.append(("teacher", about.teacher))
        rows.append(("made", about.date.isEmpty ? "not said" : about.date))
        rows.append(("licence", about.licence))
        for source in about.sources {
            let note = source.note.map { "; \($0)" } ?? ""
            rows.append(("source", "\(source.name): \(source.licence)\(note)"))
        }
        return columns(rows, width: terminal.width)
    }

    static func lines(_ report: ModelReport, _ source: LanguageTag, _ target: LanguageTag) -> [String] {
        func rates(_ rates: ModelTest.Rates) -> String {
            "\(Percent.text(rates.margin)) by margin, \(Percent.text(rates.cosine)) by cosine"
        }
        func coverage(_ share: Double?) -> String { share.map(Percent.text) ?? "no words" }
        return columns(
            [
                ("pairs", "\(report.test.pairs)"),
                ("\(source) finds \(target)", rates(report.test.forward)),
                ("\(target) finds \(source)", rates(report.test.backward)),
                ("words known (\(source))", coverage(report.sourceCoverage)),
                ("words known (\(target))", coverage(report.targetCoverage)),
                ("speed", "\(Int(report.sentencesPerSecond.rounded())) sentences a second"),
            ], width: .max)
    }

    /// Names, and values wrapped beside them.
    private static func columns(_ rows: [(String, String)], width: Int) -> [String] {
        let names = rows.map { DisplayWidth.of($0.0) }.max() ?? 0
        return rows.flatMap { name, value in
            TextWrap.lines(value, width: width == .max ? .max : max(40, width - names - 2)).enumerated().map {
                TextWrap.padded($0.offset == 0 ? name : "", to: names) + "  " + $0.element
            }
        }
    }
}
