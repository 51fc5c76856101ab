extension ChoiceSettings {
    /// Settings out of named values, such as options of a command or parameters of a request. Throws ``ChoiceError``.
    ///
    /// - Parameters:
    ///   - values: what is given for a filter; empty where nothing is.
    ///   - penalties: each as "draft=3".
    ///   - label: what messages call a name.
    package init(
        penalties: [String], labelled label: (String) -> String, _ values: (Filter) -> [String]
    ) throws(ChoiceError) {
        self.init()
        for filter in Filter.allCases {
            let given = values(filter)
            guard !given.isEmpty else { continue }
            try set(filter, given, at: .option(label(filter.rawValue)))
        }
        for text in penalties { try setPenalty(text, at: .option(label(Self.penalty))) }
    }

    /// Names penalties, as filters are named.
    package static let penalty = "penalty"
}
