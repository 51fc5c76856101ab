import SongnguText

/// The forms of one language as paths of token hashes.
struct FormTrie {
    /// How the text's case relates to the form's, best first.
    enum CaseMatch: Int, Comparable {
        case exact
        /// The text begins with a capital where the form has a small letter.
        case capitalised
        /// The form is in small letters, which match in any case.
        case caseless
        /// The text is in capitals, the form is not.
        case allCaps

        static func < (left: CaseMatch, right: CaseMatch) -> Bool { left.rawValue < right.rawValue }
    }

    /// One spelling, with all concepts that have it; statuses in order of precedence.
    struct Form {
        var tokens: [Token]
        var bytes: [UInt8]
        var terms: [(concept: Int, term: Term)]
        var isLowercase: Bool
    }

    private struct Edge: Hashable {
        var node: Int
        var hash: UInt64
    }

    private var edges: [Edge: Int] = [:]
    private(set) var forms: [Form] = []
    private var formsOfNode: [[Int]] = [[]]

    init(_ terms: [(concept: Int, term: Term)]) {
        var known: [String: Int] = [:]
        for (concept, term) in terms {
            let text = TokenizedText(term.text)
            let key = FoldedText.fold(term.text, .matching)
            if let form = known[key] {
                forms[form].terms.append((concept, term))
            } else if let node = insert(text.tokens) {
                known[key] = forms.count
                formsOfNode[node].append(forms.count)
                let isLowercase = !text.tokens.contains { [.capitalised, .upper, .mixed].contains($0.shape) }
                forms.append(
                    Form(tokens: text.tokens, bytes: text.bytes, terms: [(concept, term)], isLowercase: isLowercase))
            }
        }
        for index in forms.indices {
            forms[index].terms.sort { ($0.term.status, $0.concept) < ($1.term.status, $1.concept) }
        }
    }

    private mutating func insert(_ tokens: [Token]) -> Int? {
        guard !tokens.isEmpty else { return nil }
        var node = 0
        for token in tokens {
            let edge = Edge(node: node, hash: token.hash)
            if let next = edges[edge] {
                node = next
            } else {
                node = formsOfNode.count
                edges[edge] = node
                formsOfNode.append([])
            }
        }
        return node
    }

    /// The longest place of any form that begins at a token, and the forms found there, best first.
    ///
    /// - Complexity: O(*k*) look-ups, *k* being the tokens of the longest form.
    func longest(in text: TokenizedText, at start: Int) -> (end: Int, forms: [(form: Int, match: CaseMatch)])? {
        var found: (end: Int, forms: [(form: Int, match: CaseMatch)])?
        var node = 0
        var index = start
        while index < text.tokens.count, let next = edges[Edge(node: node, hash: text.tokens[index].hash)] {
            node = next
            index += 1
            guard !formsOfNode[node].isEmpty, isBounded(start..<index, in: text) else { continue }
            let hits = formsOfNode[node].compactMap { form in
                caseMatch(forms[form], text, start..<index).map { (form: form, match: $0) }
            }
            if !hits.isEmpty {
                found = (index, hits.sorted { order($0) < order($1) })
            }
        }
        return found
    }

    private func order(_ hit: (form: Int, match: CaseMatch)) -> (CaseMatch, TermStatus, Int) {
        (hit.match, forms[hit.form].terms[0].term.status, hit.form)
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
        guard result == .caseless, !form.isLowercase else { return result }
        // What is left is a form with capitals of its own in a text of another case: right in headlines only.
        let isUpper = range.allSatisfy { index in
            let token = text.tokens[index]
            return token.shape == .upper || token.shape == .caseless
                || token.shape == .capitalised && text.text(index).uppercased() == text.text(index)
        }
        return isUpper ? .allCaps : nil
    }
}
