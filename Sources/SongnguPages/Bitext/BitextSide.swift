import SongnguAlignment
import SongnguDesk
import SongnguText

/// One of the texts as the template wants it: paragraphs, sentences, and between them what was left out.
struct BitextSide {
    private let content: BitextContent
    private let side: Side
    private let article: Article
    private let words: [String: String]
    /// Scripts need the words of segments by themselves.
    private let isLive: Bool
    private let marks: FindingMarks
    /// By index of segment.
    private let links: [Int: BitextContent.Link]
    private var shown: Set<Int> = []
    private var explained: Set<Int> = []

    init(_ content: BitextContent, _ side: Side, words: [String: String], isLive: Bool) {
        self.content = content
        self.isLive = isLive
        self.side = side
        self.words = words
        article = content.article(side)
        marks = FindingMarks(content.findings, on: side, words: words)
        links = Dictionary(
            content.links.flatMap { link in link.segments(of: side).map { ($0, link) } }, uniquingKeysWith: { $1 })
    }

    mutating func values() -> [String: Any] {
        let stretches =
            (article.segments.indices.map { (article.segments[$0].range.lowerBound, 1, $0) }
            + article.chrome.indices.map { (article.chrome[$0].range.lowerBound, 0, $0) }).sorted(by: <)
        var items: [[String: Any]] = []
        var paragraph: [[String: Any]] = []
        var last: Segment?
        func close() {
            guard let last, !paragraph.isEmpty else { return }
            items.append([
                "isChrome": false, "kind": last.block.rawValue, "segments": paragraph,
                "kindLabel": last.block == .body ? "" : label(of: last.block),
                "hasLabel": last.block != .body,
            ])
            paragraph = []
        }
        for (_, order, index) in stretches {
            if order == 0 {
                close()
                items.append(chrome(article.chrome[index]))
            } else {
                let segment = article.segments[index]
                if let last, last.paragraph != segment.paragraph || last.block != segment.block { close() }
                last = segment
                paragraph.append(values(of: index))
            }
        }
        close()
        let rest = marks.places.filter { $0.isOwn && !explained.contains($0.finding) }.map { place in
            // It stands between sentences, where nothing is shown that a link could lead to.
            finding(place.finding).merging(["place": "finding-\(place.finding + 1)"]) { $1 }
        }
        return [
            "side": side.rawValue, "sideLabel": words["bitext-\(side.rawValue)"] ?? "",
            "tag": article.language.rawValue, "title": article.meta.title ?? "",
            "items": items, "rest": rest, "hasRest": !rest.isEmpty,
        ]
    }

    private mutating func values(of index: Int) -> [String: Any] {
        let segment = article.segments[index]
        let link = links[index]
        let partners = link?.segments(of: other) ?? []
        let number = link?.number.map(String.init) ?? "–"
        let isFirst = link?.segments(of: side).first == index
        let element = segment.block == .headline ? "h3" : segment.block == .crosshead ? "h4" : "p"
        let own = link.map { isFirst && (side == .target || $0.bead.isNull) ? judgement(of: $0) : [:] } ?? [:]
        let quotes = segment.quotations.filter { $0.depth == 0 }.compactMap(\.speaker)
        var values: [String: Any] = [
            "id": Self.id(side, index), "index": index, "bead": link?.id ?? -1, "number": number,
            "partner": partners.first.map { Self.id(other, $0) } ?? "", "hasPartner": !partners.isEmpty,
            "label": label(of: index, link), "element": element,
            "confidence": link.map { $0.bead.isNull ? "none" : Confidence($0.score).rawValue } ?? "none",
            "state": link.flatMap { $0.bead.isNull ? nil : ($0.state ?? .proposed).rawValue } ?? "none",
            "isReviewed": link?.state != nil, "isLive": isLive,
            "author": link?.author ?? "", "text": segment.text,
            "html": html(segment.range, quotations: segment.quotations), "judgement": own, "isMain": !own.isEmpty,
            "hasSpeakers": !quotes.isEmpty, "speakers": quotes.joined(separator: "; "),
        ]
        let before = content.edited[side]?[index]
        values["isEdited"] = before != nil
        values["before"] = before ?? ""
        let notes = findings(in: segment.range)
        values["notes"] = notes
        values["hasNotes"] = !notes.isEmpty
        return values
    }

    private mutating func chrome(_ block: Block) -> [String: Any] {
        let notes = findings(in: block.range)
        return [
            "isChrome": true, "kind": block.kind.rawValue, "kindLabel": label(of: block.kind), "reason": block.reason,
            "html": html(block.range, quotations: []), "notes": notes, "hasNotes": !notes.isEmpty,
        ]
    }

    private mutating func html(_ range: ByteRange, quotations: [Quotation]) -> String {
        let quoted = quotations.filter { $0.depth == 0 }.flatMap(\.pieces).map {
            MarkedStretch.Mark(range: $0, open: #"<span class="quoted">"#, close: "</span>")
        }
        return MarkedStretch.html(article.text, range, marks: quoted + marks.marks(in: range, shown: &shown))
    }

    /// The reasons of what is found here, each told once.
    private mutating func findings(in range: ByteRange) -> [[String: Any]] {
        marks.places.filter { place in
            place.isOwn
                && (place.range.overlaps(range) || place.range.isEmpty && range.contains(place.range.lowerBound))
        }.filter { explained.insert($0.finding).inserted }.map { finding($0.finding) }
    }

    private func finding(_ index: Int) -> [String: Any] {
        let finding = content.findings[index]
        let counterpart = finding.places.first { $0.side != finding.side }
        return [
            "findingNumber": index + 1, "place": FindingMarks.id(index, finding.side, of: finding),
            "severity": finding.severity.rawValue, "rule": words["rule-\(finding.rule)"] ?? finding.rule,
            "reason": finding.reason, "prefer": finding.prefer ?? "", "hasPrefer": finding.prefer != nil,
            "surface": finding.surface.collapsingWhitespace, "isFault": finding.severity == .fault,
            "counterpart": counterpart?.surface.collapsingWhitespace ?? "", "hasCounterpart": counterpart != nil,
            "counterpartPlace": counterpart.map { FindingMarks.id(index, $0.side, of: finding) } ?? "",
            "counterpartLabel": counterpart.map { words["finding-in-\($0.side.rawValue)"] ?? "" } ?? "",
        ]
    }

    private func judgement(of link: BitextContent.Link) -> [String: Any] {
        let bead = link.bead
        let confidence = Confidence(link.score)
        let reasons = bead.reasons
        let lists = [("concepts", reasons.terms), ("names", reasons.names), ("figures", reasons.figures)]
        var facts: [[String: String]] = lists.filter { !$0.1.isEmpty }.map {
            ["term": words["why-\($0.0)"] ?? "", "value": $0.1.joined(separator: ", ")]
        }
        let numbers = [
            ("meaning", reasons.meaning), ("overlap", reasons.overlap), ("length", reasons.length),
            ("order", reasons.order),
        ]
        if link.score != nil {
            facts += numbers.compactMap { name, value in
                value.map { ["term": words["why-\(name)"] ?? "", "value": Self.hundredths($0)] }
            }
        }
        let speakers = bead.quotes.compactMap(\.speaker)
        if !speakers.isEmpty {
            facts.append(["term": words["why-speakers"] ?? "", "value": speakers.joined(separator: "; ")])
        }
        return [
            "isPair": !bead.isNull, "facts": facts, "hasFacts": !facts.isEmpty,
            "confidenceLabel": words["confidence-\(confidence.rawValue)"] ?? "",
            "percent": link.score.map { "\(Int(($0 * 100).rounded()))%" } ?? "",
            "kindOfBead": bead.kind.map { words["bitext-kind-\($0.rawValue)"] ?? "" } ?? "", "type": bead.type,
            "stateLabel": link.state.map { words["state-\($0.rawValue)"] ?? "" } ?? "",
            "hasAuthor": link.author != nil,
            "alone": words[side == .source ? "alone-source" : "alone-target"] ?? "",
        ]
    }

    /// What a screen reader calls a segment.
    private func label(of index: Int, _ link: BitextContent.Link?) -> String {
        let name = (words["segment-\(side.rawValue)"] ?? "").replacing("{0}", with: "\(index + 1)")
        let pair = link?.number.map { (words["segment-pair"] ?? "").replacing("{0}", with: "\($0)") }
        let state = link.flatMap { $0.bead.isNull ? nil : $0.state }.map { words["state-\($0.rawValue)"] ?? "" }
        return [name, pair ?? words["segment-alone"], state].compactMap { $0 }.joined(separator: ", ")
    }

    private var other: Side { side == .source ? .target : .source }

    private func label(of kind: BlockKind) -> String { words["block-\(kind.rawValue)"] ?? kind.rawValue }

    private static func id(_ side: Side, _ index: Int) -> String { "s-\(side.rawValue)-\(index)" }

    private static func hundredths(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let rest = abs(hundredths) % 100
        return (hundredths < 0 ? "-" : "") + "\(abs(hundredths) / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
