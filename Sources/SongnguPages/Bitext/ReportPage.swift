import Foundation
package import SongnguDesk
import SongnguMemory
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

    /// The whole document. Its policy names its own style and script by their hashes, so that nothing else runs.
    package func html(in language: PageLanguage) -> String {
        let words = PageWords.all(in: language)
        let title = alignment.target.meta.title ?? alignment.source.meta.title ?? names.target
        let styles = ["songngu.css", "bitext.css"].compactMap { Asset.named($0)?.text }.joined()
        let script = (Asset.named("bitext.js")?.text ?? "") + Self.start
        return PageTemplates.render(
            "report",
            [
                "title": title.collapsingWhitespace, "style": styles, "script": script,
                "styleHash": Self.hash(styles), "scriptHash": Self.hash(script),
                "fragment": BitextFragment(BitextContent(alignment)).html(in: language),
                "articles": [
                    about(alignment.source, names.source, words["bitext-source"] ?? "", language),
                    about(alignment.target, names.target, words["bitext-target"] ?? "", language),
                ],
                "models": alignment.models.joined(separator: ", "), "hasModels": !alignment.models.isEmpty,
                "warnings": alignment.warnings, "hasWarnings": !alignment.warnings.isEmpty,
            ], in: language)
    }

    private static let start = "new Bitext(document.getElementById(\"bitext\")).show();\n"

    /// As a Content Security Policy names what stands between two tags (CSP 3, 2.3.1).
    private static func hash(_ text: String) -> String {
        "sha256-" + Data(ContentHash(text).bytes).base64EncodedString()
    }

    private func about(
        _ article: Article, _ name: String, _ role: String, _ language: PageLanguage
    ) -> [String: Any] {
        let facts = [article.meta.outlet, article.meta.date.map { Self.day($0, language) }, name].compactMap { $0 }
        return [
            "role": role, "tag": article.language.rawValue, "title": article.meta.title?.collapsingWhitespace ?? name,
            "facts": facts.joined(separator: " · "),
        ]
    }

    /// A date of a page as a language writes it: "--06-30" is 30/06 in Vietnamese.
    private static func day(_ date: String, _ language: PageLanguage) -> String {
        let parts = date.split(separator: "-")
        return language == .vietnamese ? parts.reversed().joined(separator: "/") : parts.joined(separator: "-")
    }
}
