import Dispatch
import Synchronization
internal import CKernel

/// The variants whose codes are nearest to a query.
struct MeaningCandidates: Sendable {
    struct Candidate: Hashable, Sendable {
        var variant: Int64
        var score: Int32
    }

    /// How many to keep.
    let limit: Int
    private(set) var best: [Candidate] = []
    private var threshold = Int32.min

    init(limit: Int) {
        self.limit = limit
        best.reserveCapacity(3 * min(limit, 100_000) + MeaningBlock.capacity)
    }

    /// Looks through blocks, on all cores. O(codes).
    mutating func look(_ planes: [UInt64], in blocks: [MeaningBlock], words: Int) {
        // Less than a millisecond's work is not worth handing out.
        guard blocks.count >= 64 else {
            for block in blocks { look(planes, in: block, words: words) }
            return
        }
        let parts = 4
        let limit = limit
        let results = Mutex([MeaningCandidates]())
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            var found = MeaningCandidates(limit: limit)
            for block in blocks[blocks.count * part / parts..<blocks.count * (part + 1) / parts] {
                found.look(planes, in: block, words: words)
            }
            found.prune()
            results.withLock { $0.append(found) }
        }
        for found in results.withLock({ $0 }) { best += found.best }
        prune()
    }

    /// The best, the best first.
    var ranked: [Candidate] {
        var copy = self
        copy.prune(always: true)
        return copy.best
    }

    private mutating func look(_ planes: [UInt64], in block: MeaningBlock, words: Int) {
        let count = block.variants.count
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * count) { lists in
            guard let indexes = lists.baseAddress else { return }
            let scores = indexes + count
            let found = ckernel_scan_codes(
                block.codes, Int64(words), Int64(count), planes, threshold, indexes, scores)
            for place in 0..<Int(found) {
                best.append(Candidate(variant: block.variant(Int(indexes[place])), score: scores[place]))
            }
        }
        if best.count > 3 * limit { prune() }
    }

    private mutating func prune(always: Bool = false) {
        guard always || best.count > limit else { return }
        best.sort { ($0.score, $1.variant) > ($1.score, $0.variant) }
        guard best.count >= limit else { return }
        best.removeLast(best.count - limit)
        threshold = best.last.map { $0.score } ?? .min
    }
}
