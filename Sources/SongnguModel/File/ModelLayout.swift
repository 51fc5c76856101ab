import Foundation
import SongnguText

/// Where everything stands in a model file of format 1, checked.
///
/// All numbers are little-endian; sections begin at multiples of 64 bytes.
/// ```
/// header, 64 bytes:   magic "SNGMODEL", u32 format, u32 zero, u64 check sum of all bytes from offset 24,
///                     u32 dimension, u32 bits of an element (8 or 4), u32 languages, u32 zero,
///                     u64 offset and u64 length of the metadata (JSON), u64 length of the file
/// language, 128 each: 24 bytes tag, u32 flags (1: pairs of words have rows), u32 rows, u32 bucket bits,
///                     u32 gram buckets, u32 shortest and u32 longest gram,
///                     u64 offsets: keys, scales, vectors, gram scales, gram vectors, words; u64 length of the words
/// keys:               u32 × (2^bits + 1) first row of each bucket, then u32 × rows low halves of the hashes
/// scales, vectors:    f32 × rows; dimension × bits / 8 bytes a row: value = scale × integer
/// words:              the words of the rows in UTF-8, a line feed after each (may be missing)
/// ```
/// Rows are sorted by ``WordHash``: the bucket is its top bits. A lookup reads one bucket, four rows on average.
struct ModelLayout: Sendable {
    struct Language: Sendable {
        var tag: LanguageTag
        var hasPairs: Bool
        var rows: Int
        var bucketBits: Int
        var gramBuckets: Int
        var gramLengths: ClosedRange<Int>
        var keys: Int
        var scales: Int
        var vectors: Int
        var gramScales: Int
        var gramVectors: Int
        var words: Range<Int>
    }

    static let magic: [UInt8] = Array("SNGMODEL".utf8)
    static let format = 1
    static let headerSize = 64
    static let recordSize = 128
    static let tagSize = 24
    static let checked = 24

    let dimension: Int
    let bits: Int
    let languages: [Language]
    let metadata: Range<Int>

    /// Bytes of one row.
    var rowSize: Int { dimension * bits / 8 }

    /// Reads and checks; `name` is what errors call the file. O(languages), and O(bytes) when verifying the check sum.
    init(_ bytes: ModelBytes, name: String, verifying: Bool) throws {
        func damaged(_ reason: String) -> ModelError { .damaged(file: name, reason: reason) }
        let magic = bytes.slice(0..<min(Self.magic.count, bytes.count))
        guard magic.elementsEqual(Self.magic) else { throw ModelError.notAModel(file: name) }
        guard bytes.count >= Self.headerSize else { throw damaged("it ends within its header") }
        let format = Int(bytes.integer(8, as: UInt32.self))
        guard format <= Self.format else {
            throw ModelError.newerVersion(file: name, found: format, supported: Self.format)
        }
        guard format == Self.format else { throw damaged("there is no format \(format)") }
        let length = bytes.integer(56, as: UInt64.self)
        guard length == UInt64(bytes.count) else {
            throw damaged("it should have \(length) bytes and has \(bytes.count)")
        }
        if verifying {
            let sum = ModelChecksum.of(bytes.slice(Self.checked..<bytes.count))
            guard sum == bytes.integer(16, as: UInt64.self) else { throw damaged("the check sum does not fit") }
        }
        let reader = SectionReader(bytes: bytes, name: name)
        let dimension = Int(bytes.integer(24, as: UInt32.self))
        let bits = Int(bytes.integer(28, as: UInt32.self))
        guard (1...65536).contains(dimension) else { throw damaged("dimension \(dimension)") }
        guard bits == 8 || (bits == 4 && dimension % 2 == 0) else { throw damaged("\(bits) bits an element") }
        let count = Int(bytes.integer(32, as: UInt32.self))
        guard (1...4096).contains(count) else { throw damaged("\(count) languages") }
        _ = try reader.range(Self.headerSize, count * Self.recordSize, "the table of languages")
        metadata = try reader.section(at: 40, length: reader.length(at: 48), "the metadata")
        languages = try (0..<count).map {
            try reader.language(at: Self.headerSize + $0 * Self.recordSize, rowSize: dimension * bits / 8)
        }
        guard Set(languages.map(\.tag)).count == count else { throw damaged("a language stands in it twice") }
        self.dimension = dimension
        self.bits = bits
    }
}
