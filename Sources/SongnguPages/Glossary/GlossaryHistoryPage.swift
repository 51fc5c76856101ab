package import SongnguDesk
import SongnguGlossary

/// What was done to the desk's own glossary, the latest first.
package struct GlossaryHistoryPage: Sendable {
    /// Changes of a page.
    package static let size = 50

    private let changes: [GlossaryChange]
    private let concept: String?
    private let offset: Int
    private let hasMore: Bool
    private let rights: GlossaryRights

    /// - Parameter concept: whose history it is; nil for all.
    package init(
        _ changes: [GlossaryChange], of concept: String?, offset: Int, hasMore: Bool, rights: GlossaryRights
    ) {
        self.changes = changes
        self.concept = concept
        self.offset = offset
        self.hasMore = hasMore
        self.rights = rights
    }

    package func layout(in language: PageLanguage) -> PageLayout {
        let labels = GlossaryLabels(language)
        func path(_ offset: Int) -> String {
            GlossaryAddress.path(
                "/glossary/history", [("concept", concept), ("offset", offset > 0 ? "\(offset)" : nil)])
        }
        var values = rights.values
        values["tabs"] = GlossaryTabs.values(.history, labels)
        values["changes"] = changes.map { GlossaryChangeValues($0, labels, isLinked: true).values }
        values["isEmpty"] = changes.isEmpty
        if let concept {
            values["concept"] = ["id": concept, "href": GlossaryAddress.concept(concept)]
        }
        if offset > 0 { values["previous"] = path(max(0, offset - Self.size)) }
        if hasMore { values["next"] = path(offset + changes.count) }
        return PageLayout(
            title: labels.word("glossary-history-title", else: "History"), section: .glossary,
            body: PageTemplates.render("glossary-history", values, in: language), styles: ["glossary.css"],
            scripts: ["glossary.js"])
    }
}

/// A change as templates have it.
struct GlossaryChangeValues {
    let values: [String: Any]

    /// - Parameter isLinked: whether to say which concept it was.
    init(_ change: GlossaryChange, _ labels: GlossaryLabels, isLinked: Bool = false) {
        var values: [String: Any] = [
            "at": change.at, "time": change.at.replacing("T", with: " ").replacing("Z", with: " UTC"),
            "action": labels.action(change.action), "by": change.by ?? "", "hasAuthor": change.by != nil,
            "differences": change.differences.map { field, before, after -> [String: Any] in
                var row: [String: Any] = ["field": labels.field(field)]
                if let before { row["before"] = before }
                if let after { row["after"] = after }
                return row
            },
        ]
        values["hasDifferences"] = !change.differences.isEmpty
        if isLinked {
            let label = (change.after ?? change.before)?.concept.label ?? change.id
            values["concept"] = ["href": GlossaryAddress.concept(change.id), "label": label, "id": change.id]
        }
        self.values = values
    }
}
