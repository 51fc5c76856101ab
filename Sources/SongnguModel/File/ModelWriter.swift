import Foundation
import SongnguText

/// The rows of one language, ready to be written.
struct LanguageRows {
    var tag: LanguageTag
    var hasPairs: Bool
    /// Words, or pairs of words with a space; folded, as ``WordScanner`` gives them. No two alike.
    var words: [String]
    var vectors: QuantizedRows
    /// Rows of the buckets that runs of letters fall into; none for a model without a fallback.
    var grams: QuantizedRows
    var gramLengths: ClosedRange<Int>
}

/// Lays a model out in the format that ``ModelLayout`` describes.
struct ModelWriter {
    var dimension: Int
    var bits: Int
    var metadata: ModelMetadata
    /// Whether the words themselves are written, which only a reader of `model info` needs.
    var keepsWords = true

    /// The bytes of the file; equal for equal input. O(rows log rows).
    func bytes(_ languages: [LanguageRows]) throws -> [UInt8] {
        var file = [UInt8](repeating: 0, count: ModelLayout.headerSize + languages.count * ModelLayout.recordSize)
        file.replaceSubrange(0..<8, with: ModelLayout.magic)
        put(UInt32(ModelLayout.format), &file, 8)
        put(UInt32(dimension), &file, 24)
        put(UInt32(bits), &file, 28)
        put(UInt32(languages.count), &file, 32)
        let json = try metadata.json()
        put(UInt64(section(json, &file)), &file, 40)
        put(UInt64(json.count), &file, 48)
        for (index, language) in languages.enumerated() {
            try write(language, &file, record: ModelLayout.headerSize + index * ModelLayout.recordSize)
        }
        put(UInt64(file.count), &file, 56)
        let sum = file.withUnsafeBytes {
            ModelChecksum.of(UnsafeRawBufferPointer(rebasing: $0[ModelLayout.checked...]))
        }
        put(sum, &file, 16)
        return file
    }

    private func write(_ language: LanguageRows, _ file: inout [UInt8], record: Int) throws {
        let tag = Array(language.tag.rawValue.utf8)
        guard tag.count < ModelLayout.tagSize else { throw ModelError.invalidLanguages([language.tag]) }
        file.replaceSubrange(record..<record + tag.count, with: tag)
        let hashes = language.words.map(Self.hash)
        let order = hashes.indices.sorted { (hashes[$0], $0) < (hashes[$1], $1) }
        // Buckets of four rows on average.
        var bits = 0
        while bits < 24, 4 << bits < hashes.count { bits += 1 }
        var firsts = [UInt32](repeating: 0, count: (1 << bits) + 1)
        for hash in hashes { firsts[KeyTable.bucket(hash, bits: bits) + 1] += 1 }
        for bucket in 1..<firsts.count { firsts[bucket] += firsts[bucket - 1] }
        let keys = firsts + order.map { UInt32(truncatingIfNeeded: hashes[$0]) }

        put(UInt32(language.hasPairs ? 1 : 0), &file, record + 24)
        put(UInt32(hashes.count), &file, record + 28)
        put(UInt32(bits), &file, record + 32)
        put(UInt32(language.grams.count), &file, record + 36)
        put(UInt32(language.gramLengths.lowerBound), &file, record + 40)
        put(UInt32(language.gramLengths.upperBound), &file, record + 44)
        var words: [UInt8] = []
        if keepsWords { for row in order { words += Array(language.words[row].utf8) + [0x0A] } }
        let sections = [
            section(littleEndian(keys), &file),
            section(littleEndian(order.map { language.vectors.scales[$0].bitPattern }), &file),
            section(order.flatMap { language.vectors.row($0) }, &file),
            section(littleEndian(language.grams.scales.map(\.bitPattern)), &file),
            section(language.grams.elements, &file),
            section(words, &file),
        ]
        for (index, offset) in sections.enumerated() { put(UInt64(offset), &file, record + 48 + index * 8) }
        put(UInt64(words.count), &file, record + 96)
    }

    /// The key of a folded word, of a word in capitals or of a pair with a space in it.
    static func hash(_ word: String) -> UInt64 {
        let lower = word.lowercased()
        if lower != word { return WordHash.capitals(WordHash.of(lower.utf8)) }
        let parts = word.utf8.split(separator: 0x20, maxSplits: 1)
        guard parts.count == 2 else { return WordHash.of(word.utf8) }
        return WordHash.pair(WordHash.of(parts[0]), WordHash.of(parts[1]))
    }

    private func section(_ bytes: [UInt8], _ file: inout [UInt8]) -> Int {
        file.append(contentsOf: repeatElement(0, count: (64 - file.count % 64) % 64))
        defer { file.append(contentsOf: bytes) }
        return file.count
    }

    private func littleEndian(_ numbers: [UInt32]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(numbers.count * 4)
        for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
        return bytes
    }

    private func put(_ number: some FixedWidthInteger, _ file: inout [UInt8], _ offset: Int) {
        withUnsafeBytes(of: number.littleEndian) { file.replaceSubrange(offset..<offset + $0.count, with: $0) }
    }
}
