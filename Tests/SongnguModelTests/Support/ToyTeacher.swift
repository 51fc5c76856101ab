import SongnguModel
import SongnguText
import Synchronization

/// An embedding that knows the meaning of a few words of two languages: one dimension a meaning, and a little of every
/// dimension besides, as real models have.
final class ToyTeacher: SentenceEmbedding {
    private static let meanings: [[String]] = [
        ["president", "tổng thống"], ["said", "nói"], ["russia", "nga"], ["security", "an ninh"],
        ["energy", "năng lượng"], ["gas", "khí đốt"], ["talks", "đàm phán"], ["peace", "hòa bình"],
        ["war", "chiến tranh"], ["minister", "bộ trưởng"], ["visited", "thăm"], ["signed", "ký"],
        ["agreement", "thỏa thuận"], ["rejected", "bác bỏ"], ["army", "quân đội"], ["ships", "tàu"],
    ]
    static let dimension = meanings.count

    let identity = "toy"
    private let count = Mutex(0)

    /// How many texts were embedded.
    var asked: Int { count.withLock { $0 } }

    func covers(_ language: LanguageTag) -> Bool { true }

    func vectors(of sentences: [String], language: LanguageTag) -> [[Float]] {
        count.withLock { $0 += sentences.count }
        return sentences.map { sentence in
            let text = " " + sentence.lowercased().filter { $0.isLetter || $0 == " " } + " "
            return Self.meanings.map { names in
                Float(names.count { text.contains(" \($0) ") || text.contains(" \(FoldedText.fold($0, .caseless)) ") })
                    + 0.05
            }.normalized
        }
    }

    /// Twelve sentences a language; line i of one says what line i of the other says.
    static let english = sentences(
        [
            "The {0} {1} {2}.", "{2} {9} {1} {3}.", "{4} and {5} {6}.", "{10} {13} {7}.", "{0} {10} {12}.",
            "{14} {15} {8}.",
            "{3} {6} {11}.", "{2} {13} {12}.", "{7} {12} {11}, {9} {1}.", "{5} {4} {2}.", "{8} {14} {3}.",
            "{15} {10} {5}.",
        ], language: 0)
    static let vietnamese = sentences(
        [
            "{0} {2} {1}.", "{9} {2} {1} {3}.", "{6} {4} và {5}.", "{10} {13} {7}.", "{0} {10} {12}.", "{15} {14} {8}.",
            "{11} {6} {3}.", "{2} {13} {12}.", "{9} {1}: {11} {12} {7}.", "{4} {5} {2}.", "{14} {8} {3}.",
            "{15} {10} {5}.",
        ], language: 1)

    private static func sentences(_ patterns: [String], language: Int) -> [String] {
        patterns.map { pattern in
            meanings.indices.reduce(pattern) { text, index in
                text.replacing("{\(index)}", with: meanings[index][language])
            }
        }
    }
}
