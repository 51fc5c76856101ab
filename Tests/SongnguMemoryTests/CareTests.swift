import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguMemory

@Suite struct CareTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("tm.sqlite")
        let memory = try TranslationMemory.open(path: path)
        for index in 0..<50 { try memory.add("Number \(index) of the list.", "Số \(index) của danh sách.") }
    }

    @Test func aBackupMadeWhileAnotherWritesIsTheMemoryBefore() throws {
        let copy = folder.path("copy.sqlite")
        let memory = try TranslationMemory.open(path: path)
        let before = try memory.dump()
        let writer = try TranslationMemory.open(path: path)
        _ = try writer.importUnits(file: "a.tmx") { add in
            try add(ImportedUnit(variants: .pair("Two.", "Hai.")))
            try memory.backUp(to: copy)
        }
        #expect(try TranslationMemory.open(path: copy, mustExist: true).dump() == before)
        #expect(try TranslationMemory.open(path: copy).verify() == [])
        #expect(try folder.names.filter { $0.hasSuffix(".tmp") } == [])
    }

    @Test func aBackupTakesThePlaceOfAMemoryOnRequestAndOfNothingElse() throws {
        let memory = try TranslationMemory.open(path: path)
        let copy = folder.path("copy.sqlite")
        try memory.backUp(to: copy)
        #expect(throws: MemoryError.alreadyExists(path: copy)) { try memory.backUp(to: copy) }
        try memory.backUp(to: copy, replacing: true)
        let notes = try folder.write("Xin chào.\n", to: "notes.txt")
        #expect(throws: MemoryError.notAMemory(path: notes)) { try memory.backUp(to: notes, replacing: true) }
        #expect(try String(contentsOfFile: notes, encoding: .utf8) == "Xin chào.\n")
        #expect {
            try memory.backUp(to: "/nowhere/copy.sqlite")
        } throws: { error in
            if case MemoryError.cannotOpen("/nowhere/copy.sqlite", _) = error { true } else { false }
        }
    }

    /// As a crash leaves it: with a log that holds what the file lacks.
    @Test func aMemoryWithALogIsReplacedWhole() throws {
        let memory = try TranslationMemory.open(path: path)
        let other = folder.path("other.sqlite")
        let open = try TranslationMemory.open(path: other)
        try open.add("Old.", "Cũ.")
        let copy = folder.path("copy.sqlite")
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: other + suffix, toPath: copy + suffix)
        }
        try memory.backUp(to: copy, replacing: true)
        let copied = try TranslationMemory.open(path: copy)
        #expect(try copied.statistics().units == 50)
        #expect(try copied.verify() == [])
        #expect(throws: MemoryError.alreadyExists(path: path)) { try memory.backUp(to: path, replacing: true) }
    }

    @Test func compactingKeepsAllAndTakesLessRoom() throws {
        let memory = try TranslationMemory.open(path: path)
        _ = try memory.edit((11...50).map { ($0, [.remove]) })
        var before: [TranslationUnit] = []
        try memory.forEachUnit { before.append($0) }
        let size = try memory.rows("PRAGMA page_count")
        try memory.compact()
        var after: [TranslationUnit] = []
        try memory.forEachUnit { after.append($0) }
        #expect(before == after)
        #expect(try memory.verify() == [])
        #expect(try memory.rows("PRAGMA freelist_count") == ["0"])
        #expect(try Int(memory.rows("PRAGMA page_count")[0]) ?? 0 < Int(size[0]) ?? 0)
        #expect(try memory.undo().units == 40)
        #expect(try memory.statistics().units == 50)
    }

    @Test func whatIsForgottenCannotBeUndone() throws {
        let memory = try TranslationMemory.open(path: path)
        _ = try memory.edit([(1, [.remove])])
        try memory.compact(forgettingBefore: .distantFuture)
        #expect(throws: MemoryError.forgotten(path: path, id: 51)) { try memory.undo() }
        #expect(try memory.statistics().units == 49)
    }

    @Test func aSecondWriterIsToldWhoHoldsTheFile() throws {
        let first = try TranslationMemory.open(path: path)
        let second = try TranslationMemory.open(path: path, patience: 0.1)
        _ = try first.importUnits(file: "a.tmx") { add in
            try add(ImportedUnit(variants: .pair("Two.", "Hai.")))
            #expect {
                try second.add("Three.", "Ba.")
            } throws: { error in
                guard case MemoryError.busy(path, let holder?) = error else { return false }
                return holder.hasSuffix("(process \(getpid()))")
            }
        }
        #expect(try second.add("Three.", "Ba.").units.new == 1)
    }

    /// Lines of /proc/locks: the file's inode stands for I.
    @Test(arguments: [
        ("1: POSIX  ADVISORY  WRITE 1 00:2f:I 120 120", true),
        ("1: POSIX  ADVISORY  WRITE 1 00:2f:I 0 EOF", true),
        ("1: POSIX  ADVISORY  READ 1 00:2f:I 123 123", false),
        ("1: POSIX  ADVISORY  WRITE 1 00:2f:I 121 121", false),
        ("1: POSIX  ADVISORY  WRITE 1 00:2f:1I 120 120", false),
        ("1: FLOCK  ADVISORY  WRITE 1 00:2f:I 0 EOF", false),
        ("1: -> POSIX  ADVISORY  WRITE 1 00:2f:I 120 120", false),
        ("nonsense", false),
    ])
    func locksAreRead(line: String, isHeld: Bool) throws {
        let memory = try TranslationMemory.open(path: path)
        try memory.add("One.", "Một.")
        var status = stat()
        try #require(stat(path + "-shm", &status) == 0)
        let locks = line.replacing("I ", with: "\(status.st_ino) ")
        #expect((WriteLock.holder(of: path, locks: locks) != nil) == isHeld)
    }
}
