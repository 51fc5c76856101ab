import SongnguText

/// Pairs the quotations of a bead's two sides.
enum QuoteLinker {
    /// The links of a bead, in the order of the target. A quotation without a partner has no link.
    ///
    /// The pairs are those that agree best in length, place, figures and names, all together; a word or two is never
    /// paired with a full sentence. A quotation that is left over joins its neighbour where the other side gives both
    /// as one.
    static func links(_ source: [Segment], _ target: [Segment]) -> [QuotePair] {
        let left = quotations(source)
        let right = quotations(target)
        guard !left.isEmpty, !right.isEmpty else { return [] }
        let pairing = QuotePairing(left, right)
        // One side may break a quotation that the other gives as two.
        let (leftPieces, rightPieces) = (left.flatMap(pieces), right.flatMap(pieces))
        if left.count != right.count, leftPieces.count == rightPieces.count {
            let pairs = QuotePairing(leftPieces, rightPieces).best
            if pairs.count == leftPieces.count {
                return pairs.sorted { $0.right < $1.right }.map { link([leftPieces[$0.left]], [rightPieces[$0.right]]) }
            }
        }
        var groups = pairing.best.map { (left: [$0.left], right: [$0.right]) }
        for index in left.indices where !groups.contains(where: { $0.left.contains(index) }) {
            guard
                let group = groups.firstIndex(where: { group in
                    group.right.count == 1 && isBeside(index, group.left)
                        && pairing.isJoined(group.left + [index], group.right)
                })
            else { continue }
            groups[group].left = (groups[group].left + [index]).sorted()
        }
        for index in right.indices where !groups.contains(where: { $0.right.contains(index) }) {
            guard
                let group = groups.firstIndex(where: { group in
                    group.left.count == 1 && isBeside(index, group.right)
                        && pairing.isJoined(group.left, group.right + [index])
                })
            else { continue }
            groups[group].right = (groups[group].right + [index]).sorted()
        }
        return groups.sorted { $0.right[0] < $1.right[0] }.map { group in
            link(group.left.map { left[$0] }, group.right.map { right[$0] })
        }
    }

    private static func isBeside(_ index: Int, _ group: [Int]) -> Bool {
        group.contains(index - 1) || group.contains(index + 1)
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

    /// The pieces as quotations of their own; which words stand in which is told by their lengths.
    private static func pieces(_ quotation: Quotation) -> [Quotation] {
        guard quotation.pieces.count > 1 else { return [quotation] }
        let whole = max(1, quotation.pieces.reduce(0) { $0 + $1.count })
        let characters = Array(quotation.text)
        var offset = 0
        return quotation.pieces.map { piece in
            var part = quotation
            part.pieces = [piece]
            let start = characters.count * offset / whole
            offset += piece.count
            part.text = String(characters[start..<characters.count * offset / whole])
            return part
        }
    }

    private static func link(_ left: [Quotation], _ right: [Quotation]) -> QuotePair {
        QuotePair(
            source: left.flatMap(\.pieces), target: right.flatMap(\.pieces),
            speaker: (right + left).lazy.compactMap(\.speaker).first)
    }
}
