import SongnguText

/// Forms of several concepts. Two things of one type with the same name to write are a fault, unless they are called
/// so in different countries or times, or one stands for the other; all else may be as it should.
enum HomographRule {
    static func problems(_ index: FormIndex) -> [GlossaryProblem] {
        index.forms.compactMap { form in
            var uses: [FormIndex.Use] = []
            for use in index.uses[form] ?? [] where use.term.status != .deprecated {
                if !uses.contains(where: { $0.concept == use.concept }) { uses.append(use) }
            }
            guard uses.count > 1 else { return nil }
            let others = uses.dropFirst().map { "\(index.name($0)) as \($0.term.status.rawValue)" }
            let preferred = uses.filter { $0.term.status == .preferred }.map { index.concept($0) }
            // English has but one word where Vietnamese has two, and each is a concept of its own.
            let clashes = preferred.indices.contains { first in
                preferred[(first + 1)...].contains { areTheSame(preferred[first], $0, form.language) }
            }
            return GlossaryProblem(
                clashes ? .fault : .note, "homograph", index.concept(uses[0]),
                "\"\(uses[0].term.text)\" (\(form.language)) is \(uses[0].term.status.rawValue) here, and of "
                    + others.joined(separator: ", ")
                    + (clashes ? "; join them, or give each the form that tells it apart" : ""),
                form: form)
        }
    }

    private static func areTheSame(_ left: Concept, _ right: Concept, _ language: LanguageTag) -> Bool {
        guard left.type == right.type else { return false }
        if left.metonyms.contains(right.id) || right.metonyms.contains(left.id) { return false }
        if !left.countries.isEmpty || !right.countries.isEmpty,
            Set(left.countries).isDisjoint(with: right.countries)
        {
            return false
        }
        if let first = left.validity, let second = right.validity {
            let ends = first.until.map { end in second.from.map { end < $0 } ?? false } ?? false
            let begins = second.until.map { end in first.from.map { end < $0 } ?? false } ?? false
            if ends || begins { return false }
        }
        // Different names in another language: two things that happen to be called alike here.
        return !left.languages.contains { other in
            guard other != language, let one = left.preferred(in: other), let two = right.preferred(in: other) else {
                return false
            }
            return FoldedText.fold(one, .caseless) != FoldedText.fold(two, .caseless)
        } || left.isPerson
    }
}
