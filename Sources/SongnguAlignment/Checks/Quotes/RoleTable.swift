import SongnguText

/// Offices and trades by which speakers are named, equal in all languages.
struct RoleTable: Sendable {
    /// By first word, the longest first.
    private typealias Forms = [String: [(words: [String], id: String)]]
    /// By language.
    private let roles: [String: Forms]
    private let fields: [String: Forms]
    private let parents: [String: Set<String>]

    static let shared = RoleTable(PackageResources.roles_tsv)

    /// Columns after the id and what else the word may be said of.
    private static let languages = ["en", "vi"]

    private init(_ bytes: [UInt8]) {
        var roles: [String: [(words: [String], id: String)]] = [:]
        var fields = roles
        var parents: [String: Set<String>] = [:]
        for row in TableFile.rows(bytes) where row.count == 2 + Self.languages.count {
            let isField = row[0].hasPrefix("field ")
            let id = isField ? String(row[0].dropFirst("field ".count)) : row[0]
            if !isField { parents[id] = Set(row[1].split(separator: ",").map(String.init)) }
            for (column, language) in Self.languages.enumerated() {
                let forms = row[column + 2].split(separator: ";").map(String.init)
                    .flatMap { language == "en" && !isField ? [$0, $0 + "s"] : [$0] }
                    .map { (words: Passage.words(of: $0), id: id) }
                if isField { fields[language, default: []] += forms } else { roles[language, default: []] += forms }
            }
        }
        self.roles = roles.mapValues(Self.byFirstWord)
        self.fields = fields.mapValues(Self.byFirstWord)
        self.parents = parents
    }

    private static func byFirstWord(_ forms: [(words: [String], id: String)]) -> Forms {
        Dictionary(grouping: forms) { $0.words.first ?? "" }.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }

    /// The roles at a word with the words they take; the longest form wins, and it may name several.
    func roles(in words: [String], at index: Int, _ language: LanguageTag) -> (ids: Set<String>, length: Int)? {
        Self.match(roles[language.primary]?[words[index]] ?? [], words, index)
    }

    func fields(in words: [String], at index: Int, _ language: LanguageTag) -> (ids: Set<String>, length: Int)? {
        Self.match(fields[language.primary]?[words[index]] ?? [], words, index)
    }

    private static func match(
        _ forms: [(words: [String], id: String)], _ words: [String], _ index: Int
    ) -> (ids: Set<String>, length: Int)? {
        let fitting = forms.filter { words[index...].starts(with: $0.words) }
        guard let longest = fitting.first?.words.count else { return nil }
        return (Set(fitting.filter { $0.words.count == longest }.map(\.id)), longest)
    }

    /// What a role may be said of that says hardly anything: "the head", "an official".
    private static let anyone = "anyone"

    /// Whether one person may be called both.
    func canBeOne(_ first: String, _ second: String) -> Bool {
        if [first, second].contains(where: { parents[$0]?.contains(Self.anyone) == true }) { return true }
        return first == second || parents[first]?.contains(second) == true || parents[second]?.contains(first) == true
    }
}
