package import Foundation
package import SongnguMemory

/// What is in a memory, what was done to it lately, and what is in review.
package struct OverviewRecord: Encodable, Sendable {
    struct ShareRecord: Encodable {
        var name: String
        var count: Int
    }

    private let v = 1
    /// When the counts were made; where the memory is large they may be some seconds old.
    var counted: String
    var units: Int
    var fileSize: Int
    var statuses: [ShareRecord]
    var months: [ShareRecord]
    var outlets: [ShareRecord]
    var languages: [ShareRecord]
    var documents: [ShareRecord]
    var operations: [HistoryRecord.OperationRecord]
    var reviews: [ReviewSummaryRecord]

    package init(_ overview: MemoryOverview, counted: Date, of memory: TranslationMemory) throws {
        func shares(_ shares: [MemoryOverview.Share]) -> [ShareRecord] {
            shares.map { ShareRecord(name: $0.name, count: $0.count) }
        }
        self.counted = counted.formatted(.iso8601)
        units = overview.units
        fileSize = try memory.fileSize()
        statuses = shares(overview.statuses)
        months = shares(overview.months)
        outlets = shares(overview.outlets)
        languages = shares(overview.languages)
        documents = shares(overview.documents)
        operations = try HistoryRecord(memory, unit: nil, limit: Self.operations).operations
        let open = try memory.reviews().filter { $0.progress.open > 0 }
        reviews = open.prefix(Self.reviews).map(ReviewSummaryRecord.init)
    }

    /// The latest that are shown.
    private static let operations = 12
    private static let reviews = 12
}
