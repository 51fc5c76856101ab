import Foundation
import SongnguText

extension ExchangeUnit {
    /// The texts of these languages, one row or more: a unit with two variants of a language gives two rows.
    ///
    /// A variant in "en-us" stands for "en" where there is no other. An element is nil where the unit has no text in
    /// the language; no rows where fewer than two languages have one.
    func rows(of languages: [LanguageTag]) -> [[String?]] {
        let texts = languages.map { language in
            let exact = variants.filter { $0.language == language }
            return (exact.isEmpty ? variants.filter { $0.language.isWithin(language) } : exact).map(\.text)
        }
        guard texts.count(where: { !$0.isEmpty }) >= 2 else { return [] }
        return (0..<(texts.map(\.count).max() ?? 0)).map { row in
            texts.map { $0.isEmpty ? nil : $0[min(row, $0.count - 1)] }
        }
    }

    /// The languages of the variants, each once, in their order.
    var languages: [LanguageTag] {
        variants.map(\.language).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// What a field holds, in order; texts aside.
    func values(of field: UnitField) -> [String] {
        switch field {
        case .id: id.map { [$0] } ?? []
        case .status: status.map { [$0.rawValue] } ?? []
        case .kind: kind.map { [$0.rawValue] } ?? []
        case .created: created.map { [ExchangeDate.text(of: $0)] } ?? []
        case .createdBy: createdBy.map { [$0] } ?? []
        case .changed: changed.map { [ExchangeDate.text(of: $0)] } ?? []
        case .changedBy: changedBy.map { [$0] } ?? []
        case .contextBefore: context?.before.map { [$0] } ?? []
        case .contextAfter: context?.after.map { [$0] } ?? []
        case .note: annotations(.note).map(\.value)
        case .property(let name): annotations.filter { $0.kind == .property && $0.name == name }.map(\.value)
        case .attribute(let name): annotations.filter { $0.kind == .attribute && $0.name == name }.map(\.value)
        case .language, .source, .target: []
        }
    }
}
