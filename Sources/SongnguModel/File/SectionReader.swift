import SongnguText

/// Reads the table of languages of a model file; whatever points out of the file is an error that names it.
struct SectionReader {
    let bytes: ModelBytes
    let name: String

    /// The bytes from an offset, when they lie within the file.
    func range(_ offset: Int, _ length: Int, _ what: String) throws -> Range<Int> {
        guard offset >= 0, length >= 0, offset <= bytes.count, length <= bytes.count - offset else {
            throw ModelError.damaged(file: name, reason: "\(what) lies beyond the end")
        }
        return offset..<offset + length
    }

    /// The section whose offset is written at a place of the header.
    func section(at place: Int, length: Int, _ what: String) throws -> Range<Int> {
        try range(self.length(at: place), length, what)
    }

    /// A 64-bit number; too large a one becomes one that no file has room for.
    func length(at place: Int) -> Int {
        Int(clamping: bytes.integer(place, as: UInt64.self))
    }

    func language(at record: Int, rowSize: Int) throws -> ModelLayout.Language {
        func number(_ offset: Int) -> Int { Int(bytes.integer(record + offset, as: UInt32.self)) }
        let tagBytes = bytes.slice(record..<record + ModelLayout.tagSize).prefix { $0 != 0 }
        let tag = LanguageTag(String(decoding: tagBytes, as: UTF8.self))
        func damaged(_ reason: String) -> ModelError { .damaged(file: name, reason: "language \(tag): \(reason)") }
        let isTag = tagBytes.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
        guard !tagBytes.isEmpty, isTag else {
            throw ModelError.damaged(file: name, reason: "a language has no proper tag")
        }
        let (rows, bits, buckets) = (number(28), number(32), number(36))
        guard bits <= 24 else { throw damaged("\(bits) bucket bits") }
        let (shortest, longest) = (number(40), number(44))
        guard buckets == 0 || (shortest >= 1 && shortest <= longest && longest <= 16) else {
            throw damaged("grams of \(shortest) to \(longest) letters")
        }
        func offset(_ place: Int, _ length: Int, _ what: String) throws -> Int {
            try section(at: record + place, length: length, "\(what) of \(tag)").lowerBound
        }
        return ModelLayout.Language(
            tag: tag, hasPairs: number(24) & 1 == 1, rows: rows, bucketBits: bits, gramBuckets: buckets,
            gramLengths: buckets == 0 ? 1...1 : shortest...longest,
            keys: try offset(48, ((1 << bits) + 1 + rows) * 4, "the keys"),
            scales: try offset(56, rows * 4, "the scales"), vectors: try offset(64, rows * rowSize, "the vectors"),
            gramScales: try offset(72, buckets * 4, "the gram scales"),
            gramVectors: try offset(80, buckets * rowSize, "the gram vectors"),
            words: try section(at: record + 88, length: length(at: record + 96), "the words of \(tag)"))
    }
}
