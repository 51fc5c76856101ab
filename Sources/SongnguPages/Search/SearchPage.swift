package import SongnguDesk
import SongnguMemory
import SongnguText

/// The search page: the form, and what was found.
package struct SearchPage: Sendable {
    package enum Outcome: Sendable {
        /// Nothing was asked.
        case nothing
        /// - Parameter unsearched: variants that have no vector yet.
        case found(SearchResult, unsearched: Int)
        case refused(String)
    }

    package var form: SearchForm
    package var outcome: Outcome
    package var isEditor: Bool

    package init(form: SearchForm, outcome: Outcome, isEditor: Bool) {
        self.form = form
        self.outcome = outcome
        self.isEditor = isEditor
    }

    package func layout(in language: PageLanguage) -> PageLayout {
        let words = PageWords.all(in: language)
        var values = form.values(words)
        values["isEditor"] = isEditor
        switch outcome {
        case .nothing: values["isEmpty"] = true
        case .refused(let message): values["refusal"] = message
        case .found(let result, let unsearched):
            values["hits"] = result.hits.enumerated().map { index, hit in
                SearchHitView(hit, number: form.offset + index + 1, isEditor: isEditor, words).values
            }
            values["summary"] = summary(result, language, words)
            if unsearched > 0 {
                values["unsearched"] = words["search-unsearched"]?.replacing("{0}", with: unsearched.grouped(language))
            }
            values["previous"] = form.offset > 0 ? form.link(offset: max(0, form.offset - form.limit)) : nil
            let end = form.offset + result.hits.count
            values["next"] = result.total > end && !result.hits.isEmpty ? form.link(offset: end) : nil
        }
        return PageLayout(
            title: form.text.isEmpty ? words["nav-search"] ?? "" : "\(form.text) – \(words["nav-search"] ?? "")",
            section: .search, body: PageTemplates.render("search", values, in: language), styles: ["search.css"],
            scripts: ["search.js"])
    }

    private func summary(_ result: SearchResult, _ language: PageLanguage, _ words: [String: String]) -> String {
        if result.hits.isEmpty { return words["search-none"] ?? "" }
        let key = result.isLowerBound ? "search-more-than" : "search-count"
        return (words[key] ?? "")
            .replacing("{0}", with: "\(form.offset + 1)–\(form.offset + result.hits.count)")
            .replacing("{1}", with: result.total.grouped(language))
    }
}
