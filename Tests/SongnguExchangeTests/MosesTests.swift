import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguExchange

@Suite struct MosesTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    func write(_ english: String, _ vietnamese: String) throws -> [String] {
        [try folder.write(english, to: "corpus.en"), try folder.write(vietnamese, to: "corpus.vi")]
    }

    @Test func readsLinesOfOneNumber() throws {
        let files = try write("a\r\n\n\nb\rc \nd", "x\n \ny\nz\n&apos;\n")
        let reader = try MosesReader(source: files[0], target: files[1])
        #expect(
            try items(reader) == [
                .unit(unit("a", "x")),
                .skipped(SkippedUnit(file: files[0], line: 3, reason: "the en line is empty")),
                .unit(unit("b\rc ", "z")), .unit(unit("d", "&apos;")),
            ])
        #expect(reader.bytesRead == 11 + 15)
    }

    @Test func unequalLengthsNameBoth() throws {
        let files = try write("a\nb\nc\n", "x\n")
        let reason = "3 lines, but 1 in \(files[1]): give two files that belong together"
        #expect(throws: ExchangeError.invalid(file: files[0], line: nil, reason: reason)) {
            try items(MosesReader(source: files[0], target: files[1]))
        }
    }

    @Test func languagesAreToldOrTheNames() throws {
        let files = [try folder.write("a\n", to: "a.txt"), try folder.write("b\n", to: "b.txt")]
        #expect(throws: ExchangeError.self) { try MosesReader(source: files[0], target: files[1]) }
        #expect(
            try items(MosesReader(source: files[0], target: files[1], languages: ["ceb", "vi"])).units.map(\.languages)
                == [["ceb", "vi"]])
    }

    @Test(arguments: [["corpus.en"], ["corpus"], ["corpus.vi"], ["corpus.en", "corpus.vi"]])
    func pairsByName(names: [String]) throws {
        let items = try folder.roundTrip(
            [unit("a", "b")], .moses, ExchangeOptions(languages: ["en", "vi"]), files: names)
        #expect(items == [.unit(unit("a", "b"))])
        #expect(try folder.names == ["corpus.en", "corpus.vi"])
    }

    @Test func lineBreaksBecomeSpaces() throws {
        let items = try folder.roundTrip(
            [unit("a\r\nb\u{2028}c", "d\u{85}e\nf")], .moses, files: ["corpus.en", "corpus.vi"])
        #expect(items == [.unit(unit("a b c", "d e f"))])
    }

    @Test func bothFilesOrNone() throws {
        let file = try folder.write("before", to: "corpus.en")
        for target in ["/nowhere/corpus.vi", folder.url.path] {
            #expect(throws: ExchangeError.self) {
                try MosesWriter.write(source: file, target: target, languages: ("en", "vi")) { writer in
                    try writer.write(unit("a", "b"))
                }
            }
        }
        #expect(try folder.names == ["corpus.en"])
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "before")
    }
}
