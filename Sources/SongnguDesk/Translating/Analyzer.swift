import SongnguAlignment
import SongnguExchange
import SongnguText

/// Sorts segments into bands, so many at a time, on all cores.
///
/// A segment that says the same as an earlier one is a repetition, unless the memory has it with 100 or 101: so count
/// Trados and memoQ. The first of them counts by its match. Of segments that were seen a hash stays in memory, no text.
struct Analyzer {
    private struct Job {
        var file: Int
        var segment: WorkSegment
        var key: Key
    }

    /// What a segment says: 128 bits of it, so that no two fall together.
    private struct Key: Hashable {
        var high: Int
        var low: Int

        init(_ parts: String?...) {
            var (one, other) = (Hasher(), Hasher())
            other.combine(1)
            for part in parts {
                one.combine(part)
                other.combine(part)
            }
            (high, low) = (one.finalize(), other.finalize())
        }
    }

    private(set) var analysis = Analysis()
    private let search: MatchSearch
    private var jobs: [Job] = []
    /// The best score of each segment where it first stood; below 0 where there is none.
    private var known: [Key: Double] = [:]

    private static let chunk = 2048
    /// A context adds no more to a score: what is this far below 100 stays below it wherever it stands.
    private static let mostOfContext = 1.0

    init(_ search: MatchSearch) {
        self.search = search
    }

    mutating func begin(_ name: String, _ language: LanguageTag?) {
        analysis.files.append(Analysis.File(name: name, language: language))
    }

    /// Adds a segment of the file that was begun last. Throws ``MemoryError``.
    mutating func add(_ segment: WorkSegment) throws {
        let source = segment.segment.source
        let key = Key(source.language.primary, source.text.asRead)
        jobs.append(Job(file: analysis.files.count - 1, segment: segment, key: key))
        if jobs.count >= Self.chunk { try flush() }
    }

    /// Counts what was added. To be called after the last segment.
    mutating func flush() throws {
        var isFirst: [Bool] = []
        var firsts: [Job] = []
        var seen: Set<Key> = []
        for job in jobs {
            isFirst.append(known[job.key] == nil && seen.insert(job.key).inserted)
            if isFirst.last == true { firsts.append(job) }
        }
        for (job, score) in zip(firsts, try scores(firsts)) { known[job.key] = score }
        // Only these can be more than repetitions, which the segments around decide.
        var again: [Key: Job] = [:]
        for (job, isFirst) in zip(jobs, isFirst) where !isFirst && (known[job.key] ?? -1) >= 100 - Self.mostOfContext {
            again[Self.key(in: job)] = job
        }
        let places = Array(again)
        let answers = Dictionary(
            zip(places.map(\.key), try scores(places.map(\.value))), uniquingKeysWith: { first, _ in first })
        for (job, isFirst) in zip(jobs, isFirst) {
            let score = isFirst ? known[job.key] : answers[Self.key(in: job)]
            var band = MatchBand(score: score)
            if !isFirst, band != .context, band != .exact { band = .repetition }
            let volume = TextVolume(job.segment.segment.source.text)
            analysis.files[job.file].volumes.add(volume, band)
            analysis.total.add(volume, band)
        }
        jobs.removeAll(keepingCapacity: true)
    }

    /// What a segment says, and where.
    private static func key(in job: Job) -> Key {
        let (source, context) = (job.segment.segment.source, job.segment.context)
        return Key(source.language.primary, source.text.asRead, context.before?.asRead, context.after?.asRead)
    }

    private mutating func scores(_ jobs: [Job]) throws -> [Double] {
        analysis.searches += jobs.count
        let search = search
        return try concurrentMap(jobs.count) { try search.best(jobs[$0].segment) ?? -1 }
    }
}
