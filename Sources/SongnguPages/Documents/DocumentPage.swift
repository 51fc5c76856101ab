package import SongnguMemory
import SongnguText

/// An article in full, as the memory keeps it, with the units it gave marked and their other sides beside it.
package struct DocumentPage: Sendable {
    package var document: StoredDocument
    package var units: [PlacedUnit]
    package var reviews: [ReviewSummary]

    package init(document: StoredDocument, units: [PlacedUnit], reviews: [ReviewSummary]) {
        self.document = document
        self.units = units
        self.reviews = reviews
    }

    package func layout(in language: PageLanguage) -> PageLayout {
        let words = PageWords.all(in: language)
        let reference = document.reference
        let title = reference.title ?? reference.path ?? "\(words["document-title"] ?? "") \(reference.id)"
        let isAddress = reference.path.map { $0.hasPrefix("https://") || $0.hasPrefix("http://") } ?? false
        var values: [String: Any] = [
            "title": title, "documentLang": reference.language.rawValue,
            "path": reference.path ?? "", "isAddress": isAddress,
            "pieces": pieces, "units": unitValues(words), "hasUnits": !units.isEmpty,
            "reviews": reviews.map { review -> [String: Any] in
                let other = review.source.id == reference.id ? review.target : review.source
                return [
                    "href": "/reviews/\(review.id)", "lang": other.language.rawValue,
                    "title": other.title ?? other.path ?? "\(other.id)",
                ]
            },
        ]
        // A section of an empty text would be rendered.
        if let date = reference.date { values["date"] = date }
        if let outlet = reference.outlet { values["outlet"] = outlet }
        return PageLayout(
            title: title, body: PageTemplates.render("document", values, in: language), styles: ["document.css"])
    }

    /// The text, in order: plain, or a passage of a unit. The first passage of each unit carries its name.
    private var pieces: [[String: Any]] {
        var named: Set<Int64> = []
        var end = 0
        var pieces: [[String: Any]] = []
        let length = document.text.utf8.count
        let passages = units.flatMap { placed in placed.ranges.map { ($0, placed.unit) } }
        for (range, unit) in passages.sorted(by: { $0.0.lowerBound < $1.0.lowerBound })
        where range.lowerBound >= end && range.upperBound <= length && !range.isEmpty {
            if end < range.lowerBound { pieces.append(["text": String(document.text[bytes: end..<range.lowerBound])]) }
            var piece: [String: Any] = [
                "text": String(document.text[bytes: range]), "passage": true, "unit": unit.id,
                "status": unit.status.rawValue,
            ]
            if named.insert(unit.id).inserted { piece["isFirst"] = true }
            pieces.append(piece)
            end = range.upperBound
        }
        if end < length { pieces.append(["text": String(document.text[bytes: end..<length])]) }
        return pieces
    }

    private func unitValues(_ words: [String: String]) -> [[String: Any]] {
        var seen: Set<Int64> = []
        return units.filter { seen.insert($0.unit.id).inserted }.map { placed in
            let own = placed.unit.variants.firstIndex { $0.language == document.reference.language } ?? 0
            return [
                "unit": placed.unit.id, "status": placed.unit.status.rawValue,
                "statusLabel": words["status-\(placed.unit.status.rawValue)"] ?? "",
                "others": placed.unit.variants.enumerated().filter { $0.offset != own }.map { _, variant in
                    ["lang": variant.language.rawValue, "text": variant.text]
                },
                "href": "/documents/\(placed.other.id)#unit-\(placed.unit.id)",
                "otherLang": placed.other.language.rawValue,
                "otherTitle": placed.other.title ?? placed.other.path ?? "\(placed.other.id)",
            ]
        }
    }
}
