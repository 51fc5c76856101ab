import Foundation
import SongnguText
import Synchronization
import Testing
import TestSupport

@testable import SongnguMemory

@Suite struct OpeningTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func makesAFileThatSaysWhatItIs() throws {
        let path = folder.path("tm.sqlite")
        _ = try TranslationMemory.open(path: path)
        #expect(try Shell.rows(path, "PRAGMA application_id") == ["1936615285"])
        #expect(try Shell.rows(path, "PRAGMA user_version") == ["3"])
        #expect(try Shell.rows(path, "PRAGMA journal_mode") == ["wal"])
        #expect(
            try Shell.rows(path, "SELECT identifier FROM grdb_migrations") == [
                "v1: documents, units, provenance", "v2: operations, status, annotations, codes", "v3: reviews",
            ])
    }

    @Test func keepsWhatWasSaved() throws {
        let path = folder.path("tm.sqlite")
        try TranslationMemory.open(path: path).add("Peace.", "Hòa bình.")
        let again = try TranslationMemory.open(path: path, mustExist: true)
        #expect(try again.exact("Hòa bình.").map(\.unit.variants) == [.pair("Peace.", "Hòa bình.")])
    }

    @Test func emptyFileBecomesAMemoryButIsNotOne() throws {
        let path = try folder.write("", to: "empty.sqlite")
        #expect(throws: MemoryError.notAMemory(path: path)) {
            try TranslationMemory.open(path: path, mustExist: true)
        }
        #expect(try TranslationMemory.open(path: path).statistics().units == 0)
    }

    @Test func missingFileIsNotMadeWhenItMustExist() {
        let path = folder.path("none.sqlite")
        #expect(throws: MemoryError.missing(path: path)) {
            try TranslationMemory.open(path: path, mustExist: true)
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test(arguments: ["Xin chào.\n", String(repeating: "Đối thoại. ", count: 1000)])
    func textFileIsLeftAlone(text: String) throws {
        let path = try folder.write(text, to: "notes.txt")
        #expect(throws: MemoryError.notAMemory(path: path)) { try TranslationMemory.open(path: path) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["notes.txt"])
    }

    @Test func otherProgramsDatabaseIsLeftAlone() throws {
        let path = folder.path("photos.sqlite")
        try Shell.run(path, "CREATE TABLE photo (id INTEGER PRIMARY KEY)")
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(throws: MemoryError.notAMemory(path: path)) { try TranslationMemory.open(path: path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test func newerVersionIsNotTouched() throws {
        let path = folder.path("tm.sqlite")
        _ = try TranslationMemory.open(path: path)
        try Shell.run(path, "PRAGMA user_version = 7")
        #expect(throws: MemoryError.newerVersion(path: path, found: 7, supported: 3)) {
            try TranslationMemory.open(path: path)
        }
    }

    @Test func damagedFileIsNamedAsSuch() throws {
        let path = folder.path("tm.sqlite")
        try TranslationMemory.open(path: path).add("Peace.", "Hòa bình.")
        let file = try #require(FileHandle(forUpdatingAtPath: path))
        try file.seek(toOffset: 200)
        try file.write(contentsOf: Data(repeating: 0x5A, count: 60_000))
        try file.close()
        #expect {
            try TranslationMemory.open(path: path).statistics()
        } throws: { error in
            if case MemoryError.damaged(path, _) = error { true } else { false }
        }
    }

    // A read-only folder would do for all but root; nobody can make a file in /proc, or in a folder that is not there.
    @Test(arguments: ["/proc/tm.sqlite", "/nowhere/at/all/tm.sqlite"])
    func folderThatTakesNoFile(path: String) {
        #expect {
            try TranslationMemory.open(path: path)
        } throws: { error in
            if case MemoryError.cannotOpen(path, _) = error { true } else { false }
        }
    }

    @Test(.enabled(if: getuid() != 0)) func readOnlyFolder() throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
        let path = folder.path("tm.sqlite")
        #expect {
            try TranslationMemory.open(path: path)
        } throws: { error in
            if case MemoryError.cannotOpen(path, _) = error { true } else { false }
        }
    }

    @Test func readingLeavesTheFileAsItIs() throws {
        let path = folder.path("tm.sqlite")
        try TranslationMemory.open(path: path).add("Peace.", "Hòa bình.")
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        for _ in 0..<2 {
            let memory = try TranslationMemory.open(path: path, mustExist: true, isReadOnly: true)
            #expect(try memory.phrase("hoa binh").total == 1)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        #expect(try folder.names == ["tm.sqlite"])
    }

    @Test func anImportThatFailsLeavesTheFileAsItIs() throws {
        struct Broken: Error {}
        let path = folder.path("tm.sqlite")
        try TranslationMemory.open(path: path).add("Peace.", "Hòa bình.")
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        for count in [0, 1, 5_000] {
            #expect(throws: Broken.self) {
                try TranslationMemory.open(path: path).importUnits(file: "a.tmx") { add in
                    for number in 0..<count { try add(ImportedUnit(variants: .pair("\(number)", "Số \(number)"))) }
                    throw Broken()
                }
            }
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        }
        #expect(try folder.names == ["tm.sqlite"])
    }

    @Test func whatIsOpenedToReadIsBroughtUpToDateFirst() throws {
        let path = folder.path("tm.sqlite")
        try TranslationMemory.open(path: path).add("Peace.", "Hòa bình.")
        try Shell.run(path, "DROP TABLE phrase_index")
        let memory = try TranslationMemory.open(path: path, mustExist: true, isReadOnly: true)
        #expect(try memory.phrase("hoa binh").total == 1)
    }

    @Test(.enabled(if: getuid() != 0, "root may write everywhere"), arguments: [0o555, 0o755])
    func aMemoryInAReadOnlyFolderCanBeSearched(permissions: Int) throws {
        let path = folder.path("tm #1?.sqlite")
        try TranslationMemory.open(path: path).add("Peace.", "Hòa bình.")
        let files = FileManager.default
        try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
        try files.setAttributes([.posixPermissions: permissions], ofItemAtPath: folder.url.path)
        defer { try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path) }
        let memory = try TranslationMemory.open(path: path, mustExist: true, isReadOnly: true)
        #expect(try memory.phrase("hoa binh").total == 1)
        #expect {
            try memory.add("War.", "Chiến tranh.")
        } throws: { error in
            if case MemoryError.cannotOpen(path, _) = error { true } else { false }
        }
    }

    @Test func folderIsNotAFile() {
        #expect(throws: MemoryError.cannotOpen(path: folder.url.path, reason: "it is a folder")) {
            try TranslationMemory.open(path: folder.url.path)
        }
    }

    @Test func manyMayMakeTheSameFileAtOnce() throws {
        let path = folder.path("tm.sqlite")
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 8) { index in
            do {
                try TranslationMemory.open(path: path).add("\(index)", "Một.")
            } catch {
                failures.withLock { $0.append("\(error)") }
            }
        }
        #expect(failures.withLock { $0 } == [])
        #expect(try TranslationMemory.open(path: path).statistics().units == 8)
    }

    @Test func oneReadsWhileAnotherWrites() throws {
        let path = folder.path("tm.sqlite")
        let writer = try TranslationMemory.open(path: path)
        try writer.add("One.", "Một.")
        let reader = try TranslationMemory.open(path: path, mustExist: true)
        _ = try writer.importUnits(file: "a.tmx") { add in
            try add(ImportedUnit(variants: .pair("Two.", "Hai.")))
            #expect(try reader.statistics().units == 1)
            #expect(try reader.exact("Hai.").isEmpty)
            // Not even opening waits for the writer.
            #expect(try TranslationMemory.open(path: path).phrase("mot").total == 1)
        }
        #expect(try reader.statistics().units == 2)
        #expect(try reader.exact("Hai.").count == 1)
    }

    @Test(arguments: [
        (MemoryError.missing(path: "a"), "save a pair or import a TMX file"),
        (.notAMemory(path: "a"), "name another file"),
        (.newerVersion(path: "a", found: 2, supported: 1), "use a newer songngu"),
        (.cannotOpen(path: "a", reason: "x"), "must exist and be writable"),
        (.busy(path: "a", holder: nil), "another process is writing to a: try again"),
        (.busy(path: "a", holder: "songngu (process 7)"), "songngu (process 7) is writing to a: try again"),
        (.alreadyExists(path: "a"), "name another file"),
        (.noSuchUnit(path: "a", id: 7), "what a search shows"),
        (.noSuchOperation(path: "a", id: 7), "tm history"),
        (.undoneBefore(path: "a", id: 7), "tm history"),
        (.damaged(path: "a", reason: "x"), "restore a copy"),
        (.failed(path: "a", reason: "x"), "see that the disk has room"),
        (.emptyQuery(query: "?"), "at least one letter or digit"),
        (.invalidUnit(index: 0, reason: "x"), "nothing was saved"),
    ])
    func everyErrorNamesTheNextStep(error: MemoryError, step: String) {
        #expect("\(error)".contains(step))
    }
}
