package import SongnguText

/// What a rule finds, in words.
package struct RuleDescription: Hashable, Sendable {
    package var name: String
    /// One sentence.
    package var summary: String
    /// What to do about a finding of it.
    package var advice: String
    package var severity: Severity

    /// Whether there is nothing to find without the source.
    package var needsSource: Bool

    private init(
        _ name: String, _ summary: String, _ advice: String, _ severity: Severity = .fault, needsSource: Bool = true
    ) {
        self.needsSource = needsSource
        self.name = name
        self.summary = summary
        self.advice = advice
        self.severity = severity
    }

    /// What a finding is ignored and known by: a form that the glossary does not want is "deprecated", or
    /// "inconsistent" as soon as the article has an accepted form elsewhere.
    static func family(of finding: Finding) -> String {
        finding.rule == inconsistent && finding.concept != nil ? "deprecated" : finding.rule
    }

    /// Nil for a rule that nobody has described.
    package static func named(_ name: String) -> RuleDescription? { all.first { $0.name == name } }

    /// Of an ignore that ignores nothing.
    static let unusedIgnore = "unused-ignore"
    package static let unlisted = "unlisted"
    static let inconsistent = "inconsistent"

    /// Every rule, in the order of lists.
    package static let all: [RuleDescription] = [
        .init(
            "deprecated", "A form that the glossary says not to write.",
            "Write the preferred form of the glossary.", needsSource: false),
        .init(
            inconsistent,
            "One name in two spellings within an article or against the memory, whether the glossary knows it or not.",
            "Choose one spelling for all places.", needsSource: false),
        .init(
            "missing", "A name of the source that the sentences which render it leave out.",
            "Name it as the glossary does, or see that the sentence can do without."),
        .init(
            "wrong-entity", "A name that stands where the source names another.",
            "Compare with the source and name what it names."),
        .init(
            unlisted, "A name that no glossary has.",
            "Add it to the glossary, or let it be.", .note, needsSource: false),
        .init(
            "number", "A number or unit that differs from the source's.",
            "Compare the figure with the source; converted units and rounded figures are accepted."),
        .init(
            "date", "A date, day, year or time that differs from the source's.",
            "Compare it with the source; weekdays are resolved by the day of the story."),
        .init(
            "negation", "A negation lost or added: the target says the reverse.",
            "Read both sentences; restore what the source says."),
        .init(
            "quote-unsupported", "A quotation that the source does not have.",
            "Find where it was said, or tell it without quotation marks."),
        .init(
            "quote-altered", "A quotation that says something else than the source's.",
            "Quote what was said."),
        .init(
            "quote-narrated", "A quotation of the source that the target tells without quoting.",
            "Nothing has to be done; it can be quoted.", .note),
        .init(
            "speaker", "A quotation given to another speaker than the source's.",
            "Name who said it."),
        .init(
            "untranslated", "Words left in the language of the source.",
            "Translate them."),
        .init(
            "quote-marks", "Quotation marks that are not balanced.",
            "Close the quotation, or take the lonely mark away.", needsSource: false),
        .init(
            "credit", "A credit to another agency than the source's.",
            "Credit the agency that the story is from."),
        .init(
            "doubled", "A word or a phrase written twice in a row.",
            "Take one away.", needsSource: false),
        .init(
            "spacing", "White space that is missing before or after a mark, or too much.",
            "Correct the spacing.", needsSource: false),
        .init(
            "inconsistent-translation", "One sentence of the source in two translations.",
            "Choose one of them."),
        .init(
            unusedIgnore, "A comment that says what is not to be reported, where there is no such finding.",
            "Take the comment away, or correct the rule that it names.", .note, needsSource: false),
    ]
}
