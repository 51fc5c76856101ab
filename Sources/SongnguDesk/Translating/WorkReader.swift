import SongnguExchange
import SongnguText

/// A segment that is to be translated, and the segments around it.
struct WorkSegment: Sendable {
    var segment: TranslationSegment
    var context: SegmentContext
}

/// The segments of a text that are to be translated, in order: of an article without its chrome, of an XLIFF file one
/// unit at a time.
final class WorkReader {
    private let name: String
    private let file: WorkFile
    private var article: ArraySlice<TranslationSegment> = []
    private let xliff: XLIFFReader?
    private let skipped: (SkippedUnit) -> Void
    private var previous: TranslationSegment?
    private var upcoming: TranslationSegment?

    /// Opens a file, and reads it unless it is XLIFF. Throws ``DeskError`` and ``ExchangeError``.
    ///
    /// - Parameter skipped: called with each unit of XLIFF that is none.
    init(_ input: DocumentInput, skipped: @escaping (SkippedUnit) -> Void = { _ in }) throws {
        name = input.name
        self.skipped = skipped
        file = try WorkFile(input)
        switch file.content {
        case .xliff(let path): xliff = try XLIFFReader(file: path)
        case .text(let bytes):
            xliff = nil
            let read = try bytes.map { bytes throws(DeskError) in try input.content(bytes).article() } ?? input.read()
            article =
                read.segments.enumerated().map { index, segment in
                    TranslationSegment(
                        id: "\(index + 1)", original: input.name,
                        source: Variant(language: read.language, text: segment.text))
                }[...]
        }
        upcoming = try read()
    }

    /// What the document is called: of several in a file, the next segment's.
    var original: String { upcoming?.original ?? name }
    /// The language of the next segment; nil at the end.
    var language: LanguageTag? { upcoming?.source.language }
    /// The language that the file says it is to be translated into.
    var targetLanguage: LanguageTag? { xliff?.targetLanguage }

    /// The next segment; nil after the last. Throws ``ExchangeError``.
    func next() throws -> WorkSegment? {
        guard let segment = upcoming else { return nil }
        upcoming = try read()
        let context = SegmentContext(
            before: Self.neighbour(previous, of: segment), after: Self.neighbour(upcoming, of: segment))
        previous = segment
        return WorkSegment(segment: segment, context: context)
    }

    private static func neighbour(_ other: TranslationSegment?, of segment: TranslationSegment) -> String? {
        other?.original == segment.original ? other?.source.text : nil
    }

    private func read() throws -> TranslationSegment? {
        guard let xliff else { return article.popFirst() }
        while let item = try xliff.next() {
            switch item {
            case .segment(let segment, _): return segment
            case .skipped(let unit): skipped(unit)
            }
        }
        return nil
    }
}
