/// Findings over the memory, which its script fetches, and corrections by one click.
package struct GlossaryFindingsPage: Sendable {
    private let rule: String
    private let rules: [String]
    private let concept: (id: String, label: String)?
    private let canFix: Bool
    private let rights: GlossaryRights

    /// - Parameters:
    ///   - rule: the one that is looked for; empty for all.
    ///   - rules: those to choose from.
    ///   - concept: the one whose findings are looked for.
    package init(
        rule: String, rules: [String], concept: (id: String, label: String)?, canFix: Bool, rights: GlossaryRights
    ) {
        self.rule = rule
        self.rules = rules
        self.concept = concept
        self.canFix = canFix
        self.rights = rights
    }

    package func layout(in language: PageLanguage) -> PageLayout {
        let labels = GlossaryLabels(language)
        var values = rights.values
        values["tabs"] = GlossaryTabs.values(.findings, labels)
        values["rules"] = labels.options("script-rule-", rules, chosen: rule)
        values["rule"] = rule
        values["canFix"] = canFix
        values["conceptID"] = concept?.id ?? ""
        if let concept {
            values["concept"] = [
                "id": concept.id, "label": concept.label, "href": GlossaryAddress.concept(concept.id),
                "all": GlossaryAddress.path("/glossary/findings", [("rule", rule)]),
            ]
        }
        return PageLayout(
            title: labels.word("glossary-findings-title", else: "Findings"), section: .glossary,
            body: PageTemplates.render("glossary-findings", values, in: language), styles: ["glossary.css"],
            scripts: ["findings.js"])
    }
}
