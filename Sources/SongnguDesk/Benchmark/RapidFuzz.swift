import Foundation

/// The string matcher RapidFuzz (Bachmann) as a peer: the same segments and queries, all compared with all by edit
/// distance over words, which is what our scores are made of.
struct RapidFuzz {
    private let folder: URL

    /// - Parameter folder: takes its files.
    init(in folder: URL) {
        self.folder = folder
    }

    struct Answer: Decodable {
        /// Milliseconds a query.
        var times: [Double]
        /// Segments found by all queries.
        var found: Int
    }

    /// Nil where Python does not have it.
    ///
    /// - Parameters:
    ///   - segments: the file of all segments, a line each.
    ///   - threshold: 0...100.
    func run(_ queries: [String], segments: URL, threshold: Int) throws -> Answer? {
        let file = folder.appendingPathComponent("queries.txt")
        let lines = queries.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n" }
        try Data(lines.joined().utf8).write(to: file)
        let output = folder.appendingPathComponent("rapidfuzz.json")
        let process = try MeasuredProcess.run(
            ["python3", "-c", Self.script, segments.path, file.path, "\(threshold)"], output: output.path)
        guard process.status == 0 else { return nil }
        return try? JSONDecoder().decode(Answer.self, from: Data(contentsOf: output))
    }

    /// Words become characters, which it compares fastest; surrogates cannot be characters.
    private static let script = """
        import json, re, sys, time
        from rapidfuzz import process
        from rapidfuzz.distance import Levenshtein
        ids = {}
        def words(text):
            text = re.sub(r"[0-9]+(?:[.,][0-9]+)*", "#", text.casefold())
            numbers = (ids.setdefault(word, len(ids) + 1) for word in re.findall(r"[^\\W_]+|#", text))
            return "".join(chr(n if n < 0xD800 else n + 0x800) for n in numbers)
        with open(sys.argv[1], encoding="utf-8") as file:
            segments = [words(line) for line in file]
        with open(sys.argv[2], encoding="utf-8") as file:
            queries = [words(line) for line in file]
        times, found = [], 0
        for query in queries:
            start = time.perf_counter()
            hits = process.extract(query, segments, scorer=Levenshtein.normalized_similarity,
                                   score_cutoff=int(sys.argv[3]) / 100, limit=None)
            times.append((time.perf_counter() - start) * 1000)
            found += len(hits)
        print(json.dumps({"times": times, "found": found}))
        """
}
