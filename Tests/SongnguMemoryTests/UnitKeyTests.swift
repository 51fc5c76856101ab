import Foundation
import SongnguText
import Testing

@testable import SongnguMemory

@Suite struct UnitKeyTests {
    @Test(arguments: [
        ("Hoà bình.", "Hoà bình.".decomposedStringWithCanonicalMapping, true),
        ("Hoà bình.", "  Hoà\u{A0}bình.\n", true),
        ("Hoà bình.", "Hoà\u{200B} bình.", true),
        ("Hoà bình.", "Hòa bình.", false),
        ("Hoà bình.", "hoà bình.", false),
        ("“Hoà bình.”", "\"Hoà bình.\"", false),
        ("1990–1995", "1990-1995", false),
    ])
    func sameUnit(first: String, second: String, expected: Bool) {
        #expect((UnitKey(of: .pair("Peace.", first)) == UnitKey(of: .pair("Peace.", second))) == expected)
    }

    @Test func orderOfVariantsIsNoDifferenceAndLanguageIs() {
        let pair = [Variant].pair("Peace.", "Hòa bình.")
        #expect(UnitKey(of: pair) == UnitKey(of: pair.reversed()))
        #expect(UnitKey(of: pair) != UnitKey(of: .pair("Hòa bình.", "Peace.")))
    }
}
