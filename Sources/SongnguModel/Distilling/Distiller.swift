import Foundation
package import SongnguText

/// Makes a ``StaticModel`` from a sentence embedding model, the teacher.
///
/// For each language: the teacher embeds words, pairs of words and sentences, each kind centred about its mean. A sentence
/// is taken for the sum of its rows, each with the weight a / (a + p), brought to length 1; the rows are then fitted so
/// that these sums come near the teacher's vectors, and held to the vectors of the words alone (``RidgeRegression``).
/// The languages together are turned into the axes in which their sentences spread most (``PrincipalAxes``), and
/// written with the weights absorbed. Rows for runs of letters are fitted to the rows of the words.
///
/// Equal input and an equal teacher give an equal file, whatever the number of threads. With 60,000 sentences and
/// 80,000 words in 384 dimensions it takes under 2 GB.
package struct Distiller: Sendable {
    let teacher: any SentenceEmbedding
    let parameters: DistillerParameters
    let report: @Sendable (DistillerProgress) -> Void

    /// Texts asked of the teacher at once: progress is reported, and vectors are kept, as often.
    private static let portion = 512

    /// Give a ``CachedEmbedding`` as teacher, so that a run that was interrupted goes on where it stopped.
    package init(
        teacher: any SentenceEmbedding, parameters: DistillerParameters = DistillerParameters(),
        report: @escaping @Sendable (DistillerProgress) -> Void = { _ in }
    ) {
        self.teacher = teacher
        self.parameters = parameters
        self.report = report
    }

    /// Distils, and writes the file whole or not at all. The recipe and the teacher are added to the metadata.
    package func distill(_ inputs: [DistillerInput], metadata: ModelMetadata, to file: String) throws {
        let bytes = try distill(inputs, metadata: metadata)
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: file).resolvingSymlinksInPath(), options: .atomic)
        } catch {
            throw ModelError.cannotWrite(file: file, reason: error.localizedDescription)
        }
        report(.written(file: file, bytes: bytes.count))
    }

    /// Distils, and gives the bytes of the file.
    func distill(_ inputs: [DistillerInput], metadata: ModelMetadata) throws -> [UInt8] {
        try parameters.check()
        let languages = inputs.map(\.language)
        guard !languages.isEmpty, Set(languages).count == languages.count else {
            throw ModelError.invalidLanguages(languages)
        }
        // All files are read before the first text is embedded, which may take an hour.
        let readings = try inputs.map { try LanguageReading($0, maximumSentences: parameters.maximumSentences) }
        var lessons = try readings.map(study)
        let dimension = lessons[0].rows.columns
        guard lessons.allSatisfy({ $0.rows.columns == dimension }) else {
            throw ModelError.unusableVectors(reason: "their dimension changes")
        }
        try reduce(&lessons)
        var metadata = metadata
        if metadata.teacher.isEmpty { metadata.teacher = teacher.identity }
        metadata.recipe.merge(recipe(lessons, teacherDimension: dimension)) { given, _ in given }
        let writer = ModelWriter(
            dimension: lessons[0].rows.columns, bits: parameters.bits, metadata: metadata,
            keepsWords: parameters.keepsWords)
        return try writer.bytes(lessons.map(quantized))
    }

    /// Everything up to the fitted rows of one language.
    private func study(_ reading: LanguageReading) throws -> Lesson {
        let input = reading.input
        let language = input.language
        let sentences = reading.sentences
        let vocabulary = Vocabulary(
            sentences: sentences, words: reading.words, hasPairs: input.hasPairs, parameters)
        let entries = vocabulary.entries
        let wordCount = entries.count - vocabulary.pairCount
        report(
            .counted(
                language: language, sentences: sentences.count, words: wordCount, pairs: vocabulary.pairCount))
        guard !entries.isEmpty else { throw ModelError.noLines(file: input.corpora.first ?? "") }

        var rows = try embed(entries.map(\.text), language, what: "words")
        rows.center(0..<wordCount)
        rows.center(wordCount..<entries.count)
        var targets = try embed(sentences, language, what: "sentences")
        targets.center(0..<sentences.count)
        guard rows.columns == targets.columns else {
            throw ModelError.unusableVectors(reason: "their dimension changes")
        }

        let weights = entries.map { Float(parameters.smoothing / (parameters.smoothing + $0.probability)) }
        var bags = SparseMatrix(columns: entries.count)
        var scanner = WordScanner()
        for sentence in sentences {
            scanner.scan(sentence)
            bags.append(vocabulary.bag(scanner).map { ($0.row, weights[$0.row] * Float($0.count)) })
        }
        rows.scale(by: Float(parameters.prior))
        report(.fitting(language: language, rows: rows.rows))
        let regression = RidgeRegression(
            ridge: Float(parameters.ridge), tolerance: Float(parameters.tolerance),
            maximumRounds: parameters.maximumRounds)
        regression.solve(bags, targets: targets, prior: &rows)
        return Lesson(
            language: language, sentences: sentences.count, vocabulary: vocabulary, hasPairs: input.hasPairs,
            weights: weights, bags: bags, rows: rows)
    }

    private func embed(_ texts: [String], _ language: LanguageTag, what: String) throws -> Matrix {
        var result: Matrix?
        for start in stride(from: 0, to: texts.count, by: Self.portion) {
            let end = min(start + Self.portion, texts.count)
            let vectors = try teacher.vectors(of: Array(texts[start..<end]), language: language)
            guard vectors.count == end - start, let columns = vectors.first?.count, columns > 1 else {
                throw ModelError.unusableVectors(reason: "\(end - start) were asked for, \(vectors.count) given")
            }
            var matrix = result ?? Matrix(columns: columns, reserving: texts.count)
            // Or there would be two of it, and a copy at each portion.
            result = nil
            for vector in vectors {
                guard vector.count == matrix.columns, vector.allSatisfy(\.isFinite) else {
                    throw ModelError.unusableVectors(reason: "their dimension changes, or they have no finite numbers")
                }
                matrix.append(vector)
            }
            result = matrix
            report(.embedding(language: language, what: what, done: end, of: texts.count))
        }
        return result ?? Matrix(columns: 1)
    }
}
