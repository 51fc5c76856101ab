import SongnguText

/// A role by the name it has elsewhere: "Tổng thống" for China's president, who is Chủ tịch.
///
/// The country is what stands right after the role, or whose office the person named there holds.
struct RoleRule: Sendable {
    /// For a role without countries, by the country: the role that shares its English name and is called so there.
    private var siblings: [String: [String: Concept]] = [:]

    init(_ concepts: [Concept]) {
        let roles = concepts.filter { $0.type == "role" }
        let local = roles.filter { !$0.countries.isEmpty }
        guard !local.isEmpty else { return }
        var byTerm: [Term: [Concept]] = [:]
        for role in local {
            for term in role.terms where term.status < .derived {
                byTerm[Self.key(term), default: []].append(role)
            }
        }
        for role in roles where role.countries.isEmpty {
            for term in role.terms where term.status < .derived {
                for sibling in byTerm[Self.key(term)] ?? [] {
                    for country in sibling.countries { siblings[role.id, default: [:]][country] = sibling }
                }
            }
        }
    }

    private static func key(_ term: Term) -> Term {
        Term(FoldedText.fold(term.text, .caseless), term.language)
    }

    func findings(
        _ passages: [Passage], language: LanguageTag, side: Side, taken: Set<ByteRange>
    ) -> [Finding] {
        siblings.isEmpty ? [] : passages.flatMap { findings($0, language, side, taken) }
    }

    private func findings(
        _ passage: Passage, _ language: LanguageTag, _ side: Side, _ taken: Set<ByteRange>
    ) -> [Finding] {
        zip(passage.terms, passage.terms.dropFirst()).compactMap { role, next in
            guard let known = siblings[role.match.concept.id], !taken.contains(role.range),
                role.tokens.upperBound + 1 == next.tokens.lowerBound,
                passage.text.tokens[role.tokens.upperBound].kind == .space
            else { return nil }
            let countries = [next.match.concept.id] + (next.match.concept.isPerson ? next.match.concept.countries : [])
            guard let sibling = countries.lazy.compactMap({ known[$0] }).first,
                let prefer = sibling.preferred(in: language),
                !sibling.terms.contains(where: {
                    FoldedText.fold($0.text, .caseless) == FoldedText.fold(role.surface, .caseless)
                        && $0.language.serves(language)
                })
            else { return nil }
            return Finding(
                rule: DeprecatedRule.name, side: side, range: role.range, surface: role.surface, concept: sibling.id,
                prefer: prefer,
                reason: "\"\(role.surface)\" is not what \(sibling.label) is called beside \"\(next.surface)\"; write "
                    + "\"\(prefer)\"")
        }
    }
}
