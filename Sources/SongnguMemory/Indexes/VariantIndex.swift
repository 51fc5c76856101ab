import SongnguText
internal import GRDB

/// A table that makes variants findable, and that can be made anew from them at any time.
///
/// Entries are added in the transaction that adds the variant; a trigger removes them with it, so that removing units
/// by other means keeps the file whole.
protocol VariantIndex: Sendable {
    /// The table's name too; its row ids are the variants'.
    static var name: String { get }
    /// Goes up with every change of what is stored, foldings of `SongnguText` included.
    static var version: Int { get }
    /// Tables beside the one that has its name.
    static var otherTables: [String] { get }

    static func create(in database: Database) throws
    static func writer(_ database: Database) throws -> any VariantIndexWriter
}

extension VariantIndex {
    static var trigger: String { "\(name)_follows_variant" }
    static var otherTables: [String] { [] }
}

/// Adds the entries of one transaction; it may hold some back until it is finished.
protocol VariantIndexWriter: AnyObject {
    func add(_ variant: IndexedVariant) throws
    func finish() throws
}

extension VariantIndexWriter {
    func finish() {}
}

/// A variant as all indexes see it, folded once.
struct IndexedVariant {
    let id: Int64
    let language: LanguageTag
    let toned: PhraseWords
    let toneless: PhraseWords

    /// O(n).
    init(id: Int64, language: LanguageTag, text: String) {
        self.id = id
        self.language = language
        toned = PhraseWords(text, tones: .kept)
        toneless = PhraseWords(text, tones: .ignored)
    }
}
