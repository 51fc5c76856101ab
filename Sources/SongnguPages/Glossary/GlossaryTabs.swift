/// What all pages of the glossary have above.
enum GlossaryTabs: String, CaseIterable {
    case concepts, findings, history

    private var path: String { self == .concepts ? "/glossary" : "/glossary/\(rawValue)" }

    static func values(_ current: GlossaryTabs?, _ labels: GlossaryLabels) -> [[String: Any]] {
        allCases.map {
            [
                "href": $0.path, "label": labels.word("glossary-tab-\($0.rawValue)", else: $0.rawValue),
                "current": $0 == current,
            ]
        }
    }
}

/// What whoever looks at a page of the glossary may do.
package struct GlossaryRights: Hashable, Sendable {
    /// Has the role to edit.
    package var mayEdit: Bool
    /// The desk's own glossary is in use.
    package var isEditable: Bool
    /// Why the file, as it is now, cannot be read.
    package var fault: String?

    package init(mayEdit: Bool, isEditable: Bool, fault: String? = nil) {
        self.mayEdit = mayEdit
        self.isEditable = isEditable
        self.fault = fault
    }

    package var canEdit: Bool { mayEdit && isEditable }

    var values: [String: Any] {
        var values: [String: Any] = ["canEdit": canEdit, "isNamed": !isEditable]
        if let fault { values["fault"] = fault }
        return values
    }
}
