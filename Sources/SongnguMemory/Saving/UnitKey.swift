import SongnguText

/// What makes two units the same: the same languages with texts that read the same, in whatever order.
///
/// NFC and NFD, no-break and plain spaces, and invisible characters are no difference; quotation marks, dashes, letter
/// case and the placement of tone marks are. The key is data, not an index: changing the rule takes a migration.
enum UnitKey {
    /// 128 bits of a SHA-256, in hexadecimal.
    static func key(of variants: [Variant]) -> String {
        let parts = variants.map { "\($0.language)\u{1F}\(Spelling.reading($0.text))" }
        return String(ContentHash(Set(parts).sorted().joined(separator: "\u{1E}")).hex.prefix(32))
    }
}
