import SongnguText

/// The forms of concepts, by what matching takes for the same.
struct FormIndex {
    struct Form: Hashable, Sendable {
        var text: String
        var language: LanguageTag

        init(_ text: String, _ language: LanguageTag) {
            self.text = FoldedText.fold(text, .matching)
            self.language = language
        }
    }

    struct Use {
        var concept: Int
        var term: Term
    }

    let concepts: [Concept]
    let uses: [Form: [Use]]
    /// In the order of the concepts.
    let forms: [Form]

    init(_ concepts: [Concept]) {
        var uses: [Form: [Use]] = [:]
        var forms: [Form] = []
        for (index, concept) in concepts.enumerated() where concept.status == .current {
            for term in concept.terms {
                let form = Form(term.text, term.language)
                if uses[form] == nil { forms.append(form) }
                uses[form, default: []].append(Use(concept: index, term: term))
            }
        }
        self.concepts = concepts
        self.uses = uses
        self.forms = forms
    }

    func concept(_ use: Use) -> Concept { concepts[use.concept] }

    /// A concept by its id and place, for messages.
    func name(_ use: Use) -> String { Self.name(concept(use)) }

    static func name(_ concept: Concept) -> String {
        concept.origin.map { "\(concept.id) (\($0.file):\($0.line))" } ?? concept.id
    }
}

extension TermStatus {
    var isAccepted: Bool { self == .preferred || self == .admitted }
}
