import SongnguText
import Synchronization

/// An embedding of a few words in two languages, each meaning an axis of its own; all other words share a few axes.
final class ToyEmbedding: SentenceEmbedding {
    private static let meanings: [[String]] = [
        ["rain", "mưa"], ["rice", "lúa"], ["school", "trường"], ["bridge", "cầu"], ["river", "sông"],
        ["market", "chợ"], ["teacher", "thầy"], ["boat", "thuyền"], ["night", "đêm"], ["song", "hát"],
        ["garden", "vườn"], ["fire", "lửa"], ["snow", "tuyết"], ["horse", "ngựa"],
    ]
    private static let others = 24

    let identity = "toy"
    private let languages: [LanguageTag]
    private let asked = Mutex<[String]>([])

    init(languages: [LanguageTag] = [.english, .vietnamese]) {
        self.languages = languages
    }

    /// All sentences that were asked for, in order.
    var sentences: [String] { asked.withLock { $0 } }

    func covers(_ language: LanguageTag) -> Bool { languages.contains(language) }

    func vectors(of sentences: [String], language: LanguageTag) -> [[Float]] {
        asked.withLock { $0 += sentences }
        return sentences.map { sentence in
            var vector = [Float](repeating: 0, count: Self.meanings.count + Self.others)
            for word in sentence.lowercased().split(whereSeparator: { !$0.isLetter }) {
                if let axis = Self.meanings.firstIndex(where: { $0.contains(String(word)) }) {
                    vector[axis] += 1
                } else {
                    let hash = word.unicodeScalars.reduce(7) { ($0 &* 31 &+ Int($1.value)) & 0xFFFF }
                    vector[Self.meanings.count + hash % Self.others] += 0.25
                }
            }
            let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
            return length > 0 ? vector.map { $0 / length } : vector
        }
    }
}
