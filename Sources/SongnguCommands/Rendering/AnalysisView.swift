import SongnguDesk
import SongnguText

/// How much work texts are, as a table and as rows.
struct AnalysisView {
    private let analysis: Analysis

    init(_ analysis: Analysis) {
        self.analysis = analysis
    }

    /// A table for all files, after a line for each of several.
    func lines(for terminal: Terminal) -> [String] {
        let bands = table(for: terminal)
        guard analysis.files.count > 1 else { return bands }
        return files(for: terminal) + [""] + bands
    }

    private func table(for terminal: Terminal) -> [String] {
        let total = analysis.total.total
        var table = Table(
            [("match", 11), ("segments", 9), ("words", 9), ("share", 7), ("characters", 10)]
                .map { Table.Column(title: $0.0, width: $0.1) })
        func add(_ name: String, _ volume: TextVolume) {
            let share = total.words == 0 ? 0 : Double(volume.words) / Double(total.words)
            table.add([name, "\(volume.segments)", "\(volume.words)", Percent.text(share), "\(volume.characters)"])
        }
        for band in MatchBand.allCases { add(Self.name(band), analysis.total[band]) }
        add("total", total)
        return table.lines(for: terminal)
    }

    /// Words by file.
    private func files(for terminal: Terminal) -> [String] {
        let titles = MatchBand.allCases.map { Self.name($0).replacing("repetitions", with: "repeat") } + ["words"]
        var table = Table(
            [Table.Column(title: "file", width: nil)] + titles.map { Table.Column(title: $0, width: max(5, $0.count)) })
        for file in analysis.files {
            table.add(
                [file.name] + MatchBand.allCases.map { "\(file.volumes[$0].words)" } + ["\(file.volumes.total.words)"])
        }
        return table.lines(for: terminal)
    }

    /// A row for each band of each file, with a heading; the band "total" sums up, and the file "" is all of several.
    var rows: [String] {
        var rows = [CSV.row(["file", "language", "band", "segments", "words", "characters"])]
        func add(_ file: String, _ language: String, _ volumes: Analysis.Volumes) {
            for (band, volume) in MatchBand.allCases.map({ ($0.rawValue, volumes[$0]) }) + [("total", volumes.total)] {
                rows.append(
                    CSV.row([
                        file, language, band, "\(volume.segments)", "\(volume.words)", "\(volume.characters)",
                    ]))
            }
        }
        for file in analysis.files { add(file.name, file.language?.rawValue ?? "", file.volumes) }
        if analysis.files.count > 1 { add("", "", analysis.total) }
        return rows
    }

    /// "95–99".
    private static func name(_ band: MatchBand) -> String { band.rawValue.replacing("-", with: "–") }
}
