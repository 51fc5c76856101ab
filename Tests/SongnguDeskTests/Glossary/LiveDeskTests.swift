import Foundation
import SongnguGlossary
import SongnguText
import Synchronization
import Testing
import TestSupport

@testable import SongnguDesk

@Suite struct LiveDeskTests {
    let folder: TemporaryFolder
    private let warnings = Warnings()

    init() throws { folder = try TemporaryFolder() }

    private final class Warnings: Sendable {
        private let all = Mutex<[String]>([])
        var texts: [String] { all.withLock { $0 } }
        func add(_ text: String) { all.withLock { $0.append(text) } }
    }

    @Test func anEditIsInUseAtOnceAndSoIsWhatOthersWrite() throws {
        let path = folder.path("glossary.tsv")
        let live = try LiveDesk(glossaries: .standard(desk: path), model: ModelChoice(.none)) { [warnings] in
            warnings.add($0)
        }
        func findings() -> [String] {
            live.latest().desk.check.findings(
                source: "", .english, target: "Tàu vào Bến Lạ hôm qua.", .vietnamese
            ).map(\.surface)
        }
        #expect(findings() == [])
        let record = ConceptRecord(
            Concept(
                id: "place.strange-quay", type: "place",
                terms: [
                    Term("Strange Quay", .english), Term("cảng Lạ Kỳ", .vietnamese),
                    Term("Bến Lạ", .vietnamese, .deprecated),
                ]))
        let state = try live.edit { try $0.save(record, expecting: nil, author: "Mai") }.state
        #expect(state.generation == 2)
        #expect(findings() == ["Bến Lạ"])
        #expect(state.sources.count == state.glossary.glossary.concepts.count)

        let text = try String(contentsOfFile: path, encoding: .utf8)
        _ = try folder.write(text.replacing("Bến Lạ", with: "Bến Quen"), to: "glossary.tsv")
        #expect(findings() == [])
        #expect(live.current.generation == 3)

        // What cannot be read leaves all as it was, and is told once.
        _ = try folder.write(text + "x\n", to: "glossary.tsv")
        #expect(findings() == [])
        #expect(live.latest().fault?.contains("glossary.tsv:3: has 1 columns") == true)
        #expect(warnings.texts.count == 1)
        _ = try folder.write(text, to: "glossary.tsv")
        #expect(findings() == ["Bến Lạ"])
        #expect(live.latest().fault == nil)
    }
}

extension GlossarySources {
    fileprivate var count: Int {
        if case .loaded(let glossary) = self { glossary.concepts.count } else { 0 }
    }
}
