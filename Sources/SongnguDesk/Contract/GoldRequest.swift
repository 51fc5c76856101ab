import SongnguAlignment

/// What is right of a case: fields of the same line as the texts.
///
/// `gold` lists what renders what, by indices of the given segments or by what stands in the texts; the two other
/// fields go with texts: `chrome`, lines of the target's page that are no content, and `unaligned_target`, sentences of
/// the target that render nothing.
struct GoldRequest: Decodable {
    private enum CodingKeys: String, CodingKey {
        case gold, chrome
        case unaligned = "unaligned_target"
    }

    private struct Pair<Side: Decodable>: Decodable {
        var source: Side
        var target: Side
    }

    private enum Gold {
        case beads([Pair<[Int]>])
        case texts([Pair<String>])
    }

    private let gold: Gold
    private let chrome: [String]
    private let unaligned: [String]

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        // What is wrong with indices is not told by trying to read texts.
        if let texts = try? container.decode([Pair<String>].self, forKey: .gold), !texts.isEmpty {
            gold = .texts(texts)
        } else {
            gold = .beads(try container.decode([Pair<[Int]>].self, forKey: .gold))
        }
        chrome = try container.decodeIfPresent([String].self, forKey: .chrome) ?? []
        unaligned = try container.decodeIfPresent([String].self, forKey: .unaligned) ?? []
    }

    /// The beads of the gold, or nil where it goes by texts. Throws ``DeskError/badLine(reason:)`` for indices beyond
    /// the segments.
    func beads(of request: PairRequest) throws(DeskError) -> [FoundBead]? {
        guard case .beads(let pairs) = gold else { return nil }
        guard let source = request.source.segments, let target = request.target.segments else {
            guard pairs.isEmpty else {
                throw .badLine(reason: "\"gold\" by indices goes with \"segments\": give them, or gold by texts")
            }
            return nil
        }
        for pair in pairs {
            guard pair.source.allSatisfy(source.indices.contains), pair.target.allSatisfy(target.indices.contains)
            else { throw .badLine(reason: "\"gold\" has an index beyond the segments; they are counted from 0") }
        }
        return pairs.map { FoundBead(source: $0.source, target: $0.target) }
    }

    /// The gold by texts.
    var article: GoldArticle {
        guard case .texts(let pairs) = gold else { return GoldArticle(pairs: [], unaligned: unaligned, chrome: chrome) }
        return GoldArticle(pairs: pairs.map { ($0.source, $0.target) }, unaligned: unaligned, chrome: chrome)
    }
}
