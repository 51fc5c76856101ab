import Foundation
import SongnguText

/// What makes two units the same: the same languages with texts that read the same and have the same codes, in whatever
/// order.
///
/// NFC and NFD, no-break and plain spaces, and invisible characters are no difference; quotation marks, dashes, letter
/// case and the placement of tone marks are. The key is data, not an index: changing the rule takes a migration.
struct UnitKey: Hashable, Sendable {
    /// 128 bits of a SHA-256.
    let data: Data

    init(of variants: [Variant]) {
        let parts = variants.map { variant in
            let codes = variant.codes.isEmpty ? "" : "\u{1F}" + ((try? JSONColumn.text(of: variant.codes)) ?? "")
            return "\(variant.language)\u{1F}\(Spelling.reading(variant.text))\(codes)"
        }
        data = Data(ContentHash(Set(parts).sorted().joined(separator: "\u{1E}")).bytes.prefix(16))
    }
}
