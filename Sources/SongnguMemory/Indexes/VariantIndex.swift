import SongnguText
internal import GRDB

/// A table that makes variants findable, and that can be made anew from them at any time.
///
/// Entries are added and removed in the transaction that adds or removes the variant. Where another program removes a
/// variant its entries stay behind: searches pass over them, verifying tells of them, and rebuilding is rid of them.
protocol VariantIndex: Sendable {
    /// The table's name too.
    static var name: String { get }
    /// Goes up with every change of what is stored, foldings of `SongnguText` included.
    static var version: Int { get }
    /// Tables beside the one that has its name.
    static var otherTables: [String] { get }

    static func create(in database: Database) throws
    static func writer(_ database: Database) throws -> any VariantIndexWriter
    /// What is wrong with it, a line each. O(its size).
    static func faults(_ database: Database) throws -> [String]
}

extension VariantIndex {
    static var otherTables: [String] { [] }

    /// Variants that it lacks, and such as are not there.
    ///
    /// - Parameter variants: a query of the ids it has.
    static func faults(variants: String, _ database: Database) throws -> [String] {
        func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
        let wanted = try count("SELECT count(*) FROM variant")
        let both = try count("SELECT count(*) FROM variant WHERE id IN (\(variants))")
        let all = try count("SELECT count(*) FROM (\(variants))")
        return (both < wanted ? ["\(name) lacks \(wanted - both) of \(wanted) variants"] : [])
            + (all > both ? ["\(name) has \(all - both) variants that are not there"] : [])
    }
}

/// Adds and removes the entries of one transaction; it may hold some back until it is finished.
protocol VariantIndexWriter: AnyObject {
    func add(_ variant: VariantContent, id: Int64) throws
    /// To be called while the variant's row is there.
    func remove(_ variant: VariantContent, id: Int64) throws
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
    let tokens: [FuzzyToken]

    /// O(n).
    init(language: LanguageTag, text: String) {
        self.language = language.primary
        let words = PhraseWords(text, tones: .kept)
        hash = ContentHash.short(Spelling.collapsed(words.foldedText))
        toned = words.joined
        // Nothing of ASCII has a tone.
        toneless = text.utf8.allSatisfy { $0 < 0x80 } ? toned : PhraseWords(text, tones: .ignored).joined
        tokens = FuzzyTokens(words).texts.map(FuzzyToken.init)
    }
}
