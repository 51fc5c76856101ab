import SongnguAlignment
import Testing

@testable import SongnguDesk

@Suite struct HunalignTests {
    @Test func whatLiesBetweenTwoRungsIsABeadUnlessASideIsEmpty() {
        let ladder = "0\t0\t0.3\n1\t1\t-0.3\n1\t2\t0.5\n3\t3\t1.2\n4\t5\t0\n"
        #expect(
            Hunalign.beads(ladder) == [
                FoundBead(source: [0], target: [0]), FoundBead(source: [1, 2], target: [2]),
                FoundBead(source: [3], target: [3, 4]),
            ])
        #expect(Hunalign.beads("").isEmpty)
    }
}
