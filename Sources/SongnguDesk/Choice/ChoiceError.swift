/// What is wrong with filters and penalties, and where it stands.
package struct ChoiceError: Error, Hashable, Sendable {
    /// Where a value stands.
    package enum Place: Hashable, Sendable {
        /// "--status".
        case option(String)
        /// The keys from the outside in; empty for the whole file.
        case configuration(file: String, keys: [String])
    }

    package enum Problem: Hashable, Sendable {
        case unreadable(reason: String)
        case notJSON(reason: String)
        case unknownKey(valid: [String])
        case wrongType(expected: String)
        case unknownValue(String, valid: [String])
        case notADay(String)
        case notAPenalty(String)
        case noRule(String)
        case notPoints(String)
        case backwards(since: String, until: String)
    }

    package var place: Place
    package var problem: Problem
}

extension ChoiceError: CustomStringConvertible {
    package var description: String { "\(head): \(message)" }

    private var head: String {
        switch place {
        case .option(let name): name
        case .configuration(let file, let keys):
            keys.isEmpty ? file : "\(file): \(keys.map { "\"\($0)\"" }.joined(separator: " › "))"
        }
    }

    private var message: String {
        switch problem {
        case .unreadable(let reason):
            "cannot be read (\(reason)); see that it is there and may be read, or unset "
                + "$\(ChoiceSettings.variable)"
        case .notJSON(let reason): "is not JSON (\(reason)); mend it there"
        case .unknownKey(let valid): "there is no such key; the keys are \(valid.joined(separator: ", "))"
        case .wrongType(let expected): "must be \(expected)"
        case .unknownValue(let value, let valid):
            "\"\(value)\" is none of \(valid.joined(separator: ", "))"
        case .notADay(let value): "\"\(value)\" is no day: write it as 2026-01-31"
        case .notAPenalty(let value): "\"\(value)\" has no points: write a rule, \"=\" and points, such as draft=3"
        case .noRule(let rule):
            "there is no rule \"\(rule)\"; the rules are \(ChoiceSettings.rules.joined(separator: ", "))"
        case .notPoints(let value): "\"\(value)\" are no points: write a number from 0 to 101"
        case .backwards(let since, let until):
            "\(since) comes after \(until), so that no unit can be of a day between; exchange the two"
        }
    }
}
