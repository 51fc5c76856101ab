import SongnguText

/// What a language's readers know of names: which words only look like a term of a glossary.
///
/// A false alarm costs more than a miss: what cannot be decided is left out.
struct NamingRules: Sendable {
    /// A one-word term that is also an ordinary word, or part of one.
    struct Homograph: Sendable {
        /// At the beginning of a sentence the ordinary word is as likely ("Anh": he).
        var isOrdinaryInitially = false
        /// In capitals too much else reads the same ("PHÁP LUẬT", "GIVE US").
        var isOrdinaryInCapitals = false
        /// What names follow, a name does not stand before: "Tàu Ever Given" is a ship.
        var isOrdinaryBeforeNames = false
        /// Words that make it part of another word when they stand before it.
        var before: Set<String> = []
        var after: Set<String> = []
    }

    /// By the word in small letters, folded for matching.
    var homographs: [String: Homograph] = [:]
    /// Words before a person's name, one or two syllables.
    var honorifics: Set<String> = []
    /// What ends like an honorific and is none: "đàn ông".
    var notHonorifics: Set<String> = []
    /// Family names and middle words: what follows them belongs to the same name.
    var familyNames: Set<String> = []
    /// Before the quoted title of a work, one or two syllables.
    var workNouns: Set<String> = []
    /// What a sentence may refer to a person by without a name, one or two syllables.
    var personReferences: Set<String> = []
    /// The same of places, of two syllables or three.
    var placeReferences: Set<String> = []
    /// The same of organisations, treaties and works.
    var bodyReferences: Set<String> = []
    /// What stands for two names that share a word: "hai miền Triều Tiên".
    var jointReferences: Set<String> = []
    /// Words made of names that do not begin like them: of the one in small letters, the other.
    var adjectives: [String: String] = [:]
    /// Before the name of a place, in capitals: another place ("South America").
    var directions: Set<String> = []
    /// Offices, whose country a sentence may leave out beside the holder's name.
    var offices: Set<String> = []
    /// Between the members of a list.
    var conjunctions: Set<String> = []
    /// Whether single syllables are looked at, as above.
    var hasSyllables = false

    static func rules(for language: LanguageTag) -> NamingRules {
        switch language.primary {
        case "vi": vietnamese
        case "en": english
        default: NamingRules()
        }
    }
}
