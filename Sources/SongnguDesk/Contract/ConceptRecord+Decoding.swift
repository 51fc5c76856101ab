import SongnguGlossary
import SongnguText

extension ConceptRecord {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, type, terms, exceptions, metonyms, countries, validity, definition, note, source, status, revision,
            origin, replaces
        case caseRule = "case"
    }

    /// Reads a concept; throws ``DeskError/badLine(reason:)``, which names the field.
    package init(json bytes: [UInt8]) throws(DeskError) {
        self = try ContractJSON.decode(ConceptRecord.self, from: bytes)
    }

    package init(from decoder: any Decoder) throws {
        try decoder.refuseKeys(besides: CodingKeys.allCases.map(\.rawValue) + ["v"])
        let values = try decoder.container(keyedBy: CodingKeys.self)
        func string(_ key: CodingKeys) throws -> String? { try values.decodeIfPresent(String.self, forKey: key) }
        func list<Value: Decodable>(_ key: CodingKeys) throws -> [Value] {
            try values.decodeIfPresent([Value].self, forKey: key) ?? []
        }
        id = try string(.id) ?? ""
        type = try string(.type) ?? ""
        terms = try values.decode([TermRecord].self, forKey: .terms)
        exceptions = try list(.exceptions)
        metonyms = try list(.metonyms)
        countries = try list(.countries)
        caseRule = try values.value(.caseRule) ?? .automatic
        status = try values.value(.status) ?? .current
        validity = try values.decodeIfPresent(ValidityRecord.self, forKey: .validity)?.validity
        definition = try string(.definition)
        note = try string(.note)
        source = try string(.source)
        revision = try string(.revision)
        origin = try string(.origin)
        replaces = try string(.replaces)
    }
}

/// Both ends may be left out.
private struct ValidityRecord: Decodable {
    var validity: Validity?

    private enum CodingKeys: String, CodingKey, CaseIterable { case from, until }

    init(from decoder: any Decoder) throws {
        try decoder.refuseKeys(besides: CodingKeys.allCases.map(\.rawValue))
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let from = try values.decodeIfPresent(String.self, forKey: .from) ?? ""
        let until = try values.decodeIfPresent(String.self, forKey: .until) ?? ""
        if from.isEmpty, until.isEmpty { return }
        guard let span = Validity("\(from)..\(until)") else {
            throw ContractFault(
                path: decoder.codingPath,
                reason: "is no span of days: write from and until such as 2021-01-20, the first before the last")
        }
        validity = span
    }
}

extension ConceptRecord.TermRecord {
    enum CodingKeys: String, CodingKey, CaseIterable { case text, lang, status, kind }

    package init(from decoder: any Decoder) throws {
        try decoder.refuseKeys(besides: CodingKeys.allCases.map(\.rawValue))
        let values = try decoder.container(keyedBy: CodingKeys.self)
        text = try values.decode(String.self, forKey: .text)
        lang = try values.language(.lang)
        status = try values.value(.status) ?? .preferred
        kind = try values.value(.kind) ?? .full
    }
}

extension ConceptRecord.ExceptionRecord {
    enum CodingKeys: String, CodingKey, CaseIterable { case text, lang }

    package init(from decoder: any Decoder) throws {
        try decoder.refuseKeys(besides: CodingKeys.allCases.map(\.rawValue))
        let values = try decoder.container(keyedBy: CodingKeys.self)
        text = try values.decode(String.self, forKey: .text)
        lang = try values.language(.lang)
    }
}

extension Decoder {
    /// A key that is misspelt would else be a value that is lost.
    fileprivate func refuseKeys(besides known: [String]) throws {
        let found = try container(keyedBy: AnyKey.self).allKeys.sorted { $0.stringValue < $1.stringValue }
        for key in found where !known.contains(key.stringValue) {
            throw ContractFault(
                path: codingPath + [key], reason: "is no field: there are \(known.joined(separator: ", "))")
        }
    }
}

private struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer {
    /// One of a few words; nil where there is none.
    fileprivate func value<Value: RawRepresentable & CaseIterable>(
        _ key: Key
    ) throws -> Value? where Value.RawValue == String {
        guard let text = try decodeIfPresent(String.self, forKey: key) else { return nil }
        guard let value = Value(rawValue: text) else {
            let words = Value.allCases.map(\.rawValue)
            throw ContractFault(
                path: codingPath + [key], reason: "is \"\(text)\": write \(words.joined(separator: ", "))")
        }
        return value
    }

    fileprivate func language(_ key: Key) throws -> LanguageTag {
        let text = try decode(String.self, forKey: key)
        guard let language = LanguageTag(checking: text) else {
            throw ContractFault(path: codingPath + [key], reason: "is \"\(text)\": write a language tag such as vi")
        }
        return language
    }
}
