package import SongnguDesk
import SongnguText

/// A review: both texts side by side, live.
package struct ReviewPage {
    private let review: Review
    private let isEditor: Bool

    package init(_ review: Review, isEditor: Bool) {
        self.review = review
        self.isEditor = isEditor
    }

    package func layout(in language: PageLanguage) -> PageLayout {
        let words = PageWords.all(in: language)
        func title(_ article: Article) -> String {
            article.meta.title ?? article.segments.first?.text ?? words["reviews-untitled"] ?? ""
        }
        let meta = review.source.meta
        return PageLayout(
            title: title(review.target), section: .reviews,
            body: PageTemplates.render(
                "review",
                [
                    "id": "\(review.id)", "revision": "\(review.revision)", "edit": "\(isEditor)", "editor": isEditor,
                    "target": title(review.target), "target-lang": review.target.language.rawValue,
                    "source": title(review.source), "source-lang": review.source.language.rawValue,
                    "about": [meta.outlet, meta.date].compactMap { $0 }, "warnings": review.warnings,
                    "keys": Self.keys(isEditor: isEditor).map { ["keys": $0.keys, "what": words[$0.what] ?? ""] },
                    "view": Self.view(review, in: language),
                ], in: language),
            styles: ["bitext.css", "review.css"], scripts: ["review.js"])
    }

    /// What changes of the page when the review does.
    package static func view(_ review: Review, in language: PageLanguage) -> String {
        BitextFragment(BitextContent(review), isLive: true).html(in: language)
    }

    private static func keys(isEditor: Bool) -> [(keys: [String], what: String)] {
        let reading: [(keys: [String], what: String)] = [
            (["↑", "↓"], "review-key-move"), (["←", "→"], "review-key-cross"), (["N", "P"], "review-key-open"),
        ]
        let editing: [(keys: [String], what: String)] = [
            (["Space"], "review-key-select"), (["Enter", "A"], "review-key-accept"), (["Shift+A"], "review-key-sure"),
            (["R"], "review-key-reject"), (["O"], "review-key-reopen"), (["L"], "review-key-link"),
            (["U"], "review-key-unlink"), (["M"], "review-key-merge"), (["S"], "review-key-split"),
            (["E"], "review-key-edit"), (["Z"], "review-key-undo"),
        ]
        return reading + (isEditor ? editing : []) + [(["?"], "review-key-keys")]
    }
}
