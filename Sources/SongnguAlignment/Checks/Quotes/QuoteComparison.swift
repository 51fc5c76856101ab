import SongnguText

/// Compares the wording of a quotation with that of its source.
struct QuoteComparison: Sendable {
    private let source: [String]
    private let target: [String]
    /// The words of all sentences the quotation stands in: a condition may be told outside the marks.
    private let context: [String]
    /// The words of each sentence.
    private let sentences: (source: [[String]], target: [[String]])
    private let pair: CheckedPair

    /// Amounts that cannot render each other.
    private static let opposed: [Set<String>] = [
        ["all", "some"], ["all", "most"], ["all", "many"], ["all", "few"], ["all", "none"], ["most", "some"],
        ["most", "few"],
        ["many", "few"], ["many", "none"], ["most", "none"],
        ["half", "all"], ["half", "most"], ["half", "few"],
    ]
    /// A rendering shorter than this, in words of the target for one of the source, has left something out.
    private static let cutLength = 1.0

    init(_ source: Speech, _ target: Speech, _ pair: CheckedPair) {
        self.source = source.words
        self.target = target.words
        sentences = (source.sentences, target.sentences)
        self.pair = pair
        let segments = Set(
            pair.beads.filter { $0.target.contains { target.segments.contains($0.index) } }.flatMap {
                $0.target.map(\.index)
            }
                + target.segments)
        context = segments.sorted().flatMap { index in
            (index...index + 1).filter(pair.targets.indices.contains).flatMap { pair.targets[$0].lower }
        }
    }

    /// What the quotation changes, in a few words; nil where nothing is sure.
    var difference: String? {
        amount ?? certainty ?? condition ?? contrast
    }

    private var amount: String? {
        let (left, right) = (amounts(source, pair.sourceTable), amounts(target, pair.targetTable))
        for mine in left where !right.contains(mine) {
            for theirs in right where !left.contains(theirs) && Self.opposed.contains([mine, theirs]) {
                return #"the source says "\#(mine)", the quotation "\#(theirs)""#
            }
        }
        return nil
    }

    private func amounts(_ words: [String], _ table: WordTable) -> [String] {
        table.keys(.amount, in: words).sorted()
    }

    /// Compared sentence by sentence where both have as many: "sẽ" in another sentence than "may" says nothing of it.
    private var certainty: String? {
        if sentences.source.count == sentences.target.count {
            return zip(sentences.source, sentences.target).lazy.compactMap { certainty($0, $1, isWhole: true) }.first
        }
        return certainty(source, target, isWhole: false)
    }

    private func certainty(_ source: [String], _ target: [String], isWhole: Bool) -> String? {
        let (left, right) = (pair.sourceTable.keys(.sure, in: source), pair.targetTable.keys(.sure, in: target))
        let isOpen =
            left.contains("maybe") && !left.contains("positive") && right.isDisjoint(with: ["maybe", "cannot"])
        // "will probably" is no more than "may"; "sẽ" alone may render it.
        if isOpen, right.contains("positive") || (isWhole && right.contains("certain") && !left.contains("certain")) {
            return "what may be in the source is certain in the quotation"
        }
        let isClosed = !left.isEmpty && !left.contains("maybe")
        if isClosed, isWhole, right == ["maybe"] { return "what is certain in the source may be in the quotation" }
        return nil
    }

    private var condition: String? {
        let (left, right) = (
            pair.sourceTable.contains(.condition, in: source), pair.targetTable.contains(.condition, in: target)
        )
        if left, !right, !pair.targetTable.contains(.condition, in: context) {
            return "a condition of the source was left out"
        }
        if !left, pair.targetTable.contains(.when, in: target), !pair.sourceTable.contains(.when, in: source) {
            return "a condition was added"
        }
        return nil
    }

    private var contrast: String? {
        guard pair.sourceTable.contains(.contrast, in: source), !pair.targetTable.contains(.contrast, in: context),
            Double(target.count) < Self.cutLength * Double(source.count)
        else { return nil }
        return #"what followed "but" was left out"#
    }
}
