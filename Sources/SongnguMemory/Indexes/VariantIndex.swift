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
    func add(_ variant: VariantContent, id: Int64) throws
    func finish() throws
}

extension VariantIndexWriter {
    func finish() {}
}

/// A variant as the indexes see it; making it is most of the work of indexing, and needs no database.
struct VariantContent: Sendable {
    /// The first subtag.
    let language: String
    /// Of the caseless spelling.
    let hash: Int64
    /// The words with and without tone marks, with a space between.
    let toned: String
    let toneless: String
    let tokens: [String]

    /// O(n).
    init(language: LanguageTag, text: String) {
        self.language = language.primary
        let words = PhraseWords(text, tones: .kept)
        hash = ContentHash(Spelling.collapsed(words.foldedText)).prefix
        toned = words.joined
        toneless = PhraseWords(text, tones: .ignored).joined
        tokens = FuzzyTokens(words).texts
    }
}
