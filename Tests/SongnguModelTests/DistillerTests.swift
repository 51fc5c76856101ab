import Foundation
import SongnguText
import Synchronization
import Testing
import TestSupport

@testable import SongnguModel

@Suite struct DistillerTests {
    @Test func writesAFileAndReports() throws {
        let folder = try TemporaryFolder()
        let steps = Mutex<[String]>([])
        let distiller = Distiller(teacher: ToyTeacher(), parameters: ToyModel.parameters()) { step in
            steps.withLock { $0.append(step.description) }
        }
        let file = folder.path("toy.songngu-model")
        try distiller.distill(ToyModel.inputs(folder), metadata: ToyModel.metadata, to: file)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file)).count
        #expect(
            steps.withLock { $0 } == [
                "en: 12 sentences, 19 words, 0 pairs of words", "en: 19 of 19 words embedded",
                "en: 12 of 12 sentences embedded", "en: fitting 19 rows to the sentences",
                "vi: 12 sentences, 28 words, 36 pairs of words", "vi: 64 of 64 words embedded",
                "vi: 12 of 12 sentences embedded", "vi: fitting 64 rows to the sentences",
                "reducing 16 dimensions to 12", "en: fitting runs of letters", "vi: fitting runs of letters",
                "\(file): \(bytes) bytes written",
            ])
        #expect(try folder.names == ["en-words.txt", "en.txt", "toy.songngu-model", "vi.txt"])
    }

    @Test func interruptedRunGoesOn() throws {
        let folder = try TemporaryFolder()
        let teacher = ToyTeacher()
        func distill(_ store: String) throws -> [UInt8] {
            let cached = CachedEmbedding(teacher, cache: try EmbeddingFile(file: folder.path(store)))
            return try Distiller(teacher: cached, parameters: ToyModel.parameters())
                .distill(ToyModel.inputs(folder), metadata: ToyModel.metadata)
        }
        let first = try distill("vectors")
        let asked = teacher.asked
        #expect(try distill("vectors") == first)
        #expect(teacher.asked == asked)
    }

    @Test func fittingBeatsTheWordsAlone() throws {
        // A word the teacher does not know, that stands for one it knows in each of its sentences.
        let folder = try TemporaryFolder()
        var inputs = try ToyModel.inputs(folder)
        let corpus = ToyTeacher.english.map { $0.replacing("peace", with: "foo peace") }
        inputs[0].corpora = [try folder.write(corpus.joined(separator: "\n"), to: "foo.txt")]
        let bytes = try Distiller(teacher: ToyTeacher(), parameters: ToyModel.parameters())
            .distill(inputs, metadata: ToyModel.metadata)
        let vectors = try StaticModel(ModelBytes(bytes), name: "toy").vectors(
            of: ["foo", "peace", "war"], language: "en")
        #expect(vectors[0].dot(vectors[1]) > vectors[0].dot(vectors[2]) + 0.2)
    }

    @Test(arguments: [
        ("An ninh , quốc phòng .", "An ninh, quốc phòng."), ("bộ trưởng ( Nga ) nói", "Bộ trưởng (Nga) nói"),
        ("ông nói : \" Không . \" rồi đi", "Ông nói: \"Không.\" rồi đi"), ("He said: \"No.\"", "He said: \"No.\""),
        ("  a   b ", "A b"), ("", ""),
    ])
    func tokenisedLinesAreMended(line: String, expected: String) {
        #expect(CorpusReader.mended(line) == expected)
    }

    @Test func faultsOfInputAreNamed() throws {
        let folder = try TemporaryFolder()
        let empty = try folder.write("\n \n", to: "empty.txt")
        func distill(_ inputs: [DistillerInput], _ change: (inout DistillerParameters) -> Void = { _ in }) throws {
            var parameters = ToyModel.parameters()
            change(&parameters)
            _ = try Distiller(teacher: ToyTeacher(), parameters: parameters)
                .distill(inputs, metadata: ToyModel.metadata)
        }
        let english = DistillerInput(language: "en", corpora: [empty])
        #expect(throws: ModelError.noLines(file: empty)) { try distill([english]) }
        #expect(throws: ModelError.invalidLanguages([])) { try distill([]) }
        #expect(throws: ModelError.invalidLanguages(["en", "en"])) { try distill([english, english]) }
        #expect(throws: ModelError.invalidParameter(name: "bits", value: "5", allowed: "8 or 4")) {
            try distill([english]) { $0.bits = 5 }
        }
        #expect(throws: ModelError.self) {
            try distill([DistillerInput(language: "en", corpora: [folder.path("none")])])
        }
    }

    @Test(
        arguments: [
            ("vi", true), ("zh-Hans", true), ("en", false), ("fr", false),
        ] as [(LanguageTag, Bool)])
    func pairsGoByTheLanguage(language: LanguageTag, expected: Bool) {
        #expect(DistillerInput(language: language, corpora: []).hasPairs == expected)
    }
}
