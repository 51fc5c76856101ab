import SongnguText
import Testing

@testable import SongnguDesk

@Suite struct VariantCorrectionTests {
    func correct(_ text: String, codes: [Int], _ words: (String, String)) -> VariantCorrection {
        var correction = VariantCorrection(
            Variant(
                language: .vietnamese, text: text,
                codes: codes.map { InlineCode(offset: $0, role: .alone, element: "ph") }))
        while !correction.isDone {
            correction.correct(
                correction.variant.text.places(of: words.0).map {
                    Finding(
                        rule: "deprecated", side: .target, range: $0, surface: words.0, correction: words.1, reason: "")
                })
        }
        return correction
    }

    // "Mát-xcơ-va" has 12 bytes.
    @Test(arguments: [(0, 0), (3, 3), (15, 9), (20, 14)])
    func inlineCodesStayWhereTheyStand(before: Int, after: Int) {
        let correction = correct("Ở Mát-xcơ-va đó.".replacing("Ở ", with: "Từ"), codes: [], ("Mát-xcơ-va", "Moscow"))
        #expect(correction.variant.text == "TừMoscow đó.")
        let coded = correct("ab Mát-xcơ-va dài.", codes: [before], ("Mát-xcơ-va", "Moscow"))
        #expect(coded.variant.text == "ab Moscow dài.")
        #expect(coded.variant.codes.map(\.offset) == [after])
    }

    @Test func acrossACodeNothingIsCorrected() {
        let correction = correct("ab Mát-xcơ-va.", codes: [7], ("Mát-xcơ-va", "Moscow"))
        #expect(correction.variant.text == "ab Mát-xcơ-va.")
        #expect(correction.left.map(\.reason) == [.code])
        #expect(correction.corrected == [])
    }
}
