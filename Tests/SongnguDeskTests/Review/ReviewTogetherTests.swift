import SongnguMemory
import SongnguText
import Testing

@testable import SongnguDesk

@Suite("Review: two people on one article")
struct ReviewTogetherTests {
    @Test(
        "Who changes what somebody has changed since is told so, and nothing is done",
        arguments: [
            (.accept([0]), .accept([0])), (.accept([0]), .reject([0])),
            (.accept([0]), .link(source: [0], target: [2])), (.edit(.target, segment: 0, text: "I."), .accept([0])),
            (.accept([0]), .edit(.source, segment: 0, text: "I.")),
            (.edit(.target, segment: 0, text: "I."), .edit(.target, segment: 0, text: "I.")),
            (.link(source: [0], target: [2]), .link(source: [3], target: [0])),
        ] as [(ReviewChange, ReviewChange)])
    func conflict(_ first: ReviewChange, _ second: ReviewChange) throws {
        let pair = try ReviewedPair()
        try pair.change(first, seen: 0, by: "an")
        let beads = try pair.beads
        #expect(throws: ReviewError.changedSince(author: "an", change: first.name)) {
            try pair.change(second, seen: 0, by: "bình")
        }
        #expect(try pair.beads == beads)
        #expect(try pair.revision == 1)
    }

    @Test("A bead that somebody took apart is gone")
    func gone() throws {
        let pair = try ReviewedPair()
        try pair.change(.split(0), by: "an")
        #expect(throws: ReviewError.gone(bead: 0)) { try pair.change(.accept([0]), seen: 0, by: "bình") }
    }

    @Test("Changes in different places are both kept, and each undoes their own")
    func both() throws {
        let pair = try ReviewedPair()
        try pair.change(.accept([0]), seen: 0, by: "an")
        try pair.change(.accept([3]), seen: 0, by: "bình")
        #expect(try pair.units == ["Four. = Bốn. approved 1", "One. = Một. approved 1"])
        try pair.undo(by: "an")
        #expect(try pair.units == ["Four. = Bốn. approved 1"])
        #expect(throws: ReviewError.nothingToUndo) { try pair.undo(by: "an") }
        try pair.undo(by: "bình")
        #expect(try pair.units == [])
    }

    @Test("What somebody went on from is not undone until they have undone theirs")
    func wentOn() throws {
        let pair = try ReviewedPair()
        try pair.change(.accept([0]), by: "an")
        try pair.change(.edit(.target, segment: 0, text: "I."), by: "bình")
        #expect(throws: ReviewError.changedSince(author: "bình", change: "edit")) { try pair.undo(by: "an") }
        try pair.undo(by: "bình")
        try pair.undo(by: "an")
        #expect(try pair.units == [])
    }

    @Test("Acceptance is undone though somebody else accepted the same words in another place")
    func sameWords() throws {
        let pair = try ReviewedPair(["One.", "One."], ["Một.", "Một."], beads: [([0], [0]), ([1], [1])])
        try pair.change(.accept([0]), by: "an")
        try pair.change(.accept([1]), by: "bình")
        try pair.undo(by: "an")
        #expect(try pair.beads == ["0-0 proposed", "1-1 accepted"])
        #expect(try pair.units == ["One. = Một. approved 1"])
        try pair.undo(by: "bình")
        #expect(try pair.units == [])
    }

    @Test("An edit is undone though somebody else edited the other side of the pair")
    func otherSide() throws {
        let pair = try ReviewedPair()
        try pair.change(.accept([0]), by: "an")
        try pair.change(.edit(.source, segment: 0, text: "1."), by: "an")
        try pair.change(.edit(.target, segment: 0, text: "I."), by: "bình")
        try pair.undo(by: "an")
        #expect(try pair.units == ["One. = I. approved 1"])
        #expect(try pair.review().edited == [.source: [:], .target: [0: "Một."]])
    }

    @Test("What was undone in the memory is undone in the review after")
    func undoneOutside() throws {
        let pair = try ReviewedPair()
        try pair.change(.accept([0]))
        _ = try pair.memory.undo()
        #expect(try pair.units == [])
        #expect(try pair.beads[0] == "0-0 accepted")
        try pair.undo()
        #expect(try pair.beads[0] == "0-0 proposed")
        #expect(try pair.units == [])
    }
}
