import SongnguAlignment
import SongnguText
import Synchronization
import Testing

@testable import SongnguDesk

@Suite struct FallbackAlignerTests {
    /// An embedding that fails after some calls, and counts them.
    private final class Stub: SentenceEmbedding {
        struct Failure: Error, Equatable {}

        let identity: String
        private let languages: [LanguageTag]
        private let answers: Int
        private let asked = Mutex(0)

        init(_ identity: String, languages: [LanguageTag] = [.english, .vietnamese], answers: Int = .max) {
            self.identity = identity
            self.languages = languages
            self.answers = answers
        }

        var calls: Int { asked.withLock { $0 } }

        func covers(_ language: LanguageTag) -> Bool { languages.contains(language) }

        func vectors(of sentences: [String], language: LanguageTag) throws -> [[Float]] {
            let number = asked.withLock { asked in
                asked += 1
                return asked
            }
            guard number <= answers else { throw Failure() }
            return sentences.map { _ in [0, 1] }
        }
    }

    private struct NoTerms: TermMentioning {
        func mentions(in text: String, language: LanguageTag) -> [TermMention] { [] }
    }

    private final class Failures: Sendable {
        private let all = Mutex(0)
        var count: Int { all.withLock { $0 } }
        func add() { all.withLock { $0 += 1 } }
    }

    private let failures = Failures()
    private let source = ArticleReader.read(segments: ["It rained."], language: .english)
    private let target = ArticleReader.read(segments: ["Trời mưa."], language: .vietnamese)

    private func aligner(_ endpoint: Stub?, _ local: Stub?, isRequired: Bool = false) -> FallbackAligner {
        func choice(_ stubs: [Stub?]) -> FallbackAligner.Choice {
            .init(stubs.compactMap { $0 }, terms: NoTerms(), mode: .auto)
        }
        let failures = failures
        let count: @Sendable (any Error) -> Void = { _ in failures.add() }
        return FallbackAligner(
            endpoint: endpoint.map { choice([local, $0]) }, local: choice([local]), onFailure: isRequired ? nil : count)
    }

    @Test func theEndpointStandsBesideTheLocalModel() throws {
        #expect(try aligner(Stub("endpoint"), Stub("local")).align(source, target).models == ["local", "endpoint"])
        #expect(try aligner(Stub("endpoint"), nil).align(source, target).models == ["endpoint"])
    }

    @Test func anEndpointThatFailedIsNotAskedAgain() throws {
        // It answers once, for one side, and fails then: the local model does both alone.
        let endpoint = Stub("endpoint", answers: 1)
        let local = Stub("local")
        let aligner = aligner(endpoint, local)
        #expect(try aligner.align(source, target).models == ["local"])
        #expect(endpoint.calls == 2)
        #expect(try aligner.align(source, target).models == ["local"])
        #expect(endpoint.calls == 2)
        #expect(failures.count == 1)
    }

    @Test func aRequiredEndpointIsAnErrorEveryTime() throws {
        let aligner = aligner(Stub("endpoint", answers: 0), Stub("local"), isRequired: true)
        for _ in 0..<2 { #expect(throws: Stub.Failure()) { try aligner.align(source, target) } }
    }

    @Test func aModelThatDoesNotCoverALanguageIsNotUsed() throws {
        let local = Stub("local", languages: [.english])
        #expect(try aligner(nil, local).align(source, target).models.isEmpty)
        #expect(local.calls == 0)
        #expect(try aligner(nil, nil).align(source, target).models.isEmpty)
    }
}
