import Foundation
import SongnguGlossary
import SongnguText
import Testing
import TestSupport

@testable import SongnguExchange

/// Tables of other tools, and folders of glossaries.
@Suite struct TermTableTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    func read(_ text: String, _ name: String) throws -> GlossaryFile {
        try #require(try GlossaryFileReader().read(try folder.write(text, to: name)).first)
    }

    /// Concepts as "language text status, …| note".
    func lines(_ file: GlossaryFile) -> [String] {
        file.concepts.map { concept in
            concept.terms.map { "\($0.language) \($0.text) \($0.status)" }.joined(separator: ", ")
                + (concept.note.map { " | \($0)" } ?? "")
        }
    }

    @Test(arguments: [
        ("en,vi\nRussia,Nga\n", "a.csv"), ("source,target\r\nRussia,Nga\r\n", "a.csv"),
        ("\u{FEFF}source;target\nRussia;Nga\n", "a.csv"), ("English,Vietnamese\nRussia,Nga", "a.csv"),
        ("Russia,Nga\n", "a.csv"), ("Russia\tNga\n", "a.txt"), ("\u{FEFF}Russia\tNga\n", "a.utf8"),
        ("# names\n\nRussia\tNga\n", "a.tab"), ("Russia\tNga\n", "a.tsv"), ("en\tvi\nRussia\tNga", "a.tsv"),
        ("source\ttarget\nRussia\tNga", "a.tsv"), ("\"Russia\",\"Nga\"\n", "a.csv"),
    ])
    func twoColumns(text: String, name: String) throws {
        let file = try read(text, name)
        #expect(lines(file) == ["en Russia preferred, vi Nga preferred"])
        #expect(file.concepts[0].id.hasPrefix("russia-"))
        #expect(throws: Never.self) { _ = try Glossary(file.concepts) }
    }

    @Test func omegaT() throws {
        let file = try read(
            "Kiev\tKiev; Kyiv\tcity\nport\tcảng\nKiev\tKi-ép\told\nno\tkhông\nMao\tMao\textra\tmore", "g.txt")
        #expect(file.format == .omegat)
        #expect(
            lines(file) == [
                "en Kiev preferred, vi Kiev preferred, vi Kyiv admitted, vi Ki-ép admitted | city; old",
                "en port preferred, vi cảng preferred", "en no preferred, vi không preferred",
                "en Mao preferred, vi Mao preferred | extra",
            ])
    }

    @Test func quotedCellsAndNotes() throws {
        let file = try read(
            "Source,Target,Comment,Status\r\n\"Washington, D.C.\",\"Washington, D.C.\",\"says \"\"here\"\"\",new\r\n",
            "a.csv")
        #expect(lines(file) == ["en Washington, D.C. preferred, vi Washington, D.C. preferred | says \"here\""])
    }

    @Test func passedOverColumnsAreNamed() throws {
        let file = try read("en,vi,owner\nRussia,Nga,me\n", "a.csv")
        #expect(file.warnings == ["\(file.path):1: the column \"owner\" is passed over"])
    }

    @Test func ourColumnsInCSV() throws {
        let file = try read("id,type,en,vi,\"vi:deprecated\"\na,place,Kiev,Kiev,Ki-ép;Ki ép\n", "a.csv")
        #expect(
            lines(file) == ["en Kiev preferred, vi Kiev preferred, vi Ki-ép deprecated, vi Ki ép deprecated"])
        #expect(file.concepts[0].origin == Concept.Origin(file: file.path, line: 2))
    }

    @Test func otherLanguages() throws {
        let path = try folder.write("Bundestag\tбундестаг\n", to: "g.txt")
        let reader = GlossaryFileReader(languages: (LanguageTag("de"), LanguageTag("ru")))
        #expect(lines(try reader.read(path)[0]) == ["de Bundestag preferred, ru бундестаг preferred"])
    }

    @Test func aHeaderWithASlipIsNamed() throws {
        #expect {
            _ = try read("id\ten\tvj:admitted:x\na\tb\tc", "a.tsv")
        } throws: {
            "\($0)".contains("a.tsv:1: unknown column \"vj:admitted:x\"")
        }
        #expect(throws: (any Error).self) { _ = try read("a,b,c,d\n1,2,3,4\n", "a.csv") }
    }

    @Test func aFolderGivesAllThatItKnows() throws {
        #expect {
            _ = try GlossaryFileReader().read(folder.url.path)
        } throws: {
            ($0 as? GlossaryError)?.problem == .noFiles
        }
        _ = try folder.write("id\tvi\nm\tMoscow", to: "a.tsv")
        _ = try folder.write(
            TBXReaderTests.v2(
                "<termEntry id='t'><langSet xml:lang='en'><tig><term>T</term></tig></langSet></termEntry>"), to: "b.tbx"
        )
        _ = try folder.write("en,vi\nRussia,Nga", to: "c.csv")
        _ = try folder.write("Port\tcảng", to: "d.txt")
        _ = try folder.write("An article.\n\nMore\tof it.", to: "e.txt")
        _ = try folder.write("no glossary", to: "README.md")
        let files = try GlossaryFileReader().read(folder.url.path)
        #expect(files.map { URL(fileURLWithPath: $0.path).lastPathComponent } == ["a.tsv", "b.tbx", "c.csv", "d.txt"])
        #expect(files.flatMap(\.concepts).count == 4)
    }

    @Test func filesThatAreNone() throws {
        #expect {
            _ = try GlossaryFileReader().read(folder.path("none.tsv"))
        } throws: {
            if case .unreadable = ($0 as? GlossaryError)?.problem { true } else { false }
        }
        let packed = try folder.write([0x1F, 0x8B, 8, 0, 0, 0], to: "a.tsv")
        #expect(throws: ExchangeError.archive(file: packed, kind: "gzip")) { _ = try GlossaryFileReader().read(packed) }
        let bad = try folder.write([0x69, 0x64, 0x09, 0x76, 0x69, 0x0A, 0xFF, 0x09], to: "b.tsv")
        #expect(throws: GlossaryError(.notUTF8, file: bad, line: 2)) { _ = try GlossaryFileReader().read(bad) }
    }
}
