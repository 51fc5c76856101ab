import SongnguText

/// Deprecated forms that texts have in another meaning.
enum OrdinaryWordRule {
    static func problems(_ index: FormIndex) -> [GlossaryProblem] {
        index.forms.compactMap { form in
            guard let use = index.uses[form]?.first(where: { $0.term.status == .deprecated }),
                !form.text.contains(where: { $0 == " " || $0 == "-" }), form.text.count > 1
            else { return nil }
            let isSmall = form.text == form.text.lowercased()
            let isSyllable =
                form.language.primary == "vi" && form.text != form.text.uppercased() && hasOneVowelGroup(form.text)
                && !form.text.lowercased().contains { "fjwz".contains($0) }
                && (form.text.unicodeScalars.contains { $0.value > 0x7F } || isSmall)
            guard isSmall || isSyllable else { return nil }
            let what = isSmall ? "one word in small letters, which matches in any case" : "one syllable"
            return GlossaryProblem(
                isSmall ? .fault : .note, "ordinary-word", index.concept(use),
                "the deprecated form \"\(use.term.text)\" (\(form.language)) is \(what): see that texts never mean "
                    + "something else by it, or deprecate a longer form", form: form)
        }
    }

    /// Whether the vowels of a word stand together, as they do in one syllable.
    private static func hasOneVowelGroup(_ word: String) -> Bool {
        var groups = 0
        var isInGroup = false
        for byte in FoldedText.fold(word, .toneless).utf8 {
            let isVowel = "aeiouy".utf8.contains(byte)
            if isVowel, !isInGroup { groups += 1 }
            isInGroup = isVowel
        }
        return groups == 1
    }
}
