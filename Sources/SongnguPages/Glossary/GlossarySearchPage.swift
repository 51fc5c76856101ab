import Foundation
package import SongnguDesk
import SongnguGlossary
import SongnguText

/// The concepts that a search finds, with what they are called and are not.
package struct GlossarySearchPage: Sendable {
    /// As the address has them; empty ones are not chosen.
    package struct Filters: Hashable, Sendable {
        package var text = ""
        package var type = ""
        /// "current" where none is chosen; "all".
        package var status = ""
        package var origin = ""

        package init(text: String = "", type: String = "", status: String = "", origin: String = "") {
            self.text = text
            self.type = type
            self.status = status
            self.origin = origin
        }

        func path(offset: Int = 0, status: String? = nil) -> String {
            GlossaryAddress.path(
                "/glossary",
                [
                    ("q", text), ("type", type), ("status", status ?? self.status), ("origin", origin),
                    ("offset", offset > 0 ? "\(offset)" : nil),
                ])
        }
    }

    /// Concepts of a page.
    package static let size = 50

    private let page: ConceptPage
    private let filters: Filters
    /// How many more there would be with drafts and retired ones.
    private let more: Int
    private let rights: GlossaryRights

    package init(_ page: ConceptPage, filters: Filters, more: Int, rights: GlossaryRights) {
        self.page = page
        self.filters = filters
        self.more = more
        self.rights = rights
    }

    package func layout(in language: PageLanguage) -> PageLayout {
        let labels = GlossaryLabels(language)
        var values = rights.values
        values["tabs"] = GlossaryTabs.values(.concepts, labels)
        values["q"] = filters.text
        values["types"] = labels.types(chosen: filters.type)
        values["statuses"] = labels.options(
            "glossary-show-", ["current", "draft", "retired", "all"],
            chosen: filters.status.isEmpty ? "current" : filters.status)
        values["origins"] = labels.options("glossary-origin-", ["desk", "curated"], chosen: filters.origin)
        values["concepts"] = page.concepts.map { ConceptRow($0, labels).values }
        values["isEmpty"] = page.concepts.isEmpty
        values["total"] = page.total.formatted(.number.locale(.init(identifier: language.rawValue)))
        let last = page.offset + page.concepts.count
        if page.total > page.concepts.count { values["range"] = "\(page.offset + 1)–\(last)" }
        if page.offset > 0 { values["previous"] = filters.path(offset: max(0, page.offset - Self.size)) }
        if last < page.total, !page.concepts.isEmpty { values["next"] = filters.path(offset: last) }
        if more > 0 { values["more"] = ["count": more, "href": filters.path(status: "all")] as [String: Any] }
        values["addHref"] = GlossaryAddress.path("/glossary/new", [("name", filters.text)])
        return PageLayout(
            title: labels.word("nav-glossary", else: "Glossary"), section: .glossary,
            body: PageTemplates.render("glossary", values, in: language), styles: ["glossary.css"],
            scripts: ["glossary.js"])
    }
}

/// A concept in a table.
private struct ConceptRow {
    private let record: ConceptRecord
    private let labels: GlossaryLabels

    init(_ record: ConceptRecord, _ labels: GlossaryLabels) {
        self.record = record
        self.labels = labels
    }

    var values: [String: Any] {
        [
            "href": GlossaryAddress.concept(record.id), "id": record.id, "name": forms("en", .preferred),
            "label": record.concept.label, "type": labels.type(record.type),
            "source": names(of: "en"), "target": names(of: "vi"), "others": others,
            "deprecated": record.terms.filter { $0.status == .deprecated }.map(form),
            "isDraft": record.status == .draft, "isRetired": record.status == .retired,
            "isOwn": record.origin == "desk",
        ]
    }

    private func form(_ term: ConceptRecord.TermRecord) -> [String: Any] {
        ["text": term.text, "lang": term.lang.rawValue]
    }

    private func forms(_ language: String, _ status: TermStatus) -> [[String: Any]] {
        record.terms.filter { $0.lang.primary == language && $0.status == status }.map(form)
    }

    private func names(of language: String) -> [String: Any] {
        ["preferred": forms(language, .preferred), "admitted": forms(language, .admitted)]
    }

    /// What it is called in languages without a column.
    private var others: [[String: Any]] {
        record.terms.filter { $0.status == .preferred && !["en", "vi"].contains($0.lang.primary) }.map(form)
    }
}
