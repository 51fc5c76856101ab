import SongnguText
import Testing
import TestSupport

@testable import SongnguModel

@Suite struct StaticModelTests {
    @Test(arguments: [8, 4])
    func translationsAreNearest(bits: Int) throws {
        let model = try ToyModel.model(ToyModel.parameters(bits: bits))
        let test = try ModelTest(model, ToyModel.pairs)
        #expect(test.pairs == 12)
        #expect([test.forward, test.backward].map(\.cosine) == [1, 1])
        #expect([test.forward, test.backward].map(\.margin) == [1, 1])
    }

    @Test func vectorsHaveLengthOneOrZero() throws {
        let model = try ToyModel.model()
        let vectors = try model.vectors(of: ["The president said.", "", "123 %"], language: "en")
        #expect(vectors.map(\.count) == [12, 12, 12])
        #expect(abs(vectors[0].dot(vectors[0]) - 1) < 1e-5)
        #expect(vectors[1...].allSatisfy { $0.allSatisfy { $0 == 0 } })
    }

    @Test(arguments: [
        ("Peace talks", "PEACE, talks!"), ("Russia's army", "Russia army"), ("peace", "peace 2021"),
    ])
    func spellingDoesNotMatter(first: String, second: String) throws {
        let vectors = try ToyModel.model().vectors(of: [first, second], language: "en")
        #expect(vectors[0] == vectors[1])
    }

    @Test func pairsCountWithinAClauseOnly() throws {
        let model = try ToyModel.model()
        let vectors = try model.vectors(of: ["an ninh", "an, ninh"], language: "vi")
        #expect(vectors[0] != vectors[1])
        #expect(model.words(of: "vi").contains("an ninh"))
    }

    /// AI (artificial intelligence) and ai (who).
    @Test func capitalsAreAWordOfTheirOwnWhereTheyMeanAnother() throws {
        let folder = try TemporaryFolder()
        var inputs = try ToyModel.inputs(folder)
        let corpus = ToyTeacher.vietnamese + ["Nga nói AI thăm.", "Thỏa thuận AI.", "Không ai ký.", "Tàu NATO, NATO."]
        inputs[1].corpora = [try folder.write(corpus.joined(separator: "\n"), to: "ai.txt")]
        let bytes = try Distiller(teacher: ToyTeacher(), parameters: ToyModel.parameters())
            .distill(inputs, metadata: ToyModel.metadata)
        let model = try StaticModel(ModelBytes(bytes), name: "toy")
        #expect(model.words(of: "vi").filter { $0.count < 5 && $0.lowercased() != $0 } == ["AI"])
        let vectors = try model.vectors(of: ["AI ký", "ai ký", "Ai ký", "AI KÝ", "NATO", "nato"], language: "vi")
        #expect(vectors[0] != vectors[1])
        // A headline in capitals tells nothing.
        #expect(vectors[1] == vectors[2] && vectors[1] == vectors[3] && vectors[4] == vectors[5])
    }

    @Test func namesOfOneLanguageAreKnownToTheOther() throws {
        let model = try ToyModel.model()
        #expect(!model.words(of: "vi").contains("kremlin"))
        #expect(try model.vectors(of: ["Kremlin"], language: "en") == model.vectors(of: ["Kremlin"], language: "vi"))
    }

    @Test func unknownWordsAreGuessedFromTheirLetters() throws {
        let model = try ToyModel.model()
        let vectors = try model.vectors(of: ["presidents", "president", "gas"], language: "en")
        #expect(vectors[0].dot(vectors[1]) > vectors[0].dot(vectors[2]))

        var parameters = ToyModel.parameters()
        parameters.gramBuckets = 0
        let without = try ToyModel.model(parameters).vectors(of: ["presidents"], language: "en")
        #expect(without == [[Float](repeating: 0, count: 12)])
    }

    @Test func regionsOfALanguageShareItsWords() throws {
        let model = try ToyModel.model()
        #expect(model.covers("en-GB") && model.covers("vi-VN") && !model.covers("fr"))
        #expect(try model.vectors(of: ["peace"], language: "en-us") == model.vectors(of: ["peace"], language: "en"))
    }

    @Test func otherLanguagesAreAnError() throws {
        let model = try ToyModel.model()
        let error = ModelError.notCovered(language: "fr", covered: ["en", "vi"])
        #expect(throws: error) { try model.vectors(of: ["paix"], language: "fr") }
        #expect(error.description.hasPrefix("the model has no words of fr, only of en, vi:"))
    }

    @Test func saysWhatItIs() throws {
        let bytes = try ToyModel.bytes()
        let info = try StaticModel(ModelBytes(bytes), name: "toy").info()
        #expect(info.format == 1 && info.bytes == bytes.count && info.dimension == 12 && info.bits == 8)
        #expect(info.languages.map(\.tag) == ["en", "vi"])
        #expect(info.languages.map(\.hasPairs) == [false, true])
        #expect(info.languages.map(\.gramBuckets) == [64, 64])
        #expect(info.metadata.name == "toy" && info.metadata.teacher == "toy")
        #expect(info.metadata.recipe["language en"] == "12 sentences, 19 words, 0 pairs")
    }

    @Test func coverageCountsWords() throws {
        let model = try ToyModel.model()
        #expect(model.coverage(of: ["Peace talks", "xyzzy war"], language: "en") == 0.75)
        #expect(model.coverage(of: ["2021"], language: "en") == nil)
    }

    @Test func shippedModelOpens() throws {
        let model = try #require(StaticModel.shipped)
        let info = try model.info()
        #expect(info.bytes <= 20_000_000)
        #expect(info.languages.map(\.tag) == ["en", "vi"])
        #expect(info.languages[0].rows >= 30_000)
        #expect(!info.metadata.sources.isEmpty)
        #expect(info.metadata.sources.allSatisfy { !$0.name.isEmpty && !$0.licence.isEmpty })
        // Syllables of Vietnamese, and words of English up to the end of the alphabet.
        let words = ["thủ", "tướng", "ngừng", "nghiêng", "khuỷu"]
        #expect(model.coverage(of: words, language: "vi") == 1)
        #expect(model.words(of: "vi").contains("thủ tướng"))
        #expect(model.coverage(of: ["agreed", "vetoed", "withdrawal", "zones"], language: "en") == 1)
    }
}
