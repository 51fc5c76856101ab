/// The runs of letters of a word, hashed to buckets: what stands in for a word the model does not know.
///
/// The word is taken with a mark at either end ("<mark>"), by bytes, so that a letter beyond ASCII counts for two or
/// three. After Bojanowski et al., "Enriching Word Vectors with Subword Information" (2017).
enum CharacterGrams {
    /// Calls `body` with the bucket of every run. O(word × lengths).
    @inline(__always)
    static func forEach(
        _ word: some RandomAccessCollection<UInt8>, lengths: ClosedRange<Int>, buckets: Int, _ body: (Int) -> Void
    ) {
        guard buckets > 0 else { return }
        let count = word.count + 2
        func byte(_ index: Int) -> UInt8 {
            if index == 0 { return 0x3C }
            if index == count - 1 { return 0x3E }
            return word[word.index(word.startIndex, offsetBy: index - 1)]
        }
        for start in 0..<count {
            var hash = WordHash.empty
            for end in start..<min(start + lengths.upperBound, count) {
                hash = WordHash.adding(byte(end), to: hash)
                guard end - start + 1 >= lengths.lowerBound else { continue }
                body(Int(WordHash.finished(hash) % UInt64(buckets)))
            }
        }
    }
}
