import Foundation
import SongnguText
import TestSupport

@testable import SongnguModel

/// The model that ``ToyTeacher`` teaches.
enum ToyModel {
    /// Few rounds and few rows: quick in debug builds.
    static func parameters(dimension: Int = 12, bits: Int = 8) -> DistillerParameters {
        var parameters = DistillerParameters()
        parameters.dimension = dimension
        parameters.bits = bits
        parameters.minimumWordCount = 1
        parameters.minimumPairCount = 1
        parameters.gramBuckets = 64
        return parameters
    }

    static func inputs(_ folder: TemporaryFolder) throws -> [DistillerInput] {
        [
            DistillerInput(
                language: "en", corpora: [try folder.write(ToyTeacher.english.joined(separator: "\n"), to: "en.txt")],
                wordLists: [try folder.write("gas\nKremlin\n", to: "en-words.txt")]),
            DistillerInput(
                language: "vi",
                corpora: [try folder.write(ToyTeacher.vietnamese.joined(separator: "\n"), to: "vi.txt")]),
        ]
    }

    static let metadata = ModelMetadata(
        name: "toy", sources: [.init(name: "toy corpus", licence: "Apache-2.0")], licence: "Apache-2.0",
        date: "2026-11-23")

    static func bytes(_ parameters: DistillerParameters = parameters()) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        return try Distiller(teacher: ToyTeacher(), parameters: parameters)
            .distill(try inputs(folder), metadata: metadata)
    }

    static func model(_ parameters: DistillerParameters = parameters()) throws -> StaticModel {
        try StaticModel(ModelBytes(bytes(parameters)), name: "toy")
    }

    static let pairs = SentencePairs(
        source: "en", target: "vi",
        pairs: zip(ToyTeacher.english, ToyTeacher.vietnamese).map { .init(source: $0, target: $1) })
}
