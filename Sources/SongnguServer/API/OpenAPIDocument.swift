#if Server
import Foundation
import SongnguDesk

/// The description of the API, joined of its parts: the frame, and a file for each area with its paths and schemas.
struct OpenAPIDocument: Sendable {
    /// A part that cannot be joined.
    struct Fault: Error, Hashable, CustomStringConvertible {
        var part: String
        var reason: String

        var description: String { "OpenAPI/\(part).json: \(reason)" }
    }

    /// As JSON, keys in alphabetical order.
    let bytes: [UInt8]

    private static let frame = PackageResources.openapi_json
    /// A line for each area.
    private static let areas: [(name: String, bytes: [UInt8])] = [
        ("align", PackageResources.align_json),
        ("search", PackageResources.search_json),
        ("units", PackageResources.units_json),
        ("overview", PackageResources.overview_json),
        ("glossary", PackageResources.glossary_json),
        ("reviews", PackageResources.reviews_json),
        ("tmserver", PackageResources.tmserver_json),
    ]

    /// Joined once. Throws ``Fault``.
    static let shared = Result { () throws(Fault) in try OpenAPIDocument(frame: frame, areas: areas) }

    /// Throws ``Fault``: for what is no JSON object, and for a path's method or a schema that two parts have.
    init(frame: [UInt8], areas: [(name: String, bytes: [UInt8])]) throws(Fault) {
        var document = try Self.object(frame, "openapi")
        var info = document["info"] as? [String: Any] ?? [:]
        info["version"] = Desk.version
        document["info"] = info
        var components = document["components"] as? [String: Any] ?? [:]
        var paths = document["paths"] as? [String: [String: Any]] ?? [:]
        var schemas = components["schemas"] as? [String: Any] ?? [:]
        for area in areas {
            let part = try Self.object(area.bytes, area.name)
            for (path, operations) in part["paths"] as? [String: [String: Any]] ?? [:] {
                try Self.add(operations, to: &paths[path, default: [:]], area.name, path)
            }
            try Self.add(part["schemas"] as? [String: Any] ?? [:], to: &schemas, area.name, "schemas")
        }
        components["schemas"] = schemas
        document["components"] = components
        document["paths"] = paths
        do {
            bytes = [UInt8](
                try JSONSerialization.data(withJSONObject: document, options: [.sortedKeys, .withoutEscapingSlashes]))
        } catch {
            throw Fault(part: "openapi", reason: error.localizedDescription)
        }
    }

    private static func object(_ bytes: [UInt8], _ name: String) throws(Fault) -> [String: Any] {
        let value: Any?
        do {
            value = try JSONSerialization.jsonObject(with: Data(bytes))
        } catch {
            throw Fault(part: name, reason: error.localizedDescription)
        }
        guard let object = value as? [String: Any] else { throw Fault(part: name, reason: "no object") }
        return object
    }

    private static func add(
        _ entries: [String: Any], to all: inout [String: Any], _ name: String, _ place: String
    ) throws(Fault) {
        for (key, value) in entries {
            guard all.updateValue(value, forKey: key) == nil else {
                throw Fault(part: name, reason: "\(place) \(key) stands in another part too")
            }
        }
    }
}
#endif
