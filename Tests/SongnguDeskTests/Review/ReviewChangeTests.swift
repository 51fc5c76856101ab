import SongnguMemory
import SongnguText
import Testing

@testable import SongnguDesk

@Suite("Review: changes")
struct ReviewChangeTests {
    static let first = "0-0 proposed"
    static let last = "3-3 proposed"

    /// Changes, the beads after them, and the units of the memory.
    @Test(
        "What becomes of the beads, and of the memory",
        arguments: [
            ([.accept([0])], ["0-0 accepted", "1,2-1 proposed", "-2 proposed", last], ["One. = Một. approved 1"]),
            (
                [.accept([0, 1, 0])], ["0-0 accepted", "1,2-1 accepted", "-2 proposed", last],
                ["One. = Một. approved 1", "Two. Three. = Hai ba. approved 1"]
            ),
            ([.accept([0]), .reject([0])], ["0-0 rejected", "1,2-1 proposed", "-2 proposed", last], []),
            ([.accept([0]), .reopen([0])], [first, "1,2-1 proposed", "-2 proposed", last], []),
            // What is taken out of an accepted bead takes its unit along.
            (
                [.accept([1]), .link(source: [2], target: [2])],
                [first, "1-1 proposed", "2-2 proposed", last], []
            ),
            (
                [.accept([0]), .link(source: [0], target: [])],
                ["0- proposed", "-0 proposed", "1,2-1 proposed", "-2 proposed", last], []
            ),
            (
                [.link(source: [], target: [1])],
                [first, "1- proposed", "2- proposed", "-1 proposed", "-2 proposed", last], []
            ),
            ([.link(source: [0, 3], target: [3, 3, 0])], ["0,3-0,3 proposed", "1,2-1 proposed", "-2 proposed"], []),
            ([.accept([1]), .merge([1, 2])], [first, "1,2-1,2 proposed", last], []),
            ([.accept([0, 1]), .merge([0, 1])], ["0,1,2-0,1 proposed", "-2 proposed", last], []),
            ([.split(0)], ["0- proposed", "-0 proposed", "1,2-1 proposed", "-2 proposed", last], []),
            (
                [.accept([0]), .edit(.target, segment: 0, text: "  Số\n một. ")],
                ["0-0 accepted", "1,2-1 proposed", "-2 proposed", last], ["One. = Số một. approved 1"]
            ),
            (
                [.accept([1]), .edit(.source, segment: 1, text: "2."), .edit(.source, segment: 1, text: "II.")],
                [first, "1,2-1 accepted", "-2 proposed", last], ["II. Three. = Hai ba. approved 1"]
            ),
            (
                [.accept([0]), .edit(.target, segment: 0, text: "I."), .edit(.target, segment: 0, text: "Một.")],
                ["0-0 accepted", "1,2-1 proposed", "-2 proposed", last], ["One. = Một. approved 1"]
            ),
            (
                [.edit(.target, segment: 0, text: "I."), .accept([0])],
                ["0-0 accepted", "1,2-1 proposed", "-2 proposed", last], ["One. = I. approved 1"]
            ),
        ] as [([ReviewChange], [String], [String])])
    func changes(_ changes: [ReviewChange], _ beads: [String], _ units: [String]) throws {
        let pair = try ReviewedPair()
        let before = try pair.beads
        var ids: [Int] = []
        for change in changes { ids.append(try pair.change(change).revision) }
        #expect(ids == Array(1...changes.count))
        #expect(Set(try pair.beads) == Set(beads))
        #expect(try pair.units == units)
        for _ in changes { try pair.undo() }
        #expect(try pair.beads == before)
        #expect(try pair.units == [])
        #expect(try pair.review().edited == [.source: [:], .target: [:]])
        #expect(throws: ReviewError.nothingToUndo) { try pair.undo() }
    }

    @Test("Two sentences against two are split into two pairs, two against one into a pair and a rest")
    func split() throws {
        let pair = try ReviewedPair(
            ["The port of Odesk has 340 ferries.", "Rain fell on Monday in 1987."],
            ["Cảng Odesk có 340 chiếc phà.", "Mưa rơi hôm thứ Hai năm 1987."], beads: [([0, 1], [0, 1])])
        try pair.change(.accept([0]))
        try pair.change(.split(0))
        #expect(try pair.beads == ["0-0 proposed", "1-1 proposed"])
        #expect(try pair.units == [])
        let other = try ReviewedPair()
        try other.change(.split(1))
        #expect(Set(try other.review().beads.map(\.type)) == ["1-1", "1-0", "0-1"])
        #expect(try other.review().beads.count == 5)
    }

    @Test(
        "What is no change is refused, and nothing is changed",
        arguments: [
            (.accept([]), nil), (.accept([9]), .noSuchBead(9)), (.accept([-1]), .noSuchBead(-1)),
            (.accept([2]), nil), (.accept([0, 2]), nil), (.reopen([0]), nil),
            (.link(source: [], target: []), nil), (.link(source: [4], target: [0]), .noSuchSegment(.source, 4)),
            (.link(source: [0], target: [-1]), .noSuchSegment(.target, -1)), (.link(source: [], target: [2]), nil),
            (.link(source: [2, 1], target: [1]), nil), (.merge([0]), nil), (.merge([0, 0]), nil), (.split(2), nil),
            (.split(7), .noSuchBead(7)), (.edit(.target, segment: 0, text: " \n"), nil),
            (.edit(.target, segment: 0, text: " Một. "), nil),
            (.edit(.source, segment: 9, text: "x"), .noSuchSegment(.source, 9)),
            (.edit(.source, segment: 0, text: String(repeating: "x", count: 20_001)), nil),
        ] as [(ReviewChange, ReviewError?)])
    func refused(_ change: ReviewChange, _ expected: ReviewError?) throws {
        let pair = try ReviewedPair()
        let error = #expect(throws: ReviewError.self) { try pair.change(change) }
        if let expected {
            #expect(error == expected)
        } else if case .invalid = error {
        } else {
            Issue.record("\(String(describing: error))")
        }
        #expect(try pair.revision == 0)
        #expect(try pair.memory.history() == [])
    }

    @Test("A unit says where it stands, and that it was reviewed, and by whom")
    func provenance() throws {
        let pair = try ReviewedPair()
        try pair.change(.accept([1]))
        let unit = try #require(try pair.memory.unit(1))
        guard case .align(let place) = unit.provenance.first?.origin else {
            Issue.record("no place")
            return
        }
        #expect(place.sourceRanges == pair.alignment.source.segments[1...2].map(\.range))
        #expect(place.targetRanges == [pair.alignment.target.segments[1].range])
        #expect(unit.provenance[0].score == 0.5)
        #expect(unit.provenance[0].context == SegmentContext(before: "One.", after: "Four."))
        let operation = try #require(try pair.memory.history().first)
        #expect(operation.kind == .review)
        #expect(operation.author == "an")
        try pair.change(.edit(.target, segment: 1, text: "2 3."))
        #expect(try pair.memory.history().map(\.kind) == [.review, .review])
    }

    @Test("The same words in two places are one unit, which lives while one of the places is accepted")
    func sameWords() throws {
        let pair = try ReviewedPair(["One.", "One."], ["Một.", "Một."], beads: [([0], [0]), ([1], [1])])
        try pair.change(.accept([0]))
        try pair.change(.accept([1]))
        #expect(try pair.units == ["One. = Một. approved 2"])
        try pair.change(.reject([0]))
        #expect(try pair.units == ["One. = Một. approved 1"])
        try pair.change(.edit(.target, segment: 1, text: "I."))
        #expect(try pair.units == ["One. = I. approved 1"])
        for _ in 0..<4 { try pair.undo() }
        #expect(try pair.units == [])
    }

    @Test(
        "Drafts that an alignment saved are approved, or go with what was rejected, and come back when that is undone")
    func drafts() throws {
        let pair = try ReviewedPair(savedFirst: true)
        let before = try pair.units
        #expect(before.count == 3)
        try pair.change(.accept([0]))
        try pair.change(.reject([1]))
        #expect(try pair.units == ["Four. = Bốn. draft 1", "One. = Một. approved 1"])
        try pair.change(.edit(.source, segment: 0, text: "1."))
        #expect(try pair.units == ["1. = Một. approved 1", "Four. = Bốn. draft 1"])
        for _ in 0..<3 { try pair.undo() }
        #expect(try pair.units == before)
    }

    @Test("Saving the two again leaves what was judged as it is, and the review goes on from there")
    func savedAgain() throws {
        let pair = try ReviewedPair(savedFirst: true)
        try pair.change(.accept([1]))
        try pair.change(.edit(.target, segment: 1, text: "2, 3."))
        let judged = ["Four. = Bốn. draft 1", "One. = Một. draft 1", "Two. Three. = 2, 3. approved 1"]
        #expect(try pair.units == judged)
        let report = try pair.memory.save(ReviewedPair.drafts(pair.alignment))
        #expect(report == SaveReport(documents: .init(known: 2), units: .init(known: 2), provenance: .init(known: 3)))
        #expect(try pair.units == judged)
        try pair.change(.reject([1]))
        #expect(try pair.units == Array(judged.prefix(2)))
    }

    @Test("What was imported stays when its place is rejected")
    func imported() throws {
        let pair = try ReviewedPair()
        _ = try pair.memory.importUnits(
            [ImportedUnit(variants: [Variant(.english, "One."), Variant(.vietnamese, "Một.")])], file: "a.tmx")
        let before = try pair.units
        try pair.change(.accept([0]))
        try pair.change(.reject([0]))
        #expect(try pair.units == before)
    }
}
