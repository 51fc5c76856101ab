package import SongnguDesk
import SongnguGlossary

/// The form to add a concept or edit one. Its script fills in the rows and saves.
package struct ConceptFormPage: Sendable {
    private let record: ConceptRecord?
    private let name: String
    private let languages: [String]
    private let rights: GlossaryRights

    /// - Parameters:
    ///   - record: the concept to edit; nil to add one.
    ///   - name: what was looked for, as the first name of a new concept.
    ///   - languages: those that concepts have names in.
    package init(_ record: ConceptRecord?, name: String = "", languages: [String], rights: GlossaryRights) {
        self.record = record
        self.name = name
        self.languages = languages
        self.rights = rights
    }

    package func layout(in language: PageLanguage) -> PageLayout {
        let labels = GlossaryLabels(language)
        let title = record.map { labels.word("glossary-edit-title", else: "Edit") + ": " + $0.concept.label }
        var values = rights.values
        values["tabs"] = GlossaryTabs.values(nil, labels)
        values["title"] = title ?? labels.word("glossary-add-title", else: "Add a concept")
        values["isNew"] = record == nil
        values["isCurated"] = record?.origin == "curated"
        values["concept"] = record.flatMap { try? ContractJSON.line($0) } ?? ""
        values["name"] = name
        values["id"] = record?.id ?? ""
        values["cancel"] = record.map { GlossaryAddress.concept($0.id) } ?? "/glossary"
        values["types"] = labels.types(chosen: record?.type ?? "person")
        values["languages"] = languages
        values["termStatuses"] = labels.options(
            "glossary-term-", TermStatus.allCases.map(\.rawValue), chosen: "preferred")
        values["kinds"] = labels.options("glossary-kind-", TermKind.allCases.map(\.rawValue), chosen: "full")
        values["cases"] = labels.options(
            "glossary-case-", Concept.CaseRule.allCases.map(\.rawValue),
            chosen: record?.caseRule.rawValue ?? "automatic")
        values["statuses"] = labels.options(
            "glossary-status-", ConceptStatus.allCases.map(\.rawValue), chosen: record?.status.rawValue ?? "current")
        return PageLayout(
            title: title ?? labels.word("glossary-add-title", else: "Add a concept"), section: .glossary,
            body: PageTemplates.render("concept-form", values, in: language), styles: ["glossary.css"],
            scripts: ["concept-form.js"])
    }
}
