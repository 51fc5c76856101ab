import SongnguText

extension LanguageTag: ExpressibleByStringLiteral {
    /// So that tables of arguments may say "vi".
    public init(stringLiteral value: String) {
        self.init(value)
    }
}
