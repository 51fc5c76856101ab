package import SongnguDesk
import SongnguGlossary
import SongnguText

/// All that the glossary says of a concept, and what was done to it.
package struct ConceptDetailPage: Sendable {
    private let record: ConceptRecord
    /// Of the concepts that it refers to, by their ids.
    private let names: [String: String]
    private let changes: [GlossaryChange]
    private let hasMore: Bool
    private let rights: GlossaryRights

    /// - Parameters:
    ///   - names: what concepts that it refers to are called, by their ids.
    ///   - hasMore: whether there are older changes.
    package init(
        _ record: ConceptRecord, names: [String: String], changes: [GlossaryChange], hasMore: Bool,
        rights: GlossaryRights
    ) {
        self.record = record
        self.names = names
        self.changes = changes
        self.hasMore = hasMore
        self.rights = rights
    }

    package func layout(in language: PageLanguage) -> PageLayout {
        let labels = GlossaryLabels(language)
        let concept = record.concept
        let path = GlossaryAddress.concept(record.id)
        let isOwn = record.origin == "desk"
        var values = rights.values
        values["tabs"] = GlossaryTabs.values(nil, labels)
        values["title"] = concept.label
        let target = concept.preferred(in: .vietnamese)
        if let target, target != concept.label { values["target"] = target }
        values["id"] = record.id
        values["revision"] = record.revision ?? ""
        values["api"] = "/api/v1" + path
        values["page"] = path
        values["type"] = labels.type(record.type)
        values["isDraft"] = record.status == .draft
        values["isRetired"] = record.status == .retired
        values["isCurrent"] = record.status == .current
        values["isOwn"] = isOwn
        values["isCurated"] = record.origin == "curated"
        values["replaces"] = record.replaces != nil
        if !isOwn, record.origin != "curated" { values["origin"] = record.origin ?? "" }
        values["languages"] = languages(labels)
        values["exceptions"] = record.exceptions.map { ["text": $0.text, "lang": $0.lang.rawValue] }
        values["hasExceptions"] = !record.exceptions.isEmpty
        values["facts"] = facts(labels)
        values["changes"] = changes.map { GlossaryChangeValues($0, labels).values }
        values["isUntouched"] = changes.isEmpty
        if hasMore { values["historyHref"] = GlossaryAddress.path("/glossary/history", [("concept", record.id)]) }
        values["editHref"] = path + "/edit"
        values["findingsHref"] = GlossaryAddress.path("/glossary/findings", [("concept", record.id)])
        values["searchHref"] = GlossaryAddress.path(
            "/search", [("q", concept.preferred(in: .vietnamese) ?? concept.label)])
        return PageLayout(
            title: concept.label, section: .glossary, body: PageTemplates.render("concept", values, in: language),
            styles: ["glossary.css"], scripts: ["glossary.js", "concept.js"])
    }

    /// The forms, language by language, each with its place in the table.
    private func languages(_ labels: GlossaryLabels) -> [[String: Any]] {
        var order: [LanguageTag] = []
        for term in record.terms where !order.contains(term.lang) { order.append(term.lang) }
        return order.map { language in
            let terms = record.terms.filter { $0.lang == language }.enumerated().sorted {
                ($0.element.status, $0.offset) < ($1.element.status, $1.offset)
            }.map(\.element)
            return [
                "label": labels.language(language), "lang": language.rawValue, "count": terms.count,
                "terms": terms.enumerated().map { index, term -> [String: Any] in
                    var row: [String: Any] = [
                        "isFirst": index == 0, "text": term.text, "status": labels.status(term.status),
                        "isPreferred": term.status == .preferred, "isDeprecated": term.status == .deprecated,
                    ]
                    if let kind = labels.kind(term.kind) { row["kind"] = kind }
                    return row
                },
            ]
        }
    }

    /// What it says besides names.
    private func facts(_ labels: GlossaryLabels) -> [[String: Any]] {
        var facts: [[String: Any]] = []
        func add(_ field: String, _ text: String?) {
            guard let text, !text.isEmpty else { return }
            facts.append(["label": labels.field(field), "text": text])
        }
        func add(_ field: String, links ids: [String]) {
            guard !ids.isEmpty else { return }
            facts.append([
                "label": labels.field(field),
                "links": ids.map { ["href": GlossaryAddress.concept($0), "text": names[$0] ?? $0] },
            ])
        }
        add("may stand for", links: record.metonyms)
        add("country", links: record.countries)
        add(
            "case",
            record.caseRule == .automatic
                ? nil : labels.word("glossary-case-\(record.caseRule.rawValue)", else: record.caseRule.rawValue))
        add("valid", record.validity.map { "\($0.from ?? "…") – \($0.until ?? "…")" })
        add("definition", record.definition)
        add("note", record.note)
        add("source", record.source)
        return facts
    }
}
