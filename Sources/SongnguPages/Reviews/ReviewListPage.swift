import Foundation
package import SongnguMemory
import SongnguText

/// The articles in review, and a form that aligns another pair.
package struct ReviewListPage {
    private let reviews: [ReviewSummary]
    private let isEditor: Bool

    /// - Parameter reviews: the last changed first.
    package init(_ reviews: [ReviewSummary], isEditor: Bool) {
        self.reviews = reviews
        self.isEditor = isEditor
    }

    package func layout(in language: PageLanguage) -> PageLayout {
        let words = PageWords.all(in: language)
        let rows = reviews.map { review -> [String: Any] in
            let progress = review.progress
            return [
                "id": "\(review.id)", "target": title(review.target, words),
                "target-lang": review.target.language.rawValue,
                "source": title(review.source, words), "source-lang": review.source.language.rawValue,
                "outlet": review.source.outlet ?? "", "date": review.target.date ?? review.source.date ?? "",
                "changed": day(review.changed), "by": review.changedBy ?? "",
                "open": "\(progress.open)", "accepted": "\(progress.accepted)", "rejected": "\(progress.rejected)",
                "all": "\(progress.open + progress.accepted + progress.rejected)",
                "judged": "\(progress.accepted + progress.rejected)", "done": progress.open == 0,
            ]
        }
        return PageLayout(
            title: words["reviews-title"] ?? "", section: .reviews,
            body: PageTemplates.render(
                "reviews", ["reviews": rows, "any": !rows.isEmpty, "editor": isEditor], in: language),
            styles: ["reviews.css"], scripts: isEditor ? ["reviews.js"] : [])
    }

    private func title(_ document: DocumentReference, _ words: [String: String]) -> String {
        document.title ?? document.path ?? words["reviews-untitled"] ?? ""
    }

    /// As all pages write days and times: of the machine that the memory is on.
    private func day(_ date: Date) -> String {
        date.formatted(.iso8601.year().month().day().dateSeparator(.dash))
    }
}
