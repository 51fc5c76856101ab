#if Server
import SongnguDesk
import SongnguMemory
import SongnguText

/// Words in a language.
struct LanguageWords: Decodable, Sendable {
    var lang: String
    var text: String
}

/// A unit to be added by hand.
struct UnitRequest: Decodable, Sendable {
    var variants: [LanguageWords]
    var status: UnitStatus?
    var notes: [String]?

    /// Throws ``Refusal``.
    func draft() throws(Refusal) -> ImportedUnit {
        var list: [Variant] = []
        for words in variants { list.append(Variant(try words.language(), words.text)) }
        return ImportedUnit(
            variants: list, status: status ?? .approved,
            annotations: (notes ?? []).filter { !$0.isBlank }.map { Annotation(.note, $0) })
    }
}

/// What is to be different about a unit; what is not named stays.
struct UnitChangeRequest: Decodable, Sendable {
    /// As the caller saw it.
    var revision: Int64
    var status: UnitStatus?
    /// New words of variants.
    var variants: [LanguageWords]?
    var addNotes: [String]?
    /// As they read now.
    var removeNotes: [String]?

    /// Throws ``Refusal``.
    func edits(of unit: TranslationUnit?) throws(Refusal) -> [UnitEdit] {
        var edits: [UnitEdit] = status.map { [.status($0)] } ?? []
        for words in variants ?? [] { edits.append(.text(try words.language(), words.text)) }
        let removed = Set(removeNotes ?? [])
        edits += (unit?.annotations ?? []).filter { $0.kind == .note && removed.contains($0.value) }.map {
            .removeAnnotation($0)
        }
        edits += (addNotes ?? []).filter { !$0.isBlank }.map { .annotate(Annotation(.note, $0)) }
        return edits
    }
}

extension LanguageWords {
    fileprivate func language() throws(Refusal) -> LanguageTag {
        guard let language = LanguageTag(checking: lang) else {
            throw .badRequest("\"lang\" is \"\(lang)\": give a language tag, such as vi")
        }
        return language
    }
}
#endif
