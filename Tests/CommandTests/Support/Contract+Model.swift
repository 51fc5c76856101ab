extension Contract {
    struct ModelInfo: Decodable {
        struct Language: Decodable {
            var tag: String
            var rows: Int
        }
        struct Metadata: Decodable {
            var licence: String
            var sources: [[String: String]]
            var teacher: String
        }

        var v: Int
        var file: String?
        var bytes: Int
        var languages: [Language]
        var metadata: Metadata
    }

    struct ModelTest: Decodable {
        struct Side: Decodable {
            var lang: String
            var found: [String: Double]
            var coverage: Double
        }

        var pairs: Int
        var source: Side
        var target: Side
        var sentencesPerSecond: Int
    }
}
