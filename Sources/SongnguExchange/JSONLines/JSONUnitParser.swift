import Foundation
import SongnguText

/// Makes a unit of a JSON object.
struct JSONUnitParser {
    private let languages: [LanguageTag]
    private var builder: UnitBuilder

    init(languages: [LanguageTag]) {
        self.languages = languages
        builder = UnitBuilder(languages: languages)
    }

    mutating func unit(_ object: [String: Any]) throws(JSONUnitFault) -> ExchangeUnit {
        do throws(JSONUnitFault) {
            try read(object)
        } catch {
            throw JSONUnitFault(id: builder.unit.id, reason: error.reason)
        }
        if let reason = builder.fault { throw JSONUnitFault(id: builder.unit.id, reason: reason) }
        return builder.unit
    }

    private mutating func read(_ object: [String: Any]) throws(JSONUnitFault) {
        if let id = object["id"].flatMap(Self.text), !languages.contains(LanguageTag("id")) { builder.set(.id, id) }
        try readFields(object)
        if let variants = object["variants"] {
            guard let variants = variants as? [Any] else { throw JSONUnitFault(reason: "\"variants\" is no list") }
            for (index, value) in variants.enumerated() {
                builder.add(try Self.variant(value, at: "variants[\(index)]"))
            }
        }
        if let texts = object["translation"] as? [String: Any] { try readFields(texts) }
        if let context = object["context"] as? [String: Any] {
            for (key, field) in [("before", UnitField.contextBefore), ("after", .contextAfter)] {
                if let value = context[key].flatMap(Self.text) { builder.set(field, value) }
            }
        }
        guard let annotations = object["annotations"] else { return }
        for annotation in try Self.annotations(annotations, at: "annotations") { builder.add(annotation) }
    }

    private static let structures: Set<String> = ["variants", "translation", "context", "annotations", "v"]

    /// Keys whose values are text, numbers or booleans.
    private mutating func readFields(_ object: [String: Any]) throws(JSONUnitFault) {
        let fields = object.keys
            .filter { key in
                !(Self.structures.contains(key) && !(object[key] is String))
                    && !(key == "id" && !languages.contains(LanguageTag("id")))
            }
            .map { ($0, UnitField(name: $0, languages: languages)) }
            .sorted { order($0.1, $0.0) < order($1.1, $1.0) }
        for (key, field) in fields {
            guard let text = object[key].flatMap(Self.text) else {
                if field.isText, !(object[key] is NSNull) {
                    throw JSONUnitFault(reason: "the value of \"\(key)\" is no text")
                }
                continue
            }
            if field == .source || field == .target, languages.count < 2 {
                throw JSONUnitFault(
                    reason: "\"\(key)\": name the languages of source and target, such as en,vi")
            }
            builder.set(field, text)
        }
    }

    /// Told languages first, then others, then what is no text, each by name.
    private func order(_ field: UnitField, _ key: String) -> (Int, String) {
        switch field {
        case .source: (0, key)
        case .target: (1, key)
        case .language(let tag): (languages.firstIndex(of: tag) ?? languages.count + 2, key)
        default: (Int.max, key)
        }
    }

    /// Nil for lists, objects and null.
    private static func text(_ value: Any) -> String? {
        if let text = value as? String { return text }
        guard let number = value as? NSNumber else { return nil }
        // NSNumber keeps booleans as characters.
        return String(cString: number.objCType) == "c" ? (number.boolValue ? "true" : "false") : number.stringValue
    }

    private static func variant(_ value: Any, at place: String) throws(JSONUnitFault) -> Variant {
        guard let object = value as? [String: Any] else { throw JSONUnitFault(reason: "\(place) is no object") }
        guard let language = (object["language"] ?? object["lang"]) as? String, !language.isEmpty else {
            throw JSONUnitFault(reason: "\(place) has no language")
        }
        guard let text = object["text"] as? String else { throw JSONUnitFault(reason: "\(place) has no text") }
        var variant = Variant(LanguageTag(language), text)
        for (index, value) in try list(object["codes"], at: "\(place).codes").enumerated() {
            variant.codes.append(try code(value, at: "\(place).codes[\(index)]", in: text))
            guard index == 0 || variant.codes[index].offset >= variant.codes[index - 1].offset else {
                throw JSONUnitFault(reason: "\(place).codes[\(index)] stands before the code that it follows")
            }
        }
        if let annotations = object["annotations"] {
            variant.annotations = try self.annotations(annotations, at: "\(place).annotations")
        }
        return variant
    }

    private static func code(_ value: Any, at place: String, in text: String) throws(JSONUnitFault) -> InlineCode {
        guard let object = value as? [String: Any], let offset = object["offset"] as? Int,
            let role = (object["role"] as? String).flatMap(InlineCode.Role.init(rawValue:))
        else { throw JSONUnitFault(reason: "\(place) has no offset or no role (open, close, alone)") }
        guard (0...text.utf8.count).contains(offset) else {
            throw JSONUnitFault(reason: "the offset of \(place) lies outside of the text")
        }
        let bytes = text.utf8
        guard offset == bytes.count || bytes[bytes.index(bytes.startIndex, offsetBy: offset)] & 0xC0 != 0x80 else {
            throw JSONUnitFault(reason: "the offset of \(place) lies within a character")
        }
        return InlineCode(
            offset: offset, role: role, element: object["element"] as? String ?? "",
            attributes: object["attributes"] as? [String: String] ?? [:], data: object["data"] as? String ?? "")
    }

    private static func annotations(_ value: Any, at place: String) throws(JSONUnitFault) -> [Annotation] {
        var annotations: [Annotation] = []
        for (index, value) in try list(value, at: place).enumerated() {
            guard let object = value as? [String: Any],
                let kind = (object["kind"] as? String).flatMap(Annotation.Kind.init(rawValue:)),
                let text = object["value"].flatMap(text)
            else {
                throw JSONUnitFault(reason: "\(place)[\(index)] has no kind (note, property, attribute) or no value")
            }
            annotations.append(
                Annotation(
                    kind, name: object["name"] as? String ?? "", text,
                    attributes: object["attributes"] as? [String: String] ?? [:]))
        }
        return annotations
    }

    private static func list(_ value: Any?, at place: String) throws(JSONUnitFault) -> [Any] {
        guard let value, !(value is NSNull) else { return [] }
        guard let list = value as? [Any] else { throw JSONUnitFault(reason: "\(place) is no list") }
        return list
    }
}
