import Foundation
import SongnguText
import Synchronization

@testable import SongnguMemory

/// A clock that goes on by a minute each time it is read, from 2026-11-23 09:00 UTC.
final class TestClock: Sendable {
    private let minutes = Mutex(0)

    static func date(_ minute: Int) -> Date {
        Date(timeIntervalSince1970: 1_795_424_400 + 60 * Double(minute))
    }

    func now() -> Date {
        minutes.withLock { minutes in
            defer { minutes += 1 }
            return Self.date(minutes)
        }
    }
}

extension TranslationMemory {
    static func sample() throws -> TranslationMemory {
        let clock = TestClock()
        return try .inMemory { clock.now() }
    }

    /// English and Vietnamese sentences, imported one by one, so that each is a minute younger than the one before.
    static func sample(_ pairs: [(String, String)]) throws -> TranslationMemory {
        let memory = try sample()
        for (english, vietnamese) in pairs { try memory.add(english, vietnamese) }
        return memory
    }

    @discardableResult
    func add(_ english: String, _ vietnamese: String) throws -> SaveReport {
        try importUnits([ImportedUnit(variants: .pair(english, vietnamese))], file: "sample.tmx")
    }
}

extension [Variant] {
    static func pair(_ english: String, _ vietnamese: String) -> [Variant] {
        [Variant(language: .english, text: english), Variant(language: .vietnamese, text: vietnamese)]
    }
}

extension Article {
    /// An article with a sentence on each line.
    static func lines(_ language: LanguageTag, _ lines: [String], title: String? = nil) -> Article {
        var start = 0
        let segments = lines.map { line in
            let range = start..<start + line.utf8.count
            start = range.upperBound + 1
            return Segment(text: line, range: range, block: .body)
        }
        return Article(
            language: language, text: lines.joined(separator: "\n"), segments: segments,
            meta: ArticleMeta(title: title))
    }
}

extension PairDraft {
    /// A pair of articles with beads of segment indices.
    static func lines(
        _ source: [String], _ target: [String], _ beads: [(source: [Int], target: [Int])],
        kind: RenderingKind = .paraphrase, score: Double = 0.9
    ) -> PairDraft {
        let english = Article.lines(.english, source)
        let vietnamese = Article.lines(.vietnamese, target)
        return PairDraft(
            source: DocumentDraft(article: english, path: "wire.txt"),
            target: DocumentDraft(article: vietnamese, path: "page.html"),
            units: beads.map { bead in
                UnitDraft(
                    source: Passage(segments: bead.source, of: english),
                    target: Passage(segments: bead.target, of: vietnamese), kind: kind, score: score)
            })
    }
}

/// Puts «» around ranges of UTF-8 bytes.
func marked(_ text: String, _ ranges: [ByteRange]) -> String {
    var result = ""
    var start = 0
    for range in ranges {
        result += text[bytes: start..<range.lowerBound] + "«" + text[bytes: range] + "»"
        start = range.upperBound
    }
    return result + text[bytes: start..<text.utf8.count]
}
