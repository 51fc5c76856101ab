import Foundation
import SongnguDesk
import SongnguMemory
import SongnguText

/// A hit, as the template wants it.
struct SearchHitView {
    private let hit: SearchHit
    private let number: Int
    private let isEditor: Bool
    private let words: [String: String]

    init(_ hit: SearchHit, number: Int, isEditor: Bool, _ words: [String: String]) {
        self.hit = hit
        self.number = number
        self.isEditor = isEditor
        self.words = words
    }

    var values: [String: Any] {
        let unit = hit.unit
        // The target is the variant that has no match of its own.
        let target = unit.variants.indices.first { hit.ranges[$0].isEmpty && $0 > 0 } ?? unit.variants.count - 1
        return [
            "number": number, "unit": unit.id, "isEditor": isEditor, "match": match,
            "status": unit.status.rawValue, "statusLabel": words["status-\(unit.status.rawValue)"] ?? "",
            "variants": unit.variants.enumerated().map { index, variant -> [String: Any] in
                [
                    "lang": variant.language.rawValue, "text": variant.text, "isTarget": index == target,
                    "copyLabel": (words["search-copy"] ?? "").replacing("{0}", with: variant.language.rawValue),
                    "pieces": pieces(index),
                ]
            },
            "substitutions": hit.substitutions.map { name -> [String: Any] in
                ["found": name.found, "wanted": name.wanted, "target": name.target, "write": name.write]
            },
            "hasSubstitutions": !hit.substitutions.isEmpty,
            "alternatives": hit.alternatives.map { "\($0)" }.joined(separator: ", "),
            "hasAlternatives": !hit.alternatives.isEmpty,
            "notes": unit.annotations.filter { $0.kind == .note }.map(\.value),
            "places": unit.provenance.suffix(3).reversed().map(place),
        ]
    }

    private func pieces(_ index: Int) -> [[String: Any]] {
        let mark: MarkedText.Mark = hit.match == .fuzzy ? .differs : .found
        let ranges = hit.match == .exact ? [] : hit.ranges[index].map { (range: $0, mark: mark) }
        return MarkedText.pieces(
            hit.unit.variants[index].text, ranges + hit.translations[index].map { ($0, .translation) })
    }

    /// A score is rounded down, so that 99.6 does not look like a match without difference.
    private var match: String {
        let name = words["match-\(hit.match.rawValue)"] ?? hit.match.rawValue
        return hit.score.map { "\(name) \(Int($0))" } ?? name
    }

    private func place(_ provenance: Provenance) -> [String: Any] {
        let saved = provenance.saved.formatted(.iso8601.year().month().day())
        var values: [String: Any] = ["day": saved]
        if let kind = provenance.kind { values["kind"] = words["kind-\(kind.rawValue)"] ?? kind.rawValue }
        switch provenance.origin {
        case .align(let place):
            values["day"] = place.target.date ?? place.source.date ?? saved
            values["articles"] = [place.source, place.target].map { document -> [String: Any] in
                var values: [String: Any] = [
                    "href": "/documents/\(document.id)#unit-\(hit.unit.id)", "lang": document.language.rawValue,
                    "title": document.title ?? document.path ?? "\(document.id)",
                ]
                // Not "outlet": a name that is missing here would be looked for around, where a field of the form has it.
                if let outlet = document.outlet, !outlet.isEmpty { values["press"] = outlet }
                return values
            }
        case .import(let file, _): values["file"] = file.isEmpty ? words["place-hand"] ?? "" : file
        }
        return values
    }
}
