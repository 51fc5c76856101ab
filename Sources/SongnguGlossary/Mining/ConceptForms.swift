import SongnguText

/// The forms of a proposed concept, and which to prefer.
struct ConceptForms {
    let sources: [(entry: NameTable.Entry, units: Int)]
    let targets: [(entry: NameTable.Entry, units: Int)]
    let russian: [String: Int]
    let languages: (source: LanguageTag, target: LanguageTag)

    func forms() -> [MinedConcept.Form] {
        let ones = ranked(sources)
        let main = ones.first { $0.entry.spelling.isWhole }?.entry ?? ones.first?.entry
        guard let main else { return [] }
        var forms = ones.map { form($0, languages.source, isShort: $0.entry.spelling.isPart(of: main.spelling)) }
        if let place = forms.firstIndex(where: { $0.text == main.text }) {
            forms.insert(forms.remove(at: place), at: 0)
            forms[0].status = .preferred
        }
        return forms + russianForms(main) + targetForms(main)
    }

    private func targetForms(_ main: NameTable.Entry) -> [MinedConcept.Form] {
        let habit = CyrillicRomanisation.deskSpelling(ofLatin: main.spelling.latin)
        let plain = ranked(targets).filter { !$0.entry.spelling.isPhonetic }
        let best = plain.first { $0.entry.spelling.isWhole } ?? plain.first
        // The desk has a spelling of its own for the given name, or there is none but in syllables.
        let isOurs = isLatin(best?.entry) && (habit != main.spelling.latin || !russian.isEmpty)
        let preferred =
            best == nil || isOurs && best?.entry.spelling.keys == NameSpelling(habit).keys
            ? habit : best?.entry.text ?? habit
        let spelling = NameSpelling(preferred)
        var forms = ranked(targets).map { target in
            var form = form(target, languages.target, isShort: target.entry.spelling.isPart(of: spelling))
            let isOtherSpelling = target.entry.spelling.keys == spelling.keys && preferred == habit && isOurs
            if target.entry.spelling.isPhonetic || isOtherSpelling { form.status = .deprecated }
            return form
        }
        if let place = forms.firstIndex(where: { $0.text == preferred }) {
            forms.insert(forms.remove(at: place), at: 0)
            forms[0].status = .preferred
            forms[0].kind = .full
        } else {
            forms.insert(
                MinedConcept.Form(
                    text: preferred, language: languages.target, status: .preferred, kind: .full, units: 0), at: 0)
        }
        return forms
    }

    private func isLatin(_ entry: NameTable.Entry?) -> Bool {
        guard let entry else { return true }
        return entry.text.unicodeScalars.contains { $0.properties.isAlphabetic } && !entry.spelling.isPhonetic
            && !entry.text.split(separator: " ").allSatisfy { VietnameseSyllable.matches(String($0)) }
    }

    /// The Russian forms, with what BGN/PCGN makes of the first; of a Russian source, English ones by transliteration.
    private func russianForms(_ main: NameTable.Entry) -> [MinedConcept.Form] {
        let english = LanguageTag("en")
        let found = russian.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        var forms = found.enumerated().map { place, form in
            MinedConcept.Form(
                text: form.key, language: LanguageTag("ru"), status: place == 0 ? .preferred : .admitted, kind: .full,
                units: form.value)
        }
        let isRussian = languages.source.primary == "ru"
        guard let original = isRussian ? main.text : found.first?.key,
            languages.source.primary == "en" || isRussian && languages.target.primary != "en"
        else { return forms }
        var latin = [CyrillicRomanisation.bgn.latin(original)]
        if isRussian { latin.insert(CyrillicRomanisation.tass.latin(original), at: 0) }
        for text in latin.compactMap(\.self)
        where !sources.contains(where: { $0.entry.text == text }) && !forms.contains(where: { $0.text == text }) {
            let isFirst = isRussian && !forms.contains { $0.language == english }
            forms.append(
                MinedConcept.Form(
                    text: text, language: english, status: isFirst ? .preferred : .admitted, kind: .full, units: 0))
        }
        return forms
    }

    private func form(
        _ name: (entry: NameTable.Entry, units: Int), _ language: LanguageTag, isShort: Bool
    ) -> MinedConcept.Form {
        MinedConcept.Form(
            text: name.entry.text, language: language, status: .admitted, kind: isShort ? .short : .full,
            units: name.units)
    }

    private func ranked(
        _ names: [(entry: NameTable.Entry, units: Int)]
    ) -> [(entry: NameTable.Entry, units: Int)] {
        names.sorted { ($1.units, $0.entry.text) < ($0.units, $1.entry.text) }
    }
}
