package import Foundation
package import SongnguMemory
import SongnguModel
package import SongnguText

/// How long searches of a memory take, and whether fuzzy search finds all there is.
package struct MemoryBenchmark: Sendable {
    package struct Row: Sendable {
        package var name: String
        package var queries: Int
        /// Milliseconds, warm.
        package var median: Double
        package var percentile99: Double
        /// Mean number of units found; not a number where they were not counted.
        package var found: Double
        /// Of the queries that were compared with every variant; nil where none was.
        package var recall: Double?
    }

    package private(set) var rows: [Row] = []

    private let memory: TranslationMemory
    private let seed: UInt64

    package init(_ memory: TranslationMemory, seed: UInt64) {
        self.memory = memory
        self.seed = seed
    }

    /// Fuzzy search for segments of the memory with one to four words changed, one after another.
    ///
    /// - Parameter checked: how many of the queries are compared with every variant too.
    package mutating func fuzzy(_ language: LanguageTag, threshold: Int, queries: Int, checked: Int) throws {
        let texts = try queriesOf(language, queries)
        let name = "fuzzy \(threshold), \(language)"
        var row = try time(name, texts) { text in
            try memory.fuzzy(text, language: language, threshold: threshold, limit: 5).total
        }
        let sample = Array(texts.prefix(checked))
        if !sample.isEmpty {
            let faults = try memory.verifyFuzzy(sample, language: language, threshold: threshold)
            row.recall = 1 - Double(faults.count) / Double(sample.count)
        }
        rows.append(row)
    }

    /// The same queries, each as a whole process of the search command.
    ///
    /// - Parameter program: our own.
    package mutating func processes(
        _ language: LanguageTag, threshold: Int, queries: Int, program: String, in folder: URL
    ) throws {
        let output = folder.appendingPathComponent("search.out").path
        rows.append(
            try time("search, process", try queriesOf(language, queries)) { text in
                let process = try MeasuredProcess.run(
                    [
                        program, "search", "--tm", memory.path, "--lang", language.rawValue, "--fuzzy", "\(threshold)",
                        "--limit", "5", "--", text,
                    ], output: output)
                guard process.status == 0 else { throw SystemFailure(code: process.status) }
                return 0
            })
        rows[rows.count - 1].found = .nan
    }

    /// The same queries and segments with RapidFuzz, where Python has it; says whether it has.
    package mutating func rapidFuzz(
        _ language: LanguageTag, threshold: Int, queries: Int, in folder: URL
    ) throws -> Bool {
        let segments = folder.appendingPathComponent("segments.txt")
        _ = FileManager.default.createFile(atPath: segments.path, contents: nil)
        let file = try FileHandle(forWritingTo: segments)
        var lines = Data()
        try memory.forEachText(language) { text in
            lines += Data((text.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n").utf8)
            if lines.count >= 1 << 20 {
                try file.write(contentsOf: lines)
                lines.removeAll()
            }
        }
        try file.write(contentsOf: lines)
        try file.close()
        let texts = try queriesOf(language, queries)
        guard let answer = try RapidFuzz(in: folder).run(texts, segments: segments, threshold: threshold) else {
            return false
        }
        rows.append(Self.row("RapidFuzz \(threshold), \(language)", answer.times, found: answer.found))
        return true
    }

    /// Concordance of two neighbouring words of segments of the memory, first 20 units.
    package mutating func phrase(_ language: LanguageTag, queries: Int) throws {
        var dice = SeededDice(seed &+ 1)
        let texts = try memory.sampleTexts(queries, language: language, seed: seed).compactMap { text -> String? in
            let words = text.split(separator: " ")
            guard words.count > 1 else { return nil }
            let start = Int.random(in: 0..<words.count - 1, using: &dice)
            let pair = words[start...start + 1].joined(separator: " ")
            return pair.contains(where: \.isLetter) ? pair : nil
        }
        rows.append(
            try time("phrase, \(language)", texts) { text in
                try memory.phrase(text, language: language, limit: 20).total
            })
    }

    /// The ten units nearest in meaning to six words of segments of the memory, by the shipped model; nothing where it
    /// has no vectors.
    ///
    /// - Parameter checked: how many of the queries are compared with every vector too.
    package mutating func meaning(_ language: LanguageTag, queries: Int, checked: Int) throws {
        guard let model = StaticModel.shipped, model.covers(language) else { return }
        guard try memory.meaningCount(model: model.identity) > 0 else { return }
        let texts = try memory.sampleTexts(queries, language: language, seed: seed &+ 2).map { text in
            text.split(separator: " ").prefix(6).joined(separator: " ")
        }
        func vector(_ text: String) throws -> MeaningVector? {
            try model.vectors(of: [text], language: language).first.flatMap { MeaningVector($0) }
        }
        var row = try time("meaning, \(language)", texts) { text in
            try vector(text).map { try memory.meaning($0, model: model.identity, limit: 10).count } ?? 0
        }
        let recalls = try texts.prefix(checked).compactMap { text in
            try vector(text).flatMap { try memory.meaningRecall($0, model: model.identity) }
        }
        if !recalls.isEmpty { row.recall = recalls.reduce(0, +) / Double(recalls.count) }
        rows.append(row)
    }

    /// Segments with words exchanged for those of other segments, put in or taken out.
    func queriesOf(_ language: LanguageTag, _ count: Int) throws -> [String] {
        var dice = SeededDice(seed)
        let texts = try memory.sampleTexts(count, language: language, seed: seed)
        let words = texts.flatMap { $0.split(separator: " ") }
        return texts.map { text in
            var edited = text.split(separator: " ")
            for _ in 0..<Int.random(in: 1...4, using: &dice) where !words.isEmpty {
                let place = Int.random(in: 0...edited.count, using: &dice)
                let word = words[Int.random(in: 0..<words.count, using: &dice)]
                switch Int.random(in: 0..<3, using: &dice) {
                case 0: edited.insert(word, at: place)
                case 1 where place < edited.count && edited.count > 2: edited.remove(at: place)
                case _ where place < edited.count: edited[place] = word
                default: break
                }
            }
            return edited.joined(separator: " ")
        }
        .filter { $0.contains(where: \.isLetter) }
    }

    /// Each query once to warm up, and once on the clock.
    private func time(_ name: String, _ texts: [String], _ search: (String) throws -> Int) throws -> Row {
        var found = 0
        var times: [Double] = []
        for text in texts {
            _ = try search(text)
            let start = ContinuousClock.now
            found += try search(text)
            times.append((ContinuousClock.now - start) / .milliseconds(1))
        }
        return Self.row(name, times, found: found)
    }

    private static func row(_ name: String, _ times: [Double], found: Int) -> Row {
        let times = times.sorted()
        func percentile(_ share: Double) -> Double {
            times.isEmpty ? 0 : times[min(times.count - 1, Int(share * Double(times.count)))]
        }
        return Row(
            name: name, queries: times.count, median: percentile(0.5), percentile99: percentile(0.99),
            found: Double(found) / Double(max(1, times.count)), recall: nil)
    }
}
