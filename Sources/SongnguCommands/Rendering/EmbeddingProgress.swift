/// How far embedding a memory has come, on standard error, once it takes longer than a second.
final class EmbeddingProgress {
    private static let patience = Duration.seconds(1)
    private let line = ProgressLine("making vectors of the memory's sentences")
    private let start = ContinuousClock.now

    func show(_ done: Int, of all: Int) {
        if ContinuousClock.now - start > Self.patience { line.show(done, of: all) }
    }

    func clear() { line.clear() }
}
