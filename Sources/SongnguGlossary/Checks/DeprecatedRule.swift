import SongnguText

/// Forms that the glossary says not to write, and spellings of its names that it does not have.
enum DeprecatedRule {
    static let name = "deprecated"

    /// - Parameter taken: places that another rule speaks of.
    static func findings(
        _ passages: [Passage], language: LanguageTag, side: Side, day: String? = nil, taken: Set<ByteRange> = []
    ) -> [Finding] {
        passages.flatMap { passage in
            passage.terms.compactMap { place in
                guard !taken.contains(place.range), place.match.concept.validity?.contains(day) != false else {
                    return nil
                }
                return finding(place, in: passage, language, side)
            }
        }
    }

    private static func finding(
        _ place: Passage.Place, in passage: Passage, _ language: LanguageTag, _ side: Side
    ) -> Finding? {
        let match = place.match
        let concept = match.concept
        let isDeprecated = match.term.status == .deprecated
        // Common nouns have both spellings everywhere: "bác sĩ", "bác sỹ".
        guard isDeprecated || match.isVariant && !["role", "term"].contains(concept.type) else { return nil }
        let instead = isDeprecated ? concept.replacement(of: match.term) : match.term.text
        let prefer = instead.map { match.isAllCaps ? $0.uppercased() : $0 }
        // The same name may be right in another language.
        let isLabel = FoldedText.fold(place.surface, .caseless) == FoldedText.fold(concept.label, .caseless)
        let what = isLabel ? "in \(language)" : "for \(concept.label)"
        let advice = prefer.map { "; write \"\($0)\"" } ?? ""
        let isCertain = match.readings.allSatisfy { $0.concept.id == concept.id } && instead != nil
        return Finding(
            rule: name, side: side, range: place.range, surface: place.surface, concept: concept.id, prefer: prefer,
            correction: isCertain ? prefer.flatMap { passage.correction(of: place, by: $0) } : nil,
            reason: isDeprecated
                ? "\"\(place.surface)\" is deprecated \(what)\(advice)"
                : "\"\(place.surface)\" is no spelling of \(concept.label) that the glossary has\(advice)")
    }
}

extension Concept {
    /// What to write for a deprecated term: the preferred form; for a person's surname alone, the accepted surname.
    func replacement(of term: Term) -> String? {
        guard let preferred = preferred(in: term.language) else { return nil }
        guard isPerson, !term.text.contains(" "), let surname = preferred.split(separator: " ").last,
            terms.contains(where: {
                $0.language.serves(term.language) && $0.status < .derived && $0.text == surname
            })
        else { return preferred }
        return String(surname)
    }
}

extension Passage {
    /// A form as it may be put in a place without reading the text: with the capital of the beginning, and not where a
    /// word of it stands beside the place already ("Quốc vụ khanh Mỹ" would become "Ngoại trưởng Mỹ Mỹ"), nor for a
    /// single Vietnamese syllable, which may be a common word in spite of all rules.
    func correction(of place: Place, by form: String) -> String? {
        guard !place.surface.contains(where: \.isNewline) else { return nil }
        let words = place.tokens.filter { text.tokens[$0].kind == .word }
        guard let first = words.first, let last = words.last else { return nil }
        if words.count == 1, VietnameseSyllable.matches(text.text(first)), !place.match.isVariant { return nil }
        let formWords = FoldedText.fold(form, .caseless).split(separator: " ").map(String.init)
        if let next = text.neighbour(of: last, step: 1), formWords.last == text.lowercased(next) { return nil }
        if let before = text.neighbour(of: first, step: -1), formWords.first == text.lowercased(before) { return nil }
        let isRaised =
            text.isSentenceStart(first) && text.tokens[first].shape == .capitalised
            && place.match.term.text.first?.isUppercase == false
        return isRaised ? form.prefix(1).uppercased() + form.dropFirst() : form
    }
}
