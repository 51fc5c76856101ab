package import SongnguText

/// The columns of a table that is to be written.
///
/// Rows are written as units come, so columns must be known before the first: by the languages, with the columns that
/// every unit may have, or by a first pass over all units with ``add(_:)``.
package struct TableColumns: Hashable, Sendable {
    package private(set) var languages: [LanguageTag]
    private var counts: [UnitField: Int] = [:]
    private var names: [UnitField] = []
    /// Whether a text holds tabs and line ends: a reader of a table with tabs is then to be told what marks mean.
    private(set) var hasTabsAndLines = false

    private static let fixed: [UnitField] = [
        .status, .kind, .note, .contextBefore, .contextAfter, .created, .createdBy, .changed, .changedBy,
    ]

    /// Without languages and columns: to be filled by ``add(_:)``.
    package init() {
        languages = []
    }

    /// With columns of these languages; to be filled by ``add(_:)``.
    package init(ordered languages: [LanguageTag]) {
        self.languages = languages
    }

    /// Columns for everything but properties and attributes.
    package init(languages: [LanguageTag]) {
        self.languages = languages
        for field in [.id] + Self.fixed { counts[field] = 1 }
    }

    /// Makes room for what a unit has.
    /// - Parameter takesLanguages: false keeps the languages as they are.
    package mutating func add(_ unit: ExchangeUnit, takesLanguages: Bool = true) {
        if takesLanguages {
            for language in unit.languages where !languages.contains(language) { languages.append(language) }
        }
        hasTabsAndLines =
            hasTabsAndLines || unit.variants.contains { $0.text.utf8.contains(0x09) && $0.text.utf8.contains(0x0A) }
        for field in [.id] + Self.fixed { count(field, unit) }
        for annotation in unit.annotations {
            switch annotation.kind {
            case .note: continue
            case .property: count(.property(annotation.name), unit)
            case .attribute: count(.attribute(annotation.name), unit)
            }
        }
    }

    private mutating func count(_ field: UnitField, _ unit: ExchangeUnit) {
        let count = unit.values(of: field).count
        guard count > counts[field, default: 0] else { return }
        if counts[field] == nil, !Self.fixed.contains(field), field != .id { names.append(field) }
        counts[field] = count
    }

    /// Fields other than texts before and after these; a field that units have several of stands several times.
    var leading: [UnitField] { counts[.id] == nil ? [] : [.id] }

    var trailing: [UnitField] {
        (Self.fixed + names).flatMap { Array(repeating: $0, count: counts[$0, default: 0]) }
    }
}
