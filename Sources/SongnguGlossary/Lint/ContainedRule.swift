import SongnguText

/// Deprecated forms that stand, as whole words, in an accepted form of another concept: a note, since the longer form
/// wins here, but whoever exchanges forms by hand or elsewhere would damage it.
enum ContainedRule {
    static func problems(_ index: FormIndex) -> [GlossaryProblem] {
        var problems: [GlossaryProblem] = []
        var deprecated: [LanguageTag: [[Substring]: FormIndex.Use]] = [:]
        for form in index.forms {
            guard let use = index.uses[form]?.first(where: { $0.term.status == .deprecated }) else { continue }
            deprecated[form.language, default: [:]][words(form.text)] = use
        }
        for form in index.forms {
            guard let candidates = deprecated[form.language],
                let longer = index.uses[form]?.first(where: { $0.term.status.isAccepted })
            else { continue }
            let words = words(form.text)
            guard words.count > 1 else { continue }
            for start in words.indices {
                for end in (start + 1)...words.count where end - start < words.count {
                    guard let shorter = candidates[Array(words[start..<end])], shorter.concept != longer.concept else {
                        continue
                    }
                    problems.append(
                        GlossaryProblem(
                            .note, "contained", index.concept(shorter),
                            "\"\(shorter.term.text)\" (\(form.language)) is deprecated here and stands in "
                                + "\"\(longer.term.text)\" of \(index.name(longer)), which exchanging it by hand "
                                + "would damage",
                            form: FormIndex.Form(shorter.term.text, form.language)))
                }
            }
        }
        return problems
    }

    private static func words(_ text: String) -> [Substring] {
        text.split { $0 == " " || $0 == "-" }
    }
}
