import SongnguText

/// A way in which a target can fail its source.
protocol FidelityRule: SendableMetatype {
    /// The contract's name of what it finds.
    static var name: String { get }
    static var examples: [FidelityExample] { get }
    static func findings(in pair: CheckedPair) -> [Finding]
}

/// A source and a target, sentence by sentence, with the places that a rule must find in ⟦…⟧ and no others.
struct FidelityExample: Sendable {
    var source: String
    var target: String
    /// Of what it finds, where that is not the rule's own.
    var name: String?

    init(_ source: String, _ target: String, as name: String? = nil) {
        self.source = source
        self.target = target
        self.name = name
    }
}
