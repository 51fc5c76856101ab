import Foundation
package import SongnguModel
package import SongnguText

/// How well a model finds translations, and how fast.
package struct ModelReport: Sendable {
    package var test: ModelTest
    /// Shares of the words of each side that have rows of their own; nil for a side without words.
    package var sourceCoverage: Double?
    package var targetCoverage: Double?
    package var sentencesPerSecond: Double
}

extension Desk {
    /// Opens a model, the shipped one when `file` is nil. Throws ``ModelError``.
    package static func model(_ file: String?) throws -> StaticModel {
        if let file { return try StaticModel(file: file) }
        guard let shipped = StaticModel.shipped else { throw ModelError.noneShipped }
        return shipped
    }

    /// Distils a model from an embeddings endpoint; goes on where an earlier run of the same job stopped.
    ///
    /// Everything that can be known to fail is tried before the first text is embedded. Throws ``ModelError``,
    /// ``EmbedderError`` or ``DeskError``; a file that was at the output stays as it was then.
    package static func distill(
        _ job: DistillJob, report: @escaping @Sendable (DistillerProgress) -> Void = { _ in }
    ) throws -> ModelInfo {
        let metadata = try job.about.map { try ModelMetadata(about: $0) } ?? metadata(job)
        try requireWritable(job.output)
        let file = try EmbeddingFile(file: job.cachePath)
        let teacher = CachedEmbedding(EmbeddingClient(job.endpoint), cache: file)
        let distiller = Distiller(teacher: teacher, parameters: job.parameters, report: report)
        do {
            try distiller.distill(job.inputs, metadata: metadata, to: job.output)
        } catch {
            // Nothing was asked of the endpoint: leave nothing behind.
            if job.cache == nil { removeIfEmpty(job.cachePath) }
            throw error
        }
        if job.cache == nil { try? FileManager.default.removeItem(atPath: job.cachePath) }
        return try StaticModel(file: job.output).info()
    }

    /// Tests a model with a file of pairs. Throws ``ModelError``.
    package static func test(
        _ model: StaticModel, pairs file: String, source: LanguageTag, target: LanguageTag
    ) throws -> ModelReport {
        let pairs = try SentencePairs(file: file, source: source, target: target)
        let (sources, targets) = (pairs.pairs.map(\.source), pairs.pairs.map(\.target))
        let clock = ContinuousClock()
        let time = try clock.measure {
            _ = try model.vectors(of: sources, language: source)
            _ = try model.vectors(of: targets, language: target)
        }
        return ModelReport(
            test: try ModelTest(model, pairs), sourceCoverage: model.coverage(of: sources, language: source),
            targetCoverage: model.coverage(of: targets, language: target),
            sentencesPerSecond: Double(2 * pairs.pairs.count) / max(time / .seconds(1), 1e-9))
    }

    /// Of a model about which nothing is said: its name, and the files it is made from.
    private static func metadata(_ job: DistillJob) -> ModelMetadata {
        let files = job.inputs.flatMap { $0.corpora + $0.wordLists }
        return ModelMetadata(
            name: URL(fileURLWithPath: job.output).deletingPathExtension().lastPathComponent,
            sources: files.map { .init(name: URL(fileURLWithPath: $0).lastPathComponent, licence: "not said") },
            licence: "not said")
    }

    private static func requireWritable(_ path: String) throws {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            throw ModelError.cannotWrite(file: path, reason: "it is a folder")
        }
        let folder = URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent().path
        guard access(folder, W_OK | X_OK) == 0 else {
            throw ModelError.cannotWrite(file: path, reason: SystemFailure.last.description)
        }
    }

    private static func removeIfEmpty(_ path: String) {
        let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
        if size == 0 { try? FileManager.default.removeItem(atPath: path) }
    }
}
