import Testing

@testable import SongnguAlignment

@Suite struct SegmentPartsTests {
    @Test(arguments: [
        "The river rose in the night. ¦The bridge was closed at once.",
        "“Sông dâng lên trong đêm. ¦Cây cầu bị đóng ngay”, ông Lâm nói.",
        "Will the bridge hold this time? ¦\"We shall see tomorrow!\" ¦And then they all left.",
        // Too short to tell anything, so the sentence stays whole.
        "Yes. The river rose in the night.",
        "The river rose by 1.5 meters in the night.",
        "the river rose in the night. the bridge was closed at once.",
        "",
    ])
    func `a segment's parts are its sentences`(marked: String) {
        let parts = marked.split(separator: "¦", omittingEmptySubsequences: false).map {
            $0.last == " " ? String($0.dropLast()) : String($0)
        }
        #expect(SegmentParts.parts(of: marked.replacing("¦", with: "")) == parts)
    }
}
