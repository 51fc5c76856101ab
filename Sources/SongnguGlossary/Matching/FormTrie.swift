import SongnguText

/// The forms of one language as paths of token hashes.
struct FormTrie {
    /// How the text's case relates to the form's, best first.
    enum CaseMatch: Int, Comparable {
        case exact
        /// The text begins with a capital where the form has a small letter.
        case capitalised
        /// The form matches in any case.
        case caseless
        /// The text is in capitals, the form is not.
        case allCaps

        static func < (left: CaseMatch, right: CaseMatch) -> Bool { left.rawValue < right.rawValue }
    }

    /// One spelling, with all concepts that have it; statuses in order of precedence.
    struct Form {
        var tokens: [Token]
        var bytes: [UInt8]
        /// None where the form is an exception: it names nothing, and hides the terms in it.
        var terms: [(concept: Int, term: Term)]
        var caseRule: Concept.CaseRule
        var hasCapitals: Bool
        /// Spelt with i where the glossary has y, or the reverse; the terms are as listed.
        var isVariant = false
        /// The next form that ends at the same node; -1 after the last.
        var next: Int32 = -1

        var matchesAnyCase: Bool { caseRule == .any || caseRule == .automatic && !hasCapitals }
    }

    /// A form's place in a text.
    struct Hit {
        var form: Int
        var match: CaseMatch
    }

    private var edges: EdgeTable
    private(set) var forms: [Form] = []
    /// Of each node, the first form that ends there; -1 where none does.
    private var firstForm: [Int32] = [-1]
    /// Whether an English plural of a term's last word is the term.
    private let hasPlurals: Bool

    /// - Complexity: O(*n*) for the bytes of all terms.
    init(_ concepts: [Concept], language: LanguageTag) {
        hasPlurals = language.primary == "en"
        edges = EdgeTable(capacity: concepts.count * 8)
        for (index, concept) in concepts.enumerated() {
            for term in concept.terms where term.language.serves(language) {
                add(TokenizedText(term.text), concept.caseRule, (index, term))
            }
            for exception in concept.exceptions where exception.language.serves(language) {
                add(TokenizedText(exception.text), .automatic, nil)
            }
        }
        for index in forms.indices where forms[index].terms.count > 1 {
            forms[index].terms.sort { ($0.term.status, $0.concept) < ($1.term.status, $1.concept) }
        }
        if NamingRules.rules(for: language).hasSyllables { addVariants() }
    }

    private mutating func add(
        _ text: TokenizedText, _ rule: Concept.CaseRule, _ term: (concept: Int, term: Term)?
    ) {
        guard let node = insert(text.tokens) else { return }
        if let form = self.forms(at: node).first(where: { forms[$0].caseRule == rule && forms[$0].bytes == text.bytes })
        {
            if let term { forms[form].terms.append(term) }
            return
        }
        let hasCapitals = text.tokens.contains { [.capitalised, .upper, .mixed].contains($0.shape) }
        append(
            Form(
                tokens: text.tokens, bytes: text.bytes, terms: term.map { [$0] } ?? [], caseRule: rule,
                hasCapitals: hasCapitals), at: node)
    }

    private mutating func append(_ form: Form, at node: Int) {
        var form = form
        form.next = firstForm[node]
        firstForm[node] = Int32(forms.count)
        forms.append(form)
    }

    private func forms(at node: Int) -> some Sequence<Int> {
        sequence(state: firstForm[node]) { next -> Int? in
            guard next >= 0 else { return nil }
            defer { next = forms[Int(next)].next }
            return Int(next)
        }
    }

    /// Adds the spellings with y for i and i for y that no term has.
    private mutating func addVariants() {
        for index in forms.indices where !forms[index].terms.isEmpty {
            let form = forms[index]
            for variant in LongAndShortI.variants(of: form.tokens.map { (form.bytes[$0.range], $0.kind == .word) }) {
                let text = TokenizedText(variant)
                guard let node = insert(text.tokens),
                    !self.forms(at: node).contains(where: { forms[$0].bytes == text.bytes })
                else { continue }
                append(
                    Form(
                        tokens: text.tokens, bytes: text.bytes, terms: form.terms, caseRule: form.caseRule,
                        hasCapitals: form.hasCapitals, isVariant: true), at: node)
            }
        }
    }

    private mutating func insert(_ tokens: [Token]) -> Int? {
        guard !tokens.isEmpty else { return nil }
        var node = 0
        for token in tokens {
            if let next = edges[node, token.hash] {
                node = next
            } else {
                edges.insert(node, token.hash, target: firstForm.count)
                node = firstForm.count
                firstForm.append(-1)
            }
        }
        return node
    }

    /// The longest place of any form that begins at a token, and the forms found there, best first.
    ///
    /// - Complexity: O(*k*) look-ups, *k* being the tokens of the longest form.
    func longest(in text: TokenizedText, at start: Int) -> (end: Int, hits: [Hit])? {
        var found: (end: Int, hits: [Hit])?
        var node = 0
        var index = start
        while index < text.tokens.count {
            guard let next = edges[node, text.tokens[index].hash] else {
                if hasPlurals, let plural = plural(after: node, in: text, start..<index + 1) {
                    found = (index + 1, plural)
                }
                break
            }
            if hasPlurals, let plural = plural(after: node, in: text, start..<index + 1) { found = (index + 1, plural) }
            node = next
            index += 1
            let hits = hits(at: node, in: text, start..<index)
            if !hits.isEmpty { found = (index, hits) }
        }
        return found
    }

    private func hits(at node: Int, in text: TokenizedText, _ range: Range<Int>) -> [Hit] {
        guard firstForm[node] >= 0, isBounded(range, in: text) else { return [] }
        let hits = self.forms(at: node).compactMap { form in
            caseMatch(forms[form], text, range).map { Hit(form: form, match: $0) }
        }
        return hits.count > 1 ? hits.sorted { order($0) < order($1) } : hits
    }

    /// What ends in the singular of a range's last word. Names of people and places have no plural: "Bidens" are not
    /// Joe Biden, and the word made of a name ("Russians") is a common noun.
    private func plural(after node: Int, in text: TokenizedText, _ range: Range<Int>) -> [Hit]? {
        for singular in text.singulars(range.upperBound - 1) {
            guard let next = edges[node, singular.hash] else { continue }
            let hits = self.forms(at: next).compactMap { index -> Hit? in
                let form = forms[index]
                guard form.terms.first.map({ $0.term.status == .derived || !form.hasCapitals }) ?? false else {
                    return nil
                }
                let own = form.tokens.dropLast()
                let isSame = form.matchesAnyCase || matches(own[...], form, text, range.dropLast())
                let last = form.tokens.last.map { form.bytes[$0.range] } ?? []
                guard isSame, form.matchesAnyCase || last.elementsEqual(singular.bytes) else { return nil }
                return Hit(form: index, match: .exact)
            }
            if !hits.isEmpty { return hits }
        }
        return nil
    }

    private func matches(_ own: ArraySlice<Token>, _ form: Form, _ text: TokenizedText, _ range: Range<Int>) -> Bool {
        zip(own, range).allSatisfy { own, index in
            own.isSpace || form.bytes[own.range].elementsEqual(text.bytes[text.tokens[index].range])
        }
    }

    private func order(_ hit: Hit) -> (CaseMatch, Int, TermStatus, Int) {
        let form = forms[hit.form]
        return (hit.match, form.terms.isEmpty ? 1 : 0, form.terms.first?.term.status ?? .deprecated, hit.form)
    }

    /// Word tokens are bounded by themselves; a punctuation mark at the edge of a form ("U.S.", "C++") is not.
    private func isBounded(_ range: Range<Int>, in text: TokenizedText) -> Bool {
        let tokens = text.tokens
        if tokens[range.lowerBound].kind == .mark, range.lowerBound > 0, tokens[range.lowerBound - 1].kind == .word {
            return false
        }
        if tokens[range.upperBound - 1].kind == .mark, range.upperBound < tokens.count,
            tokens[range.upperBound].kind == .word
        {
            return false
        }
        return true
    }

    private func caseMatch(_ form: Form, _ text: TokenizedText, _ range: Range<Int>) -> CaseMatch? {
        var result = CaseMatch.exact
        var isFirst = true
        for (own, index) in zip(form.tokens, range) where !own.isSpace {
            defer { isFirst = false }
            let theirs = text.tokens[index]
            if form.bytes[own.range].elementsEqual(text.bytes[theirs.range]) { continue }
            guard isFirst, own.shape == .lower, theirs.shape == .capitalised else {
                result = .caseless
                break
            }
            result = .capitalised
        }
        guard result == .caseless, !form.matchesAnyCase else { return result }
        // What is left is a form with capitals of its own in a text of another case: right in headlines only.
        let isUpper = range.allSatisfy { index in
            let token = text.tokens[index]
            return token.shape == .upper || token.shape == .caseless
                || token.shape == .capitalised && text.text(index).uppercased() == text.text(index)
        }
        return isUpper ? .allCaps : nil
    }
}
