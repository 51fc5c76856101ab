import Foundation
import SongnguDesk

/// Pairs of articles, as rows and in a summary.
enum PairingView {
    /// Ids that a summary names.
    private static let named = 5

    /// Target, source, score; what there is none of is empty.
    static func row(_ record: ArticlePairRecord) -> String {
        TSV.row([
            record.target?.description ?? "", record.source?.description ?? "",
            record.score.map { String(format: "%.3f", $0) } ?? "",
        ])
    }

    /// How many pairs, and who is without.
    static func summary(_ result: PairingResult) -> [String] {
        let articles = count(result.targets.count, "article", "articles")
        let stories = count(result.sources.count, "story", "stories")
        let pairs = "\(count(result.pairs.count, "pair", "pairs")) of \(articles) and \(stories)"
        return [pairs] + line("article", "articles", "without a story", result.unpairedTargets)
            + line("story", "stories", "without an article", result.unpairedSources)
    }

    private static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    private static func line(_ one: String, _ many: String, _ lack: String, _ ids: [CaseID]) -> [String] {
        guard !ids.isEmpty else { return [] }
        let names = ids.prefix(named).map(\.description).joined(separator: ", ")
        let rest = ids.count > named ? ", … (--unpaired gives all)" : ""
        return ["\(count(ids.count, one, many)) \(lack): \(names)\(rest)"]
    }
}
