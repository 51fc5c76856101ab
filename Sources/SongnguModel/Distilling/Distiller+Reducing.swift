import SongnguText

/// One language while it is learned.
struct Lesson: Sendable {
    let language: LanguageTag
    let sentences: Int
    let vocabulary: Vocabulary
    let hasPairs: Bool
    /// a / (a + p) of each row.
    let weights: [Float]
    /// Which rows each sentence adds up.
    let bags: SparseMatrix
    /// The fitted rows, before their weights.
    var rows: Matrix
}

extension Distiller {
    /// Turns the rows of all languages into the axes in which their sentences spread most.
    func reduce(_ lessons: inout [Lesson]) throws {
        let columns = lessons[0].rows.columns
        guard parameters.dimension < columns else { return }
        report(.reducing(from: columns, to: parameters.dimension))
        let sentences = lessons.map { lesson in
            var vectors = Matrix(rows: lesson.bags.rows, columns: columns)
            lesson.bags.multiply(lesson.rows.values, into: &vectors.values, width: columns)
            vectors.normalizeRows()
            return vectors
        }
        let axes = PrincipalAxes(sentences, count: parameters.dimension)
        for index in lessons.indices { lessons[index].rows = axes.project(lessons[index].rows) }
    }

    /// The rows as they are written, with the fallback for unknown words.
    func quantized(_ lesson: Lesson) -> LanguageRows {
        LanguageRows(
            tag: lesson.language, hasPairs: lesson.hasPairs, words: lesson.vocabulary.entries.map(\.text),
            vectors: QuantizedRows(lesson.rows, bits: parameters.bits, factors: lesson.weights),
            grams: QuantizedRows(grams(lesson), bits: parameters.bits), gramLengths: parameters.gramLengths)
    }

    /// Rows of the buckets of runs of letters, such that their mean comes near the row of a word.
    private func grams(_ lesson: Lesson) -> Matrix {
        let words = lesson.vocabulary.entries.count - lesson.vocabulary.pairCount
        let buckets = parameters.gramBuckets
        var result = Matrix(rows: buckets, columns: lesson.rows.columns)
        guard buckets > 0, words > 0 else { return result }
        report(.guessing(language: lesson.language))
        var bags = SparseMatrix(columns: buckets)
        var targets = Matrix(columns: lesson.rows.columns, reserving: words)
        for row in 0..<words {
            var counts: [Int: Float] = [:]
            let word = Array(lesson.vocabulary.entries[row].text.utf8)
            CharacterGrams.forEach(word, lengths: parameters.gramLengths, buckets: buckets) {
                counts[$0, default: 0] += 1
            }
            let total = counts.values.reduce(0, +)
            guard total > 0 else { continue }
            bags.append(counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value / total) }, unit: false)
            targets.append(lesson.rows[row])
        }
        let regression = RidgeRegression(
            ridge: Float(parameters.gramRidge), tolerance: Float(parameters.tolerance),
            maximumRounds: parameters.maximumRounds)
        regression.solve(bags, targets: targets, prior: &result)
        return result
    }

    /// What a reader needs to make the file again.
    func recipe(_ lessons: [Lesson], teacherDimension: Int) -> [String: String] {
        var recipe = [
            "dimension": "\(lessons[0].rows.columns) of \(teacherDimension)", "bits": "\(parameters.bits)",
            "smoothing": "\(parameters.smoothing)", "ridge": "\(parameters.ridge)", "prior": "\(parameters.prior)",
            "grams":
                "\(parameters.gramBuckets) buckets of \(parameters.gramLengths) letters, ridge \(parameters.gramRidge)",
        ]
        for lesson in lessons {
            let entries = lesson.vocabulary.entries.count
            let pairs = lesson.vocabulary.pairCount
            recipe["language \(lesson.language)"] =
                "\(lesson.sentences) sentences, \(entries - pairs) words, \(pairs) pairs"
        }
        return recipe
    }
}
