package import Foundation
package import SongnguDesk
package import SongnguMemory
import SongnguText

/// The first page: what is in the memory, and what was done lately.
package struct OverviewPage: Sendable {
    package var overview: MemoryOverview
    package var counted: Date
    package var fileSize: Int
    package var operations: [HistoryRecord.OperationRecord]
    package var reviews: [ReviewSummary]
    package var isEditor: Bool

    package init(
        overview: MemoryOverview, counted: Date, fileSize: Int, operations: [HistoryRecord.OperationRecord],
        reviews: [ReviewSummary], isEditor: Bool
    ) {
        self.overview = overview
        self.counted = counted
        self.fileSize = fileSize
        self.operations = operations
        self.reviews = reviews
        self.isEditor = isEditor
    }

    /// Outlets that are drawn.
    private static let outlets = 15

    package func layout(in language: PageLanguage) -> PageLayout {
        let words = PageWords.all(in: language)
        let statuses = overview.statuses.map {
            MemoryOverview.Share(words["status-\($0.name)"] ?? $0.name, $0.count)
        }
        let documents = overview.documents.reduce(0) { $0 + $1.count }
        var values: [String: Any] = [
            "units": overview.units.grouped(language), "isEmpty": overview.units == 0,
            "documents": documents.grouped(language), "size": size(language),
            "statuses": BarRows(statuses, heading: words["overview-status"] ?? "").values(language),
            "outlets": BarRows(
                Array(overview.outlets.prefix(Self.outlets)), heading: words["overview-outlet"] ?? ""
            ).values(language),
            "hasOutlets": !overview.outlets.isEmpty,
            "languages": BarRows(overview.languages, heading: words["overview-language"] ?? "").values(language),
            "operations": operations.map { operation($0, language, words) }, "isEditor": isEditor,
            "hasOperations": !operations.isEmpty,
            "reviews": reviews.map(review), "hasReviews": !reviews.isEmpty,
            "counted": counted.formatted(.iso8601.dateTimeSeparator(.space)),
        ]
        if let months = MonthColumns(overview.months) { values["months"] = months.values(language) }
        return PageLayout(
            title: words["nav-overview"] ?? "", section: .overview,
            body: PageTemplates.render("overview", values, in: language), styles: ["overview.css"],
            scripts: ["overview.js"])
    }

    private func size(_ language: PageLanguage) -> String {
        let megabytes = Double(fileSize) / 1_000_000
        if megabytes >= 10 { return "\(Int(megabytes.rounded()).grouped(language)) MB" }
        let tenths = Int((megabytes * 10).rounded(.up))
        return "\(tenths / 10)\(language == .vietnamese ? "," : ".")\(tenths % 10) MB"
    }

    private func operation(
        _ record: HistoryRecord.OperationRecord, _ language: PageLanguage, _ words: [String: String]
    ) -> [String: Any] {
        var values: [String: Any] = [
            "id": record.id, "at": record.at, "time": String(record.at.prefix(16)).replacing("T", with: " "),
            "kind": words["operation-\(record.kind)"] ?? record.kind, "author": record.author ?? "–",
            "isUndone": record.isUndone, "canUndo": isEditor && !record.isUndone,
            "made": record.made.grouped(language), "changed": record.changed.grouped(language),
            "removed": record.removed.grouped(language),
        ]
        // A section of an empty text would be rendered.
        if let file = record.file { values["file"] = file }
        if let undoes = record.undoes { values["undoes"] = undoes }
        return values
    }

    private func review(_ review: ReviewSummary) -> [String: Any] {
        [
            "href": "/reviews/\(review.id)", "open": review.progress.open, "accepted": review.progress.accepted,
            "rejected": review.progress.rejected, "lang": review.target.language.rawValue,
            "title": review.target.title ?? review.target.path ?? "\(review.id)",
            "changed": review.changed.formatted(.iso8601.year().month().day()), "by": review.changedBy ?? "",
        ]
    }
}
