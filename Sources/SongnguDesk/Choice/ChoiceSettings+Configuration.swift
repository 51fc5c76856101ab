import Foundation
import SongnguText

extension ChoiceSettings {
    private static let filtersKey = "filters"
    private static let penaltiesKey = "penalties"

    /// The settings of the configuration: of the file that $SONGNGU_CONFIG names, else of .songngu.json in the working
    /// directory, else none. Throws ``ChoiceError``.
    package static func configured(
        environment: [String: String] = ProcessInfo.processInfo.environment, folder: String = "."
    ) throws -> ChoiceSettings {
        if let named = environment[variable], !named.isEmpty { return try ChoiceSettings(configuration: named) }
        let path = folder == "." ? file : "\(folder)/\(file)"
        guard FileManager.default.fileExists(atPath: path) else { return ChoiceSettings() }
        return try ChoiceSettings(configuration: path)
    }

    /// Reads a configuration: `{"filters": {"status": ["approved"], …}, "penalties": {"draft": 3, …}}`. Throws
    /// ``ChoiceError``.
    package init(configuration path: String) throws {
        func fault(_ problem: ChoiceError.Problem) -> ChoiceError {
            ChoiceError(place: .configuration(file: path, keys: []), problem: problem)
        }
        let text: String
        do {
            text = try TextDecoder.decode(try Descriptor.open(path) { try $0.readToEnd() })
        } catch {
            throw fault(.unreadable(reason: "\(error)"))
        }
        let root: ConfigurationValue
        do {
            root = try JSONDecoder().decode(ConfigurationValue.self, from: Data(text.utf8))
        } catch {
            throw fault(.notJSON(reason: Self.fault(of: text)))
        }
        self.init()
        for (key, value) in try root.object([], in: path) {
            switch key {
            case Self.filtersKey: try takeFilters(value, in: path)
            case Self.penaltiesKey: try takePenalties(value, in: path)
            default: throw Self.unknown([key], in: path, valid: [Self.filtersKey, Self.penaltiesKey])
            }
        }
    }

    /// What keeps a text from being JSON, and where: the decoder does not say.
    private static func fault(of text: String) -> String {
        do {
            _ = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
            return "of a kind that is not known here"
        } catch {
            let said = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String ?? error.localizedDescription
            guard let match = said.firstMatch(of: /^(.*) around character (\d+)/), let offset = Int(match.2) else {
                return said
            }
            let lines = text[bytes: 0..<offset].split(separator: "\n", omittingEmptySubsequences: false)
            return "\(match.1) at line \(lines.count), column \((lines.last?.count ?? 0) + 1)"
        }
    }

    private mutating func takeFilters(_ value: ConfigurationValue, in path: String) throws(ChoiceError) {
        for (key, value) in try value.object([Self.filtersKey], in: path) {
            let keys = [Self.filtersKey, key]
            guard let filter = Filter(rawValue: key) else {
                throw Self.unknown(keys, in: path, valid: Filter.allCases.map(\.rawValue))
            }
            let isDay = filter == .since || filter == .until
            let values = try value.strings(keys, in: path, isSingle: isDay)
            try set(filter, values, at: .configuration(file: path, keys: keys))
        }
    }

    private mutating func takePenalties(_ value: ConfigurationValue, in path: String) throws(ChoiceError) {
        for (key, value) in try value.object([Self.penaltiesKey], in: path) {
            let keys = [Self.penaltiesKey, key]
            guard case .number(let points) = value else {
                throw ConfigurationValue.wrong(keys, in: path, "a number")
            }
            try setPenalty(key, points: points, at: .configuration(file: path, keys: keys))
        }
    }

    private static func unknown(_ keys: [String], in path: String, valid: [String]) -> ChoiceError {
        ChoiceError(place: .configuration(file: path, keys: keys), problem: .unknownKey(valid: valid))
    }
}

/// A value of JSON whose type is not known beforehand.
enum ConfigurationValue: Decodable {
    case string(String), number(Double), list([ConfigurationValue]), object([String: ConfigurationValue])
    /// true, false and null, which no key takes.
    case other

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() || (try? container.decode(Bool.self)) != nil {
            self = .other
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let string = try? container.decode(String.self) {
            self = .string(string)
        } else if let list = try? container.decode([ConfigurationValue].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: ConfigurationValue].self))
        }
    }

    /// The values by key, in the order of the keys, so that of two faults the same is always named.
    func object(
        _ keys: [String], in path: String
    ) throws(ChoiceError) -> [(key: String, value: ConfigurationValue)] {
        guard case .object(let values) = self else { throw Self.wrong(keys, in: path, "an object: {…}") }
        return values.sorted { $0.key < $1.key }
    }

    func strings(_ keys: [String], in path: String, isSingle: Bool) throws(ChoiceError) -> [String] {
        if case .string(let text) = self { return [text] }
        guard !isSingle, case .list(let values) = self, !values.isEmpty else {
            throw Self.wrong(keys, in: path, isSingle ? "a string" : "a string or a list of strings")
        }
        var texts: [String] = []
        for value in values {
            guard case .string(let text) = value else {
                throw Self.wrong(keys, in: path, "a string or a list of strings")
            }
            texts.append(text)
        }
        return texts
    }

    static func wrong(_ keys: [String], in path: String, _ expected: String) -> ChoiceError {
        ChoiceError(
            place: .configuration(file: path, keys: keys), problem: .wrongType(expected: expected))
    }
}
