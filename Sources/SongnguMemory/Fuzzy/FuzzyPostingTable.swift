internal import GRDB

/// Reads and changes `fuzzy_posting`, whose rows hold about a hundred postings each.
///
/// A row's id is the bucket of its first posting, so a posting stands in the last row whose id is not above its own
/// bucket.
final class FuzzyPostingTable {
    private let find: RawStatement
    private let following: RawStatement
    private let scan: RawStatement
    private let all: RawStatement
    private let insert: RawStatement
    private let delete: RawStatement

    /// Bytes of a row: four fill a page.
    private static let rowSize = 985
    /// Most new postings that are merged into rows at once.
    private static let mostAtOnce = 20_000

    init(_ database: Database) throws {
        find = try RawStatement(
            database, "SELECT id, postings FROM fuzzy_posting WHERE id <= ? ORDER BY id DESC LIMIT 1")
        following = try RawStatement(database, "SELECT id FROM fuzzy_posting WHERE id > ? ORDER BY id LIMIT 1")
        scan = try RawStatement(
            database,
            """
            SELECT postings FROM fuzzy_posting
            WHERE id >= coalesce((SELECT max(id) FROM fuzzy_posting WHERE id <= ?1), ?1) AND id <= ?2 ORDER BY id
            """)
        all = try RawStatement(database, "SELECT postings FROM fuzzy_posting")
        insert = try RawStatement(database, "INSERT INTO fuzzy_posting (id, postings) VALUES (?, ?)")
        delete = try RawStatement(database, "DELETE FROM fuzzy_posting WHERE id = ?")
    }

    /// The postings of a gram with some lengths, cut to ``FuzzyPosting/most``.
    func forEach(gram: Int32, lengths: ClosedRange<Int>, _ body: (FuzzyPosting) -> Void) throws {
        scan.bind(1, FuzzyPosting.bucket(gram: gram, length: lengths.lowerBound, variant: 0))
        scan.bind(2, FuzzyPosting.bucket(gram: gram, length: lengths.upperBound, variant: .max))
        defer { scan.reset() }
        let least = Int64(gram) << 32 | Int64(lengths.lowerBound)
        let most = Int64(gram) << 32 | Int64(lengths.upperBound)
        while try scan.next() {
            FuzzyPostingBytes.read(scan.bytes(0)) { posting in
                if posting.head > most { return false }
                if posting.head >= least { body(posting) }
                return true
            }
        }
    }

    /// All postings. O(size).
    func forEach(_ body: (FuzzyPosting) -> Void) throws {
        all.reset()
        defer { all.reset() }
        while try all.next() {
            FuzzyPostingBytes.read(all.bytes(0)) { posting in
                body(posting)
                return true
            }
        }
    }

    /// Adds postings that come in their order: each row is read and written once.
    func add(_ next: () throws -> FuzzyPosting?) throws {
        var first = try next()
        while let posting = first {
            let row = try row(of: posting.bucket)
            // Postings before the first row make rows of their own.
            let end = try end(of: row?.id ?? posting.bucket)
            var new: [FuzzyPosting] = []
            while let posting = first, new.count < Self.mostAtOnce, end.map({ posting.bucket < $0 }) ?? true {
                new.append(posting)
                first = try next()
            }
            if let row { try remove(row.id) }
            try write(Self.merged(row?.postings ?? [], new))
        }
    }

    func remove(_ posting: FuzzyPosting) throws {
        guard let row = try row(of: posting.bucket) else { return }
        let rest = row.postings.filter { $0.head != posting.head || $0.variant != posting.variant }
        guard rest.count < row.postings.count else { return }
        try remove(row.id)
        try write(rest)
    }

    private func row(of bucket: Int64) throws -> (id: Int64, postings: [FuzzyPosting])? {
        find.bind(1, bucket)
        defer { find.reset() }
        guard try find.next() else { return nil }
        return (find.integer(0), FuzzyPostingBytes.postings(find.bytes(1)))
    }

    private func end(of id: Int64) throws -> Int64? {
        following.bind(1, id)
        defer { following.reset() }
        return try following.next() ? following.integer(0) : nil
    }

    private func remove(_ id: Int64) throws {
        delete.bind(1, id)
        try delete.run()
    }

    private func write(_ postings: [FuzzyPosting]) throws {
        var rows = Self.rows(postings, size: Self.rowSize)
        // A full row that gained one posting is halved, else each further one would leave a row behind.
        if (2...8).contains(rows.count) {
            let bytes = rows.reduce(0) { $0 + $1.bytes.count }
            rows = Self.rows(postings, size: bytes / rows.count + 1)
        }
        for row in rows {
            insert.bind(1, row.id)
            insert.bind(2, row.bytes)
            try insert.run()
        }
    }

    private static func rows(_ postings: [FuzzyPosting], size: Int) -> [(id: Int64, bytes: [UInt8])] {
        var rows: [(id: Int64, bytes: [UInt8])] = []
        var bytes = FuzzyPostingBytes()
        var id: Int64 = 0
        for posting in postings {
            // Those of pairs have rows of their own: they are deleted by their ids when pairs are counted anew.
            let isFirstToken = (bytes.last?.bucket ?? 0) < 0 && posting.bucket >= 0
            if let last = bytes.last, isFirstToken || bytes.bytes.count >= size && last.bucket != posting.bucket {
                rows.append((id, bytes.bytes))
                bytes.removeAll()
            }
            if bytes.last == nil { id = posting.bucket }
            bytes.append(posting)
        }
        if bytes.last != nil { rows.append((id, bytes.bytes)) }
        return rows
    }

    private static func merged(_ old: [FuzzyPosting], _ new: [FuzzyPosting]) -> [FuzzyPosting] {
        guard let least = new.first, let last = old.last, least < last else { return old + new }
        return (old + new).sorted()
    }
}
