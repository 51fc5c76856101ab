import SongnguText

/// Makes segments of what a unit of either version of XLIFF has.
struct XLIFFSegmentBuilder {
    let file: String
    let version: XLIFFVersion
    let scope: XLIFFScope

    /// A text of a unit, with the language it names itself.
    struct Text {
        var text: String
        var codes: [InlineCode]
        var language: LanguageTag?
        var annotations: [Annotation] = []
    }

    /// Throws where a unit has so many segments, each of which gets the unit's annotations, that they would not fit
    /// into memory: a small file that is a big one.
    func check(segments: Int, annotations: Int, line: Int) throws {
        if segments * annotations <= 1_000_000 { return }
        throw ExchangeError.tooLarge(
            file: file, line: line, reason: "\(segments) segments and \(annotations) notes and properties in one unit")
    }

    /// The segment, or why it is none; nil where there is nothing to translate.
    func item(
        id: String, line: Int, source: Text?, target: Text?, annotations: [Annotation], isTranslatable: Bool
    ) -> TranslationItem? {
        func fault(_ reason: String) -> TranslationItem {
            .skipped(SkippedUnit(file: file, line: line, id: id, reason: reason))
        }
        guard let source else { return fault("it has no source") }
        guard !source.text.isBlank else {
            return target?.text.isBlank ?? true ? nil : fault("the source has no text, but the target has")
        }
        guard let sourceLanguage = source.language ?? scope.source else {
            return fault("neither it nor its file names the source language")
        }
        var segment = TranslationSegment(
            id: id, original: scope.original, source: variant(source, sourceLanguage),
            isTranslatable: isTranslatable, annotations: Self.ordered(annotations))
        if let target, !target.text.isBlank {
            guard let language = target.language ?? scope.target else {
                return fault("neither it nor its file names the target language")
            }
            let isUntouched = XLIFFState.isUntouched(annotations + target.annotations)
            if !(isUntouched && target.text == source.text) { segment.target = variant(target, language) }
        }
        segment.takeState(version)
        return .segment(segment, line: line)
    }

    private func variant(_ text: Text, _ language: LanguageTag) -> Variant {
        Variant(
            language: language, text: text.text, codes: text.codes, annotations: Self.ordered(text.annotations))
    }

    /// Attributes first, then properties, then notes: the order they are written in.
    private static func ordered(_ annotations: [Annotation]) -> [Annotation] {
        [.attribute, .property, .note].flatMap { kind in annotations.filter { $0.kind == kind } }
    }
}

extension [XMLAttribute] {
    /// Those that are not in the list, as annotations: the ones a format knows before others.
    func annotations(known: Set<String>, except: Set<String>) -> [Annotation] {
        let kept = filter { !except.contains($0.name) }
        return (kept.filter { known.contains($0.name) } + kept.filter { !known.contains($0.name) })
            .map { Annotation(.attribute, name: $0.name, $0.value) }
    }
}
