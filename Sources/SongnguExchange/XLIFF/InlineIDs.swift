import SongnguText

/// Gives ids to codes that have none: the same to a code of the target as to the like code of the source.
struct InlineIDs {
    private struct Key: Hashable {
        var element: String
        var attributes: [String: String]
        var data: String
    }

    private var used: Set<String>
    private var next = 1
    private var known: [Key: [String]] = [:]

    /// - Parameter variants: all whose codes share a space of ids.
    init(_ variants: [Variant]) {
        used = Set(variants.flatMap { $0.codes.compactMap { $0.attributes["id"] } })
    }

    /// An id for each code: its own where XLIFF allows it and no other code of the variant has it. Both halves of a pair have the same where one has none of its own.
    mutating func ids(_ codes: [InlineCode], _ pairs: InlinePairs, isSource: Bool) -> [String] {
        var seen: Set<String> = []
        var ids = codes.map { code in
            guard let id = code.attributes["id"], Self.isToken(id), seen.insert(id).inserted else { return "" }
            return id
        }
        var given: [Key: [String]] = [:]
        for (index, code) in codes.enumerated() where ids[index].isEmpty {
            if let partner = pairs.partner[index], partner < index {
                ids[index] = ids[partner]
                continue
            }
            let key = Key(element: code.element, attributes: code.attributes, data: code.data)
            if !isSource, known[key]?.isEmpty == false, let id = known[key]?.popLast() {
                ids[index] = id
            } else {
                ids[index] = fresh()
            }
            given[key, default: []].append(ids[index])
        }
        if isSource { known = given.mapValues { $0.reversed() } }
        return ids
    }

    /// NMTOKEN of XML, in ASCII.
    private static func isToken(_ id: String) -> Bool {
        id.wholeMatch(of: /[A-Za-z0-9_:.\-]+/) != nil
    }

    mutating func fresh() -> String {
        while used.contains("\(next)") { next += 1 }
        next += 1
        return "\(next - 1)"
    }
}
