import Foundation
import SongnguMemory
import SongnguText
import TestSupport
import Testing

@testable import SongnguDesk

@Suite struct AnalysisTests {
    private typealias Samples = TranslatingSamples

    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// "100 1, new 2": segments by band, of each text as a file.
    private func bands(
        _ texts: [String], _ memory: TranslationMemory, target: LanguageTag? = nil, choice: UnitChoice = UnitChoice()
    ) throws -> [String] {
        let analysis = try analysis(texts, memory, target: target, choice: choice)
        return analysis.files.map { file in
            MatchBand.allCases.filter { file.volumes[$0].segments > 0 }
                .map { "\($0.rawValue) \(file.volumes[$0].segments)" }.joined(separator: ", ")
        }
    }

    private func analysis(
        _ texts: [String], _ memory: TranslationMemory, target: LanguageTag? = nil, choice: UnitChoice = UnitChoice()
    ) throws -> Analysis {
        let inputs = try texts.enumerated().map { index, text in
            DocumentInput(path: try folder.write(text, to: "\(index).txt"), language: .english)
        }
        return try Desk.analyze(inputs, target: target, in: memory, choice: choice)
    }

    @Test(arguments: [
        (0, "100 1"), (1, "95-99 1"), (2, "85-94 1"), (3, "85-94 1"), (4, "75-84 1"), (5, "75-84 1"), (6, "50-74 1"),
        (10, "50-74 1"), (11, "new 1"),
    ])
    func wordsToChangeDecideTheBand(changed: Int, expected: String) throws {
        let memory = try Samples.memory([(Samples.sentence, Samples.translation)])
        #expect(try bands([Samples.sentence(changed: changed)], memory) == [expected])
    }

    @Test func aScoreIsRoundedDownNeverUpIntoABetterBand() throws {
        // One word of 19: 94.7.
        let known = Samples.sentence.replacing(" again", with: "")
        let memory = try Samples.memory([(known, Samples.translation)])
        #expect(try bands([known.replacing("island", with: "cape")], memory) == ["85-94 1"])
        #expect(try bands([known.uppercased()], memory) == ["95-99 1"])
    }

    @Test func theFirstCountsByItsMatchAndLaterOnesAreRepetitionsAcrossFiles() throws {
        let memory = try Samples.memory([(Samples.sentence, Samples.translation)])
        let near = Samples.sentence(changed: 2)
        let other = "Nobody was hurt when the crane fell."
        let result = try bands(["\(near)\n\n\(other)\n\n\(near)", "\(other)\n\n\(near)"], memory)
        #expect(result == ["85-94 1, new 1, repetitions 1", "repetitions 2"])
    }

    @Test func whatTheMemoryHasIsNoRepetition() throws {
        let memory = try Samples.memory([(Samples.sentence, Samples.translation)])
        #expect(
            try bands([Samples.sentence, "\(Samples.sentence)\n\n\(Samples.sentence)"], memory) == ["100 1", "100 2"])
    }

    @Test func eachPlaceOfASentenceHasItsOwnContext() throws {
        let memory = try Samples.memory([])
        let before = "Nobody was hurt when the crane fell."
        let unit = Samples.unit(
            Samples.sentence, Samples.translation, context: SegmentContext(before: before, after: nil))
        try Samples.add([unit], to: memory)
        #expect(
            try bands(["\(Samples.sentence)\n\n\(before)\n\n\(Samples.sentence)"], memory) == ["101 1, 100 1, new 1"])
    }

    @Test func aSentenceIsLookedUpOnce() throws {
        let memory = try Samples.memory([(Samples.sentence, Samples.translation)])
        let other = "Nobody was hurt when the crane fell."
        let text = Array(repeating: other, count: 50).joined(separator: "\n\n")
        #expect(try analysis([text, text], memory).searches == 1)
    }

    @Test func penaltiesAndFiltersMoveSegmentsDown() throws {
        let memory = try Samples.memory([(Samples.sentence, Samples.translation)], status: .draft)
        let text = Samples.sentence(changed: 1)
        func bands(_ choice: UnitChoice) throws -> String { try self.bands([text], memory, choice: choice)[0] }
        #expect(try bands(UnitChoice()) == "95-99 1")
        #expect(try bands(UnitChoice(penalties: [UnitPenalty(.status(.draft), points: 0.5)])) == "85-94 1")
        #expect(try bands(UnitChoice(penalties: [UnitPenalty(.status(.draft), points: 21)])) == "50-74 1")
        #expect(try bands(UnitChoice(penalties: [UnitPenalty(.origin(.import), points: 46)])) == "new 1")
        #expect(try bands(UnitChoice(statuses: [.approved])) == "new 1")
        #expect(try bands(UnitChoice(origins: [.align])) == "new 1")
    }

    @Test func unitsWithoutTheTargetLanguageDoNotCount() throws {
        let memory = try Samples.memory([])
        try Samples.add([Samples.unit(Samples.sentence, "Le pilote.", into: LanguageTag("fr"))], to: memory)
        for index in 0..<30 {
            try Samples.add(
                [Samples.unit(Samples.sentence, "Pilote \(index).", into: LanguageTag("fr-ca"))], to: memory)
        }
        try Samples.add(
            [Samples.unit(Samples.sentence(changed: 2), Samples.translation, into: LanguageTag("vi-vn"))], to: memory)
        #expect(try bands([Samples.sentence], memory) == ["100 1"])
        #expect(try bands([Samples.sentence], memory, target: .vietnamese) == ["85-94 1"])
        #expect(try bands([Samples.sentence], memory, target: LanguageTag("ru")) == ["new 1"])
    }

    @Test func aVietnameseTextIsAnalysedBelowTheThresholdOfItsIndexToo() throws {
        let memory = try Samples.memory([(Samples.sentence, "Phà đã rời cảng lúc giữa trưa hôm nay.")])
        let input = DocumentInput(
            path: try folder.write("Phà đã rời cảng trong đêm khuya hôm nay.", to: "a.txt"), language: .vietnamese)
        let analysis = try Desk.analyze([input], in: memory)
        #expect(analysis.total[.from50] == TextVolume("Phà đã rời cảng trong đêm khuya hôm nay."))
    }

    @Test(arguments: [
        ("Nga và Mỹ đạt được thỏa thuận.", 7, 24), ("A deep-water berth costs $1.2 billion.", 7, 33),
        ("Nobody’s fault.", 2, 14), ("東京で会った。", 6, 7), ("— … —", 0, 3), ("Tokyo東京2020年", 5, 12),
    ])
    func wordsAreRunsOfLettersAndDigits(text: String, words: Int, characters: Int) {
        let volume = TextVolume(text)
        #expect(volume.words == words)
        #expect(volume.characters == characters)
    }

    @Test func chromeIsLeftOut() throws {
        let memory = try Samples.memory([])
        let text = "\(Samples.sentence)\n\n\(Samples.sentence(changed: 3))\n\nTags: Ferries, Ports\n© TASS\n"
        #expect(try analysis([text], memory).total.total.segments == 2)
    }

    @Test func xliffIsReadSegmentBySegmentAndWhatStaysAsItIsIsLeftOut() throws {
        let memory = try Samples.memory([(Samples.sentence, Samples.translation)])
        let path = try folder.write(
            """
            <?xml version="1.0"?><!-- made by <hand> -->
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
            <file original="a" source-language="en-US" target-language="vi" datatype="plaintext"><body>
            <trans-unit id="1"><source>\(Samples.sentence)</source></trans-unit>
            <trans-unit id="2" translate="no"><source>Nobody was hurt.</source></trans-unit>
            </body></file></xliff>
            """, to: "a.bin")
        let analysis = try Desk.analyze([DocumentInput(path: path)], in: memory)
        #expect(analysis.files.map(\.language) == [LanguageTag("en-us")])
        #expect(analysis.total[.exact].segments == 1)
        #expect(analysis.total.total.segments == 1)
    }

    @Test func manyThreadsAskAFileOfAMemory() throws {
        let path = folder.path("tm.sqlite")
        let units = (0..<40).map { Samples.unit("Ferry number \($0) left for the \($0 % 7) islands.", "Phà \($0).") }
        try Samples.add(units, to: Desk.openMemory(path, mustExist: false))
        let text = (0..<200).map { "Ferry line \($0) left for the old islands." }.joined(separator: "\n\n")
        let memory = try Desk.openMemory(path, mustExist: true)
        let texts = Array(repeating: text, count: 3)
        let once = try analysis(texts, memory)
        #expect(once.total.total.segments == 600)
        #expect(try analysis(texts, memory) == once)
    }
}
