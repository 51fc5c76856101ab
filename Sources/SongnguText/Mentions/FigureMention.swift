/// A number, date or time of day in a text, in a form that is equal in all languages.
package struct FigureMention: Hashable, Sendable {
    package enum Value: Hashable, Sendable {
        /// A count or measure: 1.2 billion dollars is `(1.2e9, .currency("USD"))`.
        case number(Double, Unit)
        /// A day of a month, with its year where one is named.
        case date(month: Int, day: Int?, year: Int?)
        case year(Int)
        /// Minutes since midnight.
        case time(Int)
        /// 1 (Sunday) ... 7.
        case weekday(Int)
    }

    /// Whether it is a figure that can be reckoned with: 400 digits are none.
    var isFinite: Bool {
        if case .number(let value, _) = value { return value.isFinite }
        return true
    }

    /// What a number measures.
    package enum Unit: Hashable, Sendable {
        case none, percent
        case currency(String)
    }

    package var value: Value
    /// UTF-8 bytes of the text that was searched.
    package var range: ByteRange
    /// The value is written in words ("three", "ba"), and words may mean other things.
    package var isSpelled: Bool
}
