import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguModel

@Suite struct ModelFileTests {
    private static let good = Result { try ToyModel.bytes() }

    private func open(_ bytes: [UInt8], verifying: Bool = true) throws -> StaticModel {
        try StaticModel(ModelBytes(bytes), name: "m", verifying: verifying)
    }

    @Test func mappedFileIsReadInPlace() throws {
        let folder = try TemporaryFolder()
        let bytes = try Self.good.get()
        let mapped = try StaticModel(file: folder.write(bytes, to: "m"))
        #expect(try mapped.vectors(of: ["peace"], language: "en") == open(bytes).vectors(of: ["peace"], language: "en"))
        #expect(try mapped.identity == open(bytes).identity)
    }

    @Test func filesThatAreNone() throws {
        let folder = try TemporaryFolder()
        let text = try folder.write("Xin chào.\n", to: "a.txt")
        #expect(throws: ModelError.notAModel(file: text)) { try StaticModel(file: text) }
        let empty = try folder.write("", to: "empty")
        #expect(throws: ModelError.notAModel(file: empty)) { try StaticModel(file: empty) }
        let missing = folder.path("none")
        #expect(throws: ModelError.cannotRead(file: missing, reason: "No such file or directory")) {
            try StaticModel(file: missing)
        }
        #expect(throws: ModelError.cannotRead(file: folder.url.path, reason: "it is not a plain file")) {
            try StaticModel(file: folder.url.path)
        }
    }

    @Test func laterFormatIsNamed() throws {
        var bytes = try Self.good.get()
        bytes[8] = 9
        #expect(throws: ModelError.newerVersion(file: "m", found: 9, supported: 1)) { try open(bytes) }
    }

    @Test func everyTruncationIsAnError() throws {
        let bytes = try Self.good.get()
        for length in stride(from: 0, to: bytes.count, by: 97) {
            #expect(throws: ModelError.self) { try open(Array(bytes[..<length])) }
            #expect(throws: ModelError.self) { try open(Array(bytes[..<length]), verifying: false) }
        }
        #expect(throws: ModelError.self) { try open(bytes + [0]) }
    }

    @Test func truncationSaysHowMuchIsMissing() throws {
        let bytes = try Self.good.get()
        let reason = "it should have \(bytes.count) bytes and has \(bytes.count - 1)"
        #expect(throws: ModelError.damaged(file: "m", reason: reason)) { try open(bytes.dropLast()) }
    }

    @Test func everyChangedByteIsFound() throws {
        let bytes = try Self.good.get()
        var random = SmallRandom(state: 3)
        for _ in 0..<300 {
            var changed = bytes
            changed[Int(random.next() % UInt64(bytes.count))] ^= UInt8(1 << (random.next() % 8))
            // The four bytes after the format say nothing.
            guard changed[12..<16].allSatisfy({ $0 == 0 }) else { continue }
            #expect(throws: ModelError.self) { try open(changed) }
        }
    }

    /// A damaged file that is opened unverified may give wrong vectors; it must not read beyond its end.
    @Test func damagedFilesDoNotCrash() throws {
        let bytes = try Self.good.get()
        var random = SmallRandom(state: 5)
        var opened = 0
        for round in 0..<2000 {
            var changed = bytes
            // The header and the tables are small: most rounds aim at them.
            let limit = round % 4 == 0 ? bytes.count : 1024
            for _ in 0..<1 + random.next() % 4 {
                changed[Int(random.next() % UInt64(limit))] =
                    [0, 1, 0x7F, 0xFF, UInt8(random.next() % 256)][
                        Int(random.next() % 5)]
            }
            guard let model = try? open(changed, verifying: false) else { continue }
            opened += 1
            for language in model.languages.prefix(2) {
                let vectors = try model.vectors(of: ["Russia an ninh hòa bình xyzzy", "president"], language: language)
                #expect(vectors.allSatisfy { $0.allSatisfy(\.isFinite) })
                _ = model.words(of: language)
            }
            _ = try? model.info()
        }
        #expect(opened > 100)
    }

    @Test func equalInputGivesEqualBytes() throws {
        #expect(try ToyModel.bytes() == Self.good.get())
    }
}

/// A generator that always gives the same (xorshift64).
struct SmallRandom {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state >> 3
    }
}
