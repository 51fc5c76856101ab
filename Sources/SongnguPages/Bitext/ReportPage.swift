package import SongnguDesk
import SongnguText

/// An alignment as one file that needs nothing else: style and script are inside.
package struct ReportPage: Sendable {
    private let alignment: Alignment
    /// What the two texts are called: their files.
    private let names: (source: String, target: String)

    package init(_ alignment: Alignment, names: (source: String, target: String)) {
        self.alignment = alignment
        self.names = names
    }

    /// The whole document.
    ///
    /// - Parameter nonce: what the file's own style and script are known by, so that nothing else runs; letters and
    ///   digits that no text can guess.
    package func html(in language: PageLanguage, nonce: String) -> String {
        let words = PageWords.all(in: language)
        let title = alignment.target.meta.title ?? alignment.source.meta.title ?? names.target
        let styles = ["songngu.css", "bitext.css"].compactMap { Asset.named($0)?.text }.joined()
        let script = Asset.named("bitext.js")?.text ?? ""
        return PageTemplates.render(
            "report",
            [
                "title": title.collapsingWhitespace, "nonce": nonce, "style": styles, "script": script,
                "fragment": BitextFragment(BitextContent(alignment)).html(in: language),
                "articles": [
                    about(alignment.source, names.source, words["bitext-source"] ?? ""),
                    about(alignment.target, names.target, words["bitext-target"] ?? ""),
                ],
                "models": alignment.models.joined(separator: ", "), "hasModels": !alignment.models.isEmpty,
                "warnings": alignment.warnings, "hasWarnings": !alignment.warnings.isEmpty,
            ], in: language)
    }

    private func about(_ article: Article, _ name: String, _ role: String) -> [String: Any] {
        let facts = [article.meta.outlet, article.meta.date, name].compactMap { $0 }
        return [
            "role": role, "tag": article.language.rawValue, "title": article.meta.title?.collapsingWhitespace ?? name,
            "facts": facts.joined(separator: " · "),
        ]
    }
}
