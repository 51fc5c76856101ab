import Synchronization
internal import GRDB

/// The blocks of one model as they are in the file, kept from the second search on where they are not too many: a
/// process that searches once need not hold them all.
final class MeaningCache: Sendable {
    /// Most words of codes that are kept: 128 MB.
    private static let mostWords = 16_000_000

    private struct Kept {
        var model: MeaningModel
        /// Nil after the first search.
        var blocks: [MeaningBlock]?
    }

    private let kept = Mutex<Kept?>(nil)

    /// Calls `body` with all blocks of a model, one at a time, or with all at once where they are kept.
    func forEachPart(
        of model: MeaningModel, words: Int, _ database: Database, _ body: ([MeaningBlock]) throws -> Void
    ) throws {
        let known = kept.withLock { kept in
            // What is out of date is let go before it is read again: both together would be too much.
            defer { if kept?.model != model || kept?.blocks == nil { kept = Kept(model: model) } }
            return kept
        }
        if let known, known.model == model, let blocks = known.blocks { return try body(blocks) }
        // Each page is read once: SQLite would take new memory for all of them, which is slower than the reading.
        let size = try Int.fetchOne(database, sql: "PRAGMA cache_size") ?? 0
        try database.execute(sql: "PRAGMA cache_size = -2000")
        defer { try? database.execute(sql: "PRAGMA cache_size = \(size)") }
        let count = try Int.fetchOne(
            database, sql: "SELECT total(count) FROM meaning_block WHERE model_id = ?", arguments: [model.id])
        let keeps = known?.model.id == model.id && (count ?? 0) * words <= Self.mostWords
        var blocks: [MeaningBlock] = []
        let rows = try Row.fetchCursor(
            database, sql: "SELECT * FROM meaning_block WHERE model_id = ? ORDER BY id", arguments: [model.id])
        while let row = try rows.next() {
            let block = try MeaningBlock(row)
            guard block.isWhole(words: words) else { continue }
            if keeps { blocks.append(block) } else { try body([block]) }
        }
        guard keeps else { return }
        kept.withLock { $0 = Kept(model: model, blocks: blocks) }
        try body(blocks)
    }
}
