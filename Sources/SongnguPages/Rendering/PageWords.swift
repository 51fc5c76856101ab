import SongnguDesk

/// The words of pages in both languages, from the tables of `Words`: a key, the English and the Vietnamese words in a row.
package enum PageWords {
    /// By key; templates write `{{words.search-title}}`.
    package static func all(in language: PageLanguage) -> [String: String] {
        language == .vietnamese ? vietnamese : english
    }

    /// The words that scripts need, those of keys that begin with "script-", as JSON that can stand in HTML.
    static func scriptWords(in language: PageLanguage) -> String {
        language == .vietnamese ? vietnameseScriptWords : englishScriptWords
    }

    /// Every key with its words in both languages, in the order of the tables.
    static let rows: [[Substring]] = tables.flatMap { bytes in
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
    }

    /// A table a page, and one for what all pages have.
    private static let tables = [
        PackageResources.common_tsv,
        PackageResources.refusals_tsv,
        PackageResources.sign_in_tsv,
        PackageResources.search_tsv,
        PackageResources.overview_tsv,
        PackageResources.document_tsv,
        PackageResources.glossary_tsv,
        PackageResources.reviews_tsv,
        PackageResources.bitext_tsv,
        PackageResources.review_tsv,
    ]

    private static let english = column(1)
    private static let vietnamese = column(2)

    private static let englishScriptWords = scriptWords(of: english)
    private static let vietnameseScriptWords = scriptWords(of: vietnamese)

    private static func scriptWords(of words: [String: String]) -> String {
        let chosen = words.filter { $0.key.hasPrefix("script-") }
        return ((try? ContractJSON.line(chosen)) ?? "{}").replacing("<", with: "\\u003c")
    }

    private static func column(_ index: Int) -> [String: String] {
        Dictionary(
            rows.lazy.filter { $0.count > index }.map { (String($0[0]), String($0[index])) }, uniquingKeysWith: { $1 })
    }
}
