import SongnguText

/// A way in which a text can be written wrongly, whatever it renders.
protocol WordingRule: SendableMetatype {
    /// The contract's name of what it finds.
    static var name: String { get }
    static var examples: [WordingExample] { get }
    static func findings(in text: WrittenText) -> [Finding]
}

/// A text with the places that a rule must find in ⟦…⟧ and no others.
struct WordingExample: Sendable {
    var text: String
    var language: LanguageTag
    var severity: Severity

    init(_ text: String, in language: LanguageTag = .vietnamese, _ severity: Severity = .fault) {
        (self.text, self.language, self.severity) = (text, language, severity)
    }
}
