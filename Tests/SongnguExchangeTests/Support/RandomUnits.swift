import Foundation
import SongnguText
import TestSupport

@testable import SongnguExchange

/// Units of every shape that TMX can carry.
enum RandomUnits {
    static func unit(_ generator: inout SeededGenerator) -> ExchangeUnit {
        var unit = ExchangeUnit(
            id: maybe(&generator) { text(&$0) }, created: maybe(&generator) { date(&$0) },
            createdBy: maybe(&generator) { text(&$0) }, changed: maybe(&generator) { date(&$0) },
            changedBy: maybe(&generator) { text(&$0) },
            status: maybe(&generator) { UnitStatus.allCases.randomElement(using: &$0) ?? .draft },
            kind: maybe(&generator) { RenderingKind.allCases.randomElement(using: &$0) ?? .lead },
            context: maybe(&generator) { generator in
                SegmentContext(
                    before: maybe(&generator) { text(&$0) }, after: maybe(&generator) { text(&$0) })
            },
            annotations: annotations(&generator, ["usagecount", "segtype"]), variants: [])
        for language in ["en", "vi", "fr", "vi"].prefix(Int.random(in: 2...4, using: &generator)) {
            var variant = Variant(LanguageTag(language), text(&generator))
            variant.codes = codes(variant.text, &generator)
            variant.annotations = annotations(&generator, ["usagecount", "datatype"])
            unit.variants.append(variant)
        }
        return unit
    }

    /// Attributes first, as readers give them.
    static func annotations(_ generator: inout SeededGenerator, _ names: [String]) -> [Annotation] {
        var annotations: [Annotation] = []
        for name in names where Bool.random(using: &generator) {
            annotations.append(Annotation(.attribute, name: name, text(&generator)))
        }
        if Int.random(in: 0..<4, using: &generator) == 0 {
            annotations.append(Annotation(.attribute, name: "mq:status", text(&generator)))
        }
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
            annotations.append(
                Annotation(.property, name: "p\(Int.random(in: 0..<3, using: &generator))", text(&generator)))
        }
        if Bool.random(using: &generator) {
            annotations.append(Annotation(.note, text(&generator), attributes: ["xml:lang": "vi"]))
        }
        return annotations
    }

    /// Well-nested pairs and codes that stand alone, in the manner of TMX.
    static func codes(_ text: String, _ generator: inout SeededGenerator) -> [InlineCode] {
        let places = text.indices.map { text.utf8.distance(from: text.startIndex, to: $0) } + [text.utf8.count]
        var codes: [InlineCode] = []
        var open: [String] = []
        for place in places {
            while Int.random(in: 0..<6, using: &generator) == 0 {
                switch Int.random(in: 0..<4, using: &generator) {
                case 0:
                    codes.append(
                        InlineCode(
                            offset: place, role: .open, element: "hi",
                            attributes: ["type": RandomUnits.text(&generator)]))
                    open.append("hi")
                case 1:
                    let number = "\(codes.count + 1)"
                    codes.append(
                        InlineCode(
                            offset: place, role: .open, element: "bpt", attributes: ["i": number],
                            data: RandomUnits.text(&generator)))
                    open.append(number)
                case 2:
                    codes.append(
                        InlineCode(offset: place, role: .alone, element: "ph", data: RandomUnits.text(&generator)))
                default: if let last = open.popLast() { codes.append(close(last, place)) }
                }
            }
        }
        while let last = open.popLast() { codes.append(close(last, text.utf8.count)) }
        return codes
    }

    private static func close(_ name: String, _ place: Int) -> InlineCode {
        name == "hi"
            ? InlineCode(offset: place, role: .close, element: "hi")
            : InlineCode(offset: place, role: .close, element: "ept", attributes: ["i": name], data: "/")
    }

    static func text(_ generator: inout SeededGenerator) -> String {
        let pieces = ["Nga", "ế", " ", "<b>", "&", "\"", "😀", "\n", "]]>", "đ", "e\u{301}", "\t", "'"]
        // It never is blank, nor does it begin or end with what is a seg element's.
        return "x"
            + (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &generator)]
            }
            .joined() + "y"
    }

    static func date(_ generator: inout SeededGenerator) -> Date {
        Date(timeIntervalSince1970: Double(Int.random(in: -10_000_000_000...10_000_000_000, using: &generator)))
    }

    static func maybe<Value>(
        _ generator: inout SeededGenerator, _ make: (inout SeededGenerator) -> Value
    ) -> Value? {
        Bool.random(using: &generator) ? make(&generator) : nil
    }
}
