import Foundation

/// The contract as a caller reads it, written apart from the code that writes it.
enum Contract {
    struct Aligned: Decodable {
        var v: Int
        var source: Side
        var target: Side
        var beads: [Bead]
        var models: [String]?
        var findings: [Finding]
        var warnings: [String]?
    }

    struct Side: Decodable {
        var lang: String
        var segments: [Segment]
        var chrome: [Block]
        var meta: Meta
    }

    struct Segment: Decodable {
        var text: String
        var start: Int
        var end: Int
        var block: String
        var quotes: [Quotation]
    }

    struct Quotation: Decodable {
        var ranges: [[Int]]
        var speaker: String?
    }

    struct Block: Decodable {
        var text: String
        var start: Int
        var end: Int
        var block: String
        var reason: String
    }

    struct Meta: Decodable {
        var title: String?
        var date: String?
        var outlet: String?
        var credit: String?
    }

    struct Bead: Decodable {
        var source: [Int]
        var target: [Int]
        var type: String
        var kind: String?
        var score: Double
        var quotes: [QuotePair]?
    }

    struct QuotePair: Decodable {
        var source: [[Int]]
        var target: [[Int]]
        var speaker: String?
    }

    struct Checked: Decodable {
        var v: Int
        var findings: [Finding]
    }

    struct Finding: Decodable {
        var rule: String
        var side: String
        var start: Int
        var end: Int
        var surface: String
        var concept: String?
        var prefer: String?
        var reason: String
        var places: [Place]?
    }

    struct Place: Decodable {
        var side: String
        var start: Int
        var end: Int
        var surface: String
    }

    struct Found: Decodable {
        var v: Int
        var query: String
        var total: Int
        var totalIsLowerBound: Bool?
        var hits: [Hit]
    }

    struct Hit: Decodable {
        var match: String
        var score: Double?
        var variants: [Variant]
    }

    struct Variant: Decodable {
        var lang: String
        var text: String
        var ranges: [[Int]]
        var translation: [[Int]]?
    }

    static func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}

extension String {
    /// What stands at bytes `range[0]..<range[1]`.
    func cut(_ range: [Int]) -> String {
        String(decoding: Array(utf8)[range[0]..<range[1]], as: UTF8.self)
    }

    func cut(_ start: Int, _ end: Int) -> String { cut([start, end]) }

    /// White space runs as one space.
    var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
