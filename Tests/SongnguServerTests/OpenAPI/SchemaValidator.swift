#if Server
import Foundation

/// Holds values against the schemas of a document: the keywords of JSON Schema 2020-12 that the description uses, and a
/// fault for any other, so that no word of a schema goes unchecked.
struct SchemaValidator {
    /// The whole document, for its references.
    let document: [String: Any]

    private static let annotations: Set<String> = [
        "title", "description", "examples", "default", "deprecated", "contentEncoding", "format", "$comment",
        "readOnly",
    ]

    /// What is wrong with a value; empty where nothing is.
    func faults(_ value: Any, _ schema: Any, at place: String = "$") -> [String] {
        if let isAllowed = schema as? Bool, !(schema is [String: Any]) {
            return isAllowed ? [] : ["\(place): nothing is allowed here"]
        }
        guard let schema = schema as? [String: Any] else { return ["\(place): no schema"] }
        return schema.sorted { $0.key < $1.key }.flatMap { keyword, argument in
            faults(value, keyword, argument, schema, at: place)
        }
    }

    /// What a reference leads to; nil where it leads nowhere.
    func target(of reference: String) -> Any? {
        guard reference.hasPrefix("#/") else { return nil }
        return reference.dropFirst(2).split(separator: "/").reduce(document as Any?) { value, key in
            let name = String(key).replacing("~1", with: "/").replacing("~0", with: "~")
            return (value as? [String: Any])?[name]
        }
    }

    private func faults(
        _ value: Any, _ keyword: String, _ argument: Any, _ schema: [String: Any], at place: String
    ) -> [String] {
        func fault(_ reason: String) -> [String] { ["\(place): \(reason)"] }
        let object = value as? [String: Any]
        let list = value as? [Any]
        let number = JSONType(value) == .boolean ? nil : (value as? NSNumber)?.doubleValue
        switch keyword {
        case _ where Self.annotations.contains(keyword): return []
        case "$ref":
            guard let target = target(of: "\(argument)") else { return fault("\(argument) leads nowhere") }
            return faults(value, target, at: place)
        case "type":
            let names = argument as? [String] ?? [argument as? String ?? ""]
            return names.contains { JSONType(value).isA($0) }
                ? [] : fault("\(value) is no \(names.joined(separator: "|"))")
        case "const": return Self.equal(value, argument) ? [] : fault("\(value) is not \(argument)")
        case "enum":
            let values = argument as? [Any] ?? []
            return values.contains { Self.equal(value, $0) } ? [] : fault("\(value) is none of \(values)")
        case "required":
            guard let object else { return [] }
            return (argument as? [String] ?? []).filter { object[$0] == nil }.flatMap { fault("\"\($0)\" is missing") }
        case "properties":
            return (argument as? [String: Any] ?? [:]).sorted { $0.key < $1.key }.flatMap { name, schema in
                object?[name].map { faults($0, schema, at: "\(place).\(name)") } ?? []
            }
        case "additionalProperties":
            let known = Set((schema["properties"] as? [String: Any] ?? [:]).keys)
            return (object ?? [:]).filter { !known.contains($0.key) }.sorted { $0.key < $1.key }.flatMap {
                faults($0.value, argument, at: "\(place).\($0.key)")
            }
        case "items":
            return (list ?? []).enumerated().flatMap { faults($0.element, argument, at: "\(place)[\($0.offset)]") }
        case "minItems": return list.map { $0.count >= argument as? Int ?? 0 } == false ? fault("too short") : []
        case "maxItems": return list.map { $0.count <= argument as? Int ?? 0 } == false ? fault("too long") : []
        case "minLength":
            return (value as? String).map { $0.unicodeScalars.count >= argument as? Int ?? 0 } == false
                ? fault("too short") : []
        case "minimum":
            return number.map { $0 >= argument as? Double ?? 0 } == false ? fault("\(value) is too small") : []
        case "maximum":
            return number.map { $0 <= argument as? Double ?? 0 } == false ? fault("\(value) is too large") : []
        case "pattern":
            guard let text = value as? String else { return [] }
            return text.range(of: "\(argument)", options: .regularExpression) != nil
                ? [] : fault("\(text) is not \(argument)")
        case "allOf":
            return (argument as? [Any] ?? []).flatMap { faults(value, $0, at: place) }
        case "anyOf", "oneOf":
            let results = (argument as? [Any] ?? []).map { faults(value, $0, at: place) }
            let matching = results.count { $0.isEmpty }
            guard keyword == "oneOf" ? matching == 1 : matching > 0 else {
                return fault("\(matching) of \(keyword) match") + results.flatMap { $0 }
            }
            return []
        default: return fault("the keyword \"\(keyword)\" is not known to the tests")
        }
    }

    private static func equal(_ left: Any, _ right: Any) -> Bool {
        JSONType(left).isLike(JSONType(right)) && (left as? NSObject)?.isEqual(right) == true
    }
}

/// The types of JSON, as `JSONSerialization` gives them.
enum JSONType {
    case null, boolean, integer, number, string, array, object

    init(_ value: Any) {
        switch value {
        case is NSNull: self = .null
        case is [String: Any]: self = .object
        case is [Any]: self = .array
        case is String: self = .string
        case let number as NSNumber:
            let isBoolean = String(cString: number.objCType) == "c" || type(of: value) == Bool.self
            self = isBoolean ? .boolean : number.doubleValue == number.doubleValue.rounded() ? .integer : .number
        default: self = .null
        }
    }

    func isA(_ name: String) -> Bool {
        "\(self)" == name || name == "number" && self == .integer
    }

    func isLike(_ other: JSONType) -> Bool {
        self == other || isA("number") && other.isA("number")
    }
}
#endif
