package import SongnguText

/// Static word vectors: the vector of a sentence is the normalised sum of the rows of its words.
///
/// The file is read where it lies and nothing is unpacked, so opening takes microseconds (and 0.1 ms a megabyte where
/// the check sum is verified). Rows are centred and carry their weights already: see ``Distiller``. Words are looked up
/// folded; one that the language does not know is looked up among the words of the other languages (names are often
/// written alike), then made up of its runs of letters where the file has such rows.
package struct StaticModel: Sendable {
    let bytes: ModelBytes
    let layout: ModelLayout
    private let keys: [KeyTable]
    private let name: String

    /// Opens a file. Throws ``ModelError`` for one that is no model, damaged or too new.
    package init(file: String, verifying: Bool = true) throws {
        try self.init(ModelBytes(mapping: file), name: file, verifying: verifying)
    }

    init(_ bytes: ModelBytes, name: String, verifying: Bool = true) throws {
        layout = try ModelLayout(bytes, name: name, verifying: verifying)
        self.bytes = bytes
        self.name = name
        keys = layout.languages.map { KeyTable(bytes, $0) }
    }

    /// The languages with words in the file, as they stand in it.
    package var languages: [LanguageTag] { layout.languages.map(\.tag) }
    package var dimension: Int { layout.dimension }

    /// The index of the language, or of another region's variety of it.
    func index(of language: LanguageTag) -> Int? {
        languages.firstIndex(of: language) ?? languages.firstIndex { $0.primary == language.primary }
    }

    /// What the file says of itself. Throws when that part is damaged.
    package func metadata() throws -> ModelMetadata {
        try ModelMetadata(json: bytes.slice(layout.metadata), file: name)
    }
}

extension StaticModel: SentenceEmbedding {
    /// The check sum of the file, so that vectors kept elsewhere go with it.
    package var identity: String {
        "static:" + String(bytes.integer(16, as: UInt64.self), radix: 16)
    }

    package func covers(_ language: LanguageTag) -> Bool {
        index(of: language) != nil
    }

    package func vectors(of sentences: [String], language: LanguageTag) throws -> [[Float]] {
        guard let index = index(of: language) else {
            throw ModelError.notCovered(language: language, covered: languages)
        }
        var scanner = WordScanner()
        return sentences.map { sentence in
            scanner.scan(sentence)
            return [Float](unsafeUninitializedCapacity: dimension) { vector, count in
                vector.initialize(repeating: 0)
                count = dimension
                let sum = UnsafeMutableBufferPointer(rebasing: vector[..<dimension])
                add(scanner, language: index, to: sum)
                Kernel.normalize(sum)
            }
        }
    }

    private func add(_ scanner: WordScanner, language: Int, to sum: UnsafeMutableBufferPointer<Float>) {
        let tokens = scanner.tokens
        let hasPairs = layout.languages[language].hasPairs
        for position in tokens.indices {
            let token = tokens[position]
            if let row = row(token, scanner, in: language) {
                add(row, of: language, to: sum)
            } else {
                addUnknown(token, scanner, language: language, to: sum)
            }
            if hasPairs, token.adjoins, position > 0,
                let row = keys[language].row(WordHash.pair(tokens[position - 1].hash, token.hash))
            {
                add(row, of: language, to: sum)
            }
        }
    }

    @inline(__always)
    private func row(_ token: WordScanner.Token, _ scanner: WordScanner, in language: Int) -> Int? {
        if token.isCapitals, scanner.hasSmallLetters,
            let row = keys[language].row(WordHash.capitals(token.hash))
        {
            return row
        }
        return keys[language].row(token.hash)
    }

    @inline(__always)
    private func add(_ row: Int, of language: Int, to sum: UnsafeMutableBufferPointer<Float>) {
        let section = layout.languages[language]
        let scale = bytes.float(section.scales + row * 4)
        Kernel.add(bytes.base + section.vectors + row * layout.rowSize, bits: layout.bits, times: scale, to: sum)
    }

    private func addUnknown(
        _ token: WordScanner.Token, _ scanner: WordScanner, language: Int, to sum: UnsafeMutableBufferPointer<Float>
    ) {
        for other in keys.indices where other != language {
            guard let row = row(token, scanner, in: other) else { continue }
            return add(row, of: other, to: sum)
        }
        let section = layout.languages[language]
        let word = scanner.folded[token.start..<token.end]
        var count = 0
        CharacterGrams.forEach(word, lengths: section.gramLengths, buckets: section.gramBuckets) { _ in count += 1 }
        guard count > 0 else { return }
        let share = 1 / Float(count)
        CharacterGrams.forEach(word, lengths: section.gramLengths, buckets: section.gramBuckets) { bucket in
            let scale = bytes.float(section.gramScales + bucket * 4) * share
            Kernel.add(
                bytes.base + section.gramVectors + bucket * layout.rowSize, bits: layout.bits, times: scale, to: sum)
        }
    }
}
