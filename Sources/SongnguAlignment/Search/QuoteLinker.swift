import SongnguText

/// Pairs the quotations of a bead's two sides.
enum QuoteLinker {
    /// The links of a bead, in the order of the target. A quotation without a partner has no link.
    ///
    /// Quotations are paired in their order when both sides have as many; otherwise each of the shorter side takes the
    /// one nearest to it in length and place.
    static func links(_ source: [Segment], _ target: [Segment]) -> [QuotePair] {
        let left = quotations(source)
        let right = quotations(target)
        guard !left.isEmpty, !right.isEmpty else { return [] }
        if left.count == right.count { return zip(left, right).map(link) }
        // One side may break a quotation that the other gives as two.
        let (leftPieces, rightPieces) = (left.flatMap(pieces), right.flatMap(pieces))
        if leftPieces.count == rightPieces.count { return zip(leftPieces, rightPieces).map(link) }
        var free = Array(left.indices)
        var links: [(order: Int, link: QuotePair)] = []
        // The longest first: they are the least likely to be mistaken.
        for index in right.indices.sorted(by: { right[$0].text.count > right[$1].text.count }) {
            let best = free.min { distance(left, $0, right, index) < distance(left, $1, right, index) }
            guard let best else { break }
            free.removeAll { $0 == best }
            links.append((index, link(left[best], right[index])))
        }
        return links.sorted { $0.order < $1.order }.map(\.link)
    }

    /// The quotations of neighbouring segments, with the parts of one that runs over several joined again.
    private static func quotations(_ segments: [Segment]) -> [Quotation] {
        var result: [Quotation] = []
        for quotation in segments.flatMap(\.quotations) where quotation.depth == 0 {
            if quotation.isContinuation, let last = result.last {
                result[result.count - 1].pieces = last.pieces + quotation.pieces
                result[result.count - 1].text += " " + quotation.text
            } else {
                result.append(quotation)
            }
        }
        return result
    }

    private static func pieces(_ quotation: Quotation) -> [Quotation] {
        quotation.pieces.map { piece in
            var part = quotation
            part.pieces = [piece]
            return part
        }
    }

    private static func distance(_ left: [Quotation], _ i: Int, _ right: [Quotation], _ j: Int) -> Double {
        let length = abs(logarithm(Double(right[j].text.count + 5) / Double(left[i].text.count + 5)))
        return length + abs(Double(i) / Double(left.count) - Double(j) / Double(right.count))
    }

    private static func link(_ left: Quotation, _ right: Quotation) -> QuotePair {
        QuotePair(source: left.pieces, target: right.pieces, speaker: right.speaker ?? left.speaker)
    }
}
