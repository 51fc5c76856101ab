import SongnguMemory
import SongnguText

extension ChoiceSettings {
    private static let outletPrefix = "outlet:"
    private static let beforePrefix = "before:"

    /// What penalties can be for, as they are written.
    package static let rules =
        UnitStatus.allCases.map(\.rawValue) + UnitChoice.Origin.allCases.map(\.rawValue)
        + RenderingKind.allCases.map(\.rawValue) + ["\(outletPrefix)NAME", "\(beforePrefix)YYYY-MM-DD"]

    static func rule(_ text: String, at place: ChoiceError.Place) throws(ChoiceError) -> UnitPenalty.Rule {
        if let status = UnitStatus(rawValue: text) { return .status(status) }
        if let origin = UnitChoice.Origin(rawValue: text) { return .origin(origin) }
        if let kind = RenderingKind(rawValue: text) { return .kind(kind) }
        if text.hasPrefix(outletPrefix) {
            let name = String(text.dropFirst(outletPrefix.count)).collapsingWhitespace
            // Outlets are compared without case, so that one overrides the other here too.
            if !name.isEmpty { return .outlet(name.lowercased()) }
        }
        if text.hasPrefix(beforePrefix) {
            return .before(try day(String(text.dropFirst(beforePrefix.count)), at: place))
        }
        throw ChoiceError(place: place, problem: .noRule(text))
    }

    /// The named values; nil for all.
    static func names<Value: RawRepresentable<String> & CaseIterable & Hashable>(
        _ texts: [String], at place: ChoiceError.Place
    ) throws(ChoiceError) -> Set<Value>? {
        var values: Set<Value> = []
        var isAll = false
        for text in texts {
            for part in text.split(separator: ",", omittingEmptySubsequences: false) {
                let name = String(part).collapsingWhitespace
                if name == all {
                    isAll = true
                } else if let value = Value(rawValue: name) {
                    values.insert(value)
                } else {
                    throw ChoiceError(
                        place: place,
                        problem: .unknownValue(name, valid: Value.allCases.map(\.rawValue) + [all]))
                }
            }
        }
        return isAll ? nil : values
    }

    /// The last of some days; empty for no bound.
    static func day(_ texts: [String], at place: ChoiceError.Place) throws(ChoiceError) -> String {
        guard let text = texts.last, text != all else { return "" }
        return try day(text, at: place)
    }

    private static func day(_ text: String, at place: ChoiceError.Place) throws(ChoiceError) -> String {
        guard isDay(text) else { throw ChoiceError(place: place, problem: .notADay(text)) }
        return text
    }

    /// Whether a text is a day of the Gregorian calendar as ISO 8601 writes it.
    private static func isDay(_ text: String) -> Bool {
        guard let parts = text.wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/), let year = Int(parts.1),
            let month = Int(parts.2), let day = Int(parts.3), (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }
}
