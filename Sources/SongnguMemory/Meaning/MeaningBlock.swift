import Foundation
internal import GRDB

/// The codes of many variants of one language, one after another.
struct MeaningBlock: Sendable {
    /// Most codes of a block: a search has them in the processor's cache while it looks through them.
    static let capacity = 4096

    var id: Int64
    /// The first subtag.
    var language: String
    /// What the numbers of the variants are counted from.
    var first: Int64
    var variants: [UInt32] = []
    /// As many words each as the model's ``MeaningRotation`` says.
    var codes: [UInt64] = []

    var isFull: Bool { variants.count >= Self.capacity }

    func variant(_ index: Int) -> Int64 { first + Int64(variants[index]) }

    /// Whether the number of a variant can be written.
    func takes(_ variant: Int64) -> Bool {
        !isFull && UInt32(exactly: variant - first) != nil
    }

    mutating func add(_ variant: Int64, _ code: some Sequence<UInt64>) {
        variants.append(UInt32(truncatingIfNeeded: variant - first))
        codes += code
    }

    init(id: Int64, language: String, first: Int64) {
        self.id = id
        self.language = language
        self.first = first
    }

    /// From a row with all columns.
    init(_ row: Row) throws {
        self.init(id: row["id"], language: row["language"], first: row["first"])
        variants = try row.withUnsafeData(named: "variants") { Self.integers($0) }
        codes = try row.withUnsafeData(named: "codes") { Self.integers($0) }
    }

    /// Whether there are as many codes as variants.
    func isWhole(words: Int) -> Bool { codes.count == variants.count * words }

    func write(model: Int64, _ database: Database) throws {
        let insert = try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO meaning_block (id, model_id, language, count, first, variants, codes)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        try insert.execute(arguments: [
            id, model, language, variants.count, first, Self.data(variants), Self.data(codes),
        ])
    }

    private static func integers<Value: FixedWidthInteger>(_ data: Data?) -> [Value] {
        guard let data else { return [] }
        var values = [Value](repeating: 0, count: data.count / MemoryLayout<Value>.size)
        _ = values.withUnsafeMutableBytes { data.copyBytes(to: $0) }
        for index in values.indices { values[index] = Value(littleEndian: values[index]) }
        return values
    }

    private static func data(_ values: [some FixedWidthInteger]) -> Data {
        values.map(\.littleEndian).withUnsafeBytes { Data($0) }
    }
}

/// Writes codes into blocks of their languages, the last blocks first.
struct MeaningBlockWriter {
    private let database: Database
    private let model: Int64
    private var open: [String: MeaningBlock] = [:]
    /// Blocks below it are left alone.
    private let from: Int64
    private var next: Int64

    /// - Parameter afresh: begin new blocks even where the last ones have room.
    init(_ database: Database, model: Int64, afresh: Bool = false) throws {
        self.database = database
        self.model = model
        next = (try Int64.fetchOne(database, sql: "SELECT max(id) FROM meaning_block") ?? 0) + 1
        from = afresh ? next : 0
    }

    mutating func add(_ variant: Int64, _ code: some Sequence<UInt64>, language: String) throws {
        var block = try open[language] ?? lastBlock(language)
        if let full = block, !full.takes(variant) {
            try full.write(model: model, database)
            block = nil
        }
        var taken = block ?? newBlock(language, variant)
        // Not held twice while it grows.
        open[language] = nil
        taken.add(variant, code)
        open[language] = taken
    }

    func finish() throws {
        for block in open.values.sorted(by: { $0.id < $1.id }) { try block.write(model: model, database) }
    }

    private mutating func newBlock(_ language: String, _ variant: Int64) -> MeaningBlock {
        defer { next += 1 }
        return MeaningBlock(id: next, language: language, first: variant)
    }

    private func lastBlock(_ language: String) throws -> MeaningBlock? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT * FROM meaning_block WHERE model_id = ? AND language = ? AND id >= ? ORDER BY id DESC LIMIT 1
                """,
            arguments: [model, language, from]
        ).map(MeaningBlock.init)
    }
}
