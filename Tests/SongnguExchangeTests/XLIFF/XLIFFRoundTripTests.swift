import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguExchange

@Suite struct XLIFFRoundTripTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    func write(_ units: [ExchangeUnit], _ version: XLIFFVersion, _ source: LanguageTag, _ target: LanguageTag) throws
        -> String
    {
        let file = folder.path("written.xlf")
        let header = XLIFFHeader(version: version, source: source, target: target, original: "a")
        try XLIFFUnitWriter.write(file: file, header: header) { writer in
            for unit in units { try writer.write(unit) }
        }
        return file
    }

    /// What a tool wrote in one version of XLIFF stays as it is in that version.
    @Test(arguments: XLIFFSamples.all) func whatAToolWroteStaysAsItIs(tool: String, text: String) throws {
        let units = try readXLIFFUnits(try folder.write(text, to: "a.xlf")).units
        let languages = try #require(units.first?.variants.map(\.language))
        let version: XLIFFVersion = tool == "XLIFF 2" ? .v2 : .v1
        let file = try write(units, version, languages[0], languages[1])
        #expect(try readXLIFFUnits(file).units == units)
    }

    /// Units of TMX, with all that they have but codes, which XLIFF has of its own.
    @Test(arguments: [XLIFFVersion.v1, .v2], 0..<10) func randomUnits(version: XLIFFVersion, seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let units = (0..<40).map { _ in Self.bilingual(RandomUnits.unit(&generator)) }
        let withoutCodes = units.map { unit in
            var unit = unit
            for index in unit.variants.indices { unit.variants[index].codes = [] }
            return unit
        }
        let read = try readXLIFFUnits(try write(withoutCodes, version, "en", "vi")).units
        #expect(read.count == units.count)
        for (read, expected) in zip(read, withoutCodes) {
            var read = read
            // The number by which a unit goes is its id where it has none.
            if expected.id == nil { read.id = nil }
            #expect(read == expected)
        }
        // With codes: the text and the places stay, and what XLIFF made of them stays in XLIFF.
        let once = try readXLIFFUnits(try write(units, version, "en", "vi")).units
        for (once, unit) in zip(once, units) {
            #expect(once.variants.map(\.text) == unit.variants.map(\.text))
            #expect(once.variants.map { $0.codes.map(\.offset) } == unit.variants.map { $0.codes.map(\.offset) })
            #expect(once.variants.map { $0.codes.map(\.data) } == unit.variants.map { $0.codes.map(\.data) })
        }
        let twice = try readXLIFFUnits(try write(once, version, "en", "vi")).units
        for (twice, once) in zip(twice, once) { #expect(twice == once) }
    }

    static func bilingual(_ unit: ExchangeUnit) -> ExchangeUnit {
        var unit = unit
        unit.variants = Array(unit.variants.prefix(2))
        for index in unit.variants.indices {
            unit.variants[index].annotations = ordered(unit.variants[index].annotations)
        }
        unit.annotations = ordered(unit.annotations)
        return unit
    }

    /// In the order XLIFF has them, and without what it cannot carry.
    private static func ordered(_ annotations: [Annotation]) -> [Annotation] {
        [.attribute, .property, .note].flatMap { kind in annotations.filter { $0.kind == kind } }
    }

    @Test func unitsWithoutOneOfTheLanguagesAreCounted() throws {
        let units = [
            ExchangeUnit(variants: [.init("en", "a"), .init("fr", "b")]),
            ExchangeUnit(variants: [.init("vi-vn", "b"), .init("vi", "c"), .init("en-gb", "a")]),
            ExchangeUnit(variants: [.init("en", "d"), .init("vi-vn", "e"), .init("vi-vn", "f")]),
        ]
        var pieces = ""
        var writer = XLIFFUnitWriter(
            header: XLIFFHeader(version: .v1, source: "en", target: "vi", original: "a")
        ) { pieces += $0 }
        for unit in units { try writer.write(unit) }
        try writer.finish()
        #expect(writer.leftOut == 1)
        let read = try readXLIFFUnits(try folder.write(pieces, to: "a.xlf")).units
        #expect(
            read.map { $0.variants.map { "\($0.language) \($0.text)" } } == [
                ["en-gb a", "vi c"], ["en d", "vi-vn e"], ["en d", "vi-vn f"],
            ])
    }
}
