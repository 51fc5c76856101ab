import SongnguText

/// What some words say of the person they name.
struct SpeakerProfile: Sendable {
    /// Name words, folded to base letters.
    var names: Set<String> = []
    /// Ids of ``RoleTable``.
    var roles: Set<String> = []
    var fields: Set<String> = []
    /// Concepts of the glossary.
    var concepts: Set<String> = []

    /// Nothing that could tell one person from another.
    var isEmpty: Bool { names.isEmpty && roles.isEmpty && concepts.isEmpty }

    mutating func formUnion(_ other: SpeakerProfile) {
        names.formUnion(other.names)
        roles.formUnion(other.roles)
        fields.formUnion(other.fields)
        concepts.formUnion(other.concepts)
    }

    /// Whether the two may be one person: a name, a concept or a role in common.
    func canBe(_ other: SpeakerProfile) -> Bool {
        if sharesName(with: other) || !concepts.isDisjoint(with: other.concepts) { return true }
        return sharesRole(with: other)
            && (fields.isEmpty || other.fields.isEmpty || !fields.isDisjoint(with: other.fields))
    }

    func sharesName(with other: SpeakerProfile) -> Bool {
        !names.isDisjoint(with: other.names)
            || names.contains { name in other.names.contains { NameAliases.differByOneLetter(name, $0) } }
    }

    func sharesRole(with other: SpeakerProfile) -> Bool {
        roles.contains { role in other.roles.contains { RoleTable.shared.canBeOne(role, $0) } }
    }
}

/// Reads who is named in a text.
struct SpeakerReader: Sendable {
    private let language: LanguageTag
    private let terms: (any TermMentioning)?
    /// Words that stand inside a name with its titles: "of", "the".
    private let inside: WordTable

    init(_ language: LanguageTag, terms: (any TermMentioning)?) {
        self.language = language
        self.terms = terms
        inside = WordTable.of(language)
    }

    /// What the words of a speaker say.
    func profile(of text: String) -> SpeakerProfile {
        let words = text.words
        let lower = Passage.words(of: text)
        guard words.count == lower.count else { return SpeakerProfile() }
        var profile = SpeakerProfile()
        var index = 0
        while index < words.count {
            let role = RoleTable.shared.roles(in: lower, at: index, language)
            let field = RoleTable.shared.fields(in: lower, at: index, language)
            profile.roles.formUnion(role?.ids ?? [])
            profile.fields.formUnion(field?.ids ?? [])
            let length = max(role?.length ?? 0, field?.length ?? 0)
            if length == 0, let name = Self.name(words[index].text),
                inside.match(.insideName, in: lower, at: index) == nil
            {
                profile.names.insert(name)
            }
            index += max(1, length)
        }
        profile.concepts = Set(terms?.mentions(in: text, language: language).map(\.concept) ?? [])
        return profile
    }

    private static func name(_ word: Substring) -> String? {
        guard word.count >= 3, word.first?.isUppercase == true else { return nil }
        let folded = FoldedText.fold(String(word), .toneless)
        return folded.hasSuffix("'s") ? String(folded.dropLast(2)) : folded
    }

    /// The people of an article, as far as one phrase names them: names and titles that stand side by side.
    func cast(of passages: [Passage]) -> [SpeakerProfile] {
        passages.flatMap { passage in
            phrases(in: passage).map { profile(of: String(passage.text[bytes: passage.bytes(of: $0)])) }.filter {
                !$0.isEmpty
            }
        }
    }

    /// Runs of capitalised words and words of roles and fields, with "of" and commas between them.
    private func phrases(in passage: Passage) -> [Range<Int>] {
        var belongs = [Bool](repeating: false, count: passage.words.count)
        for index in passage.words.indices {
            let role = RoleTable.shared.roles(in: passage.lower, at: index, language)?.length ?? 0
            let field = RoleTable.shared.fields(in: passage.lower, at: index, language)?.length ?? 0
            for taken in index..<index + max(role, field) { belongs[taken] = true }
            if passage.words[index].text.first?.isUppercase == true
                || inside.match(.insideName, in: passage.lower, at: index) != nil
            {
                belongs[index] = true
            }
        }
        var result: [Range<Int>] = []
        var start: Int?
        for index in passage.words.indices {
            let breaks = index > 0 && passage.gap(after: index - 1).contains { ".;:!?“”\"()".contains($0) }
            if !belongs[index] || breaks, let begin = start {
                result.append(begin..<index)
                start = nil
            }
            if belongs[index], start == nil { start = index }
        }
        if let start { result.append(start..<passage.words.count) }
        return result
    }
}
