import SongnguText

/// An article with all its parts in the order of the page, for `--explain`.
struct ArticleView {
    private let article: Article

    init(_ article: Article) {
        self.article = article
    }

    func lines(for terminal: Terminal) -> [String] {
        let blocks = (article.blocks + article.chrome).sorted { $0.range.lowerBound < $1.range.lowerBound }
        return meta
            + blocks.flatMap { block -> [String] in
                let head = "\(block.kind.rawValue)  [\(block.reason)]"
                guard block.kind.isContent else { return [terminal.styled(head, .dim), "    \(block.text)"] }
                return [terminal.styled(head, .bold)]
                    + sentences(of: block).flatMap { sentence(article.segments[$0], $0) }
            }
    }

    private var meta: [String] {
        let meta = article.meta
        let parts = [
            ("language", article.language.rawValue), ("title", meta.title), ("date", meta.date),
            ("outlet", meta.outlet),
            ("credit", meta.credit),
        ]
        return parts.compactMap { name, value in value.map { "\(name): \($0)" } } + [""]
    }

    private func sentences(of block: Block) -> [Int] {
        article.segments.indices.filter { block.range.contains(article.segments[$0].range.lowerBound) }
    }

    private func sentence(_ segment: Segment, _ index: Int) -> [String] {
        ["  \(index + 1)  \(segment.text)"]
            + segment.quotations.filter { $0.depth == 0 }.map {
                "       “\($0.text)” — \($0.speaker ?? "no one named")"
            }
    }
}
