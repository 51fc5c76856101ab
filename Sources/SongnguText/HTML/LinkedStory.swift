internal import Foundation

/// What a page says of its story in JSON-LD (schema.org, NewsArticle and its like).
struct LinkedStory: Hashable {
    var headline: String?
    var published: String?
    var publisher: String?

    private static let types: Set<String> = ["BlogPosting", "LiveBlogPosting", "Report"]

    /// Nil where the script is damaged or tells of no story. The story may stand in lists and in `@graph`, and its
    /// publisher elsewhere in the script, by `@id`.
    init?(_ script: String) {
        guard let root = try? JSONSerialization.jsonObject(with: Data(script.utf8)) else { return nil }
        let nodes = Self.nodes(root)
        guard let story = nodes.first(where: { Self.types(of: $0).contains(where: Self.isStory) }) else { return nil }
        headline = Self.words(story["headline"]) ?? Self.words(story["name"])
        published = Self.words(story["datePublished"]) ?? Self.words(story["dateCreated"])
        publisher = Self.name(story["publisher"], nodes)
    }

    private static func isStory(_ type: String) -> Bool {
        type.hasSuffix("Article") || types.contains(type)
    }

    private static func nodes(_ value: Any) -> [[String: Any]] {
        if let list = value as? [Any] { return list.flatMap { nodes($0) } }
        guard let node = value as? [String: Any] else { return [] }
        return [node] + (node["@graph"].map { nodes($0) } ?? [])
    }

    private static func types(of node: [String: Any]) -> [String] {
        (node["@type"] as? String).map { [$0] } ?? node["@type"] as? [String] ?? []
    }

    private static func words(_ value: Any?) -> String? {
        value as? String ?? (value as? [Any])?.first as? String
    }

    private static func name(_ value: Any?, _ nodes: [[String: Any]]) -> String? {
        let value = (value as? [Any])?.first ?? value
        if let name = value as? String { return name }
        guard let node = value as? [String: Any] else { return nil }
        if let name = words(node["name"]) { return name }
        guard let id = node["@id"] as? String else { return nil }
        return nodes.lazy.filter { $0["@id"] as? String == id }.compactMap { words($0["name"]) }.first
    }
}
