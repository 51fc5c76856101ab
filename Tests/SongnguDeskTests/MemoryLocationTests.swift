import SongnguMemory
import Testing
import TestSupport

@testable import SongnguDesk

@Suite struct MemoryLocationTests {
    @Test(
        arguments: [
            ("a.sqlite", ["SONGNGU_TM": "b.sqlite"], "a.sqlite"),
            (nil, ["SONGNGU_TM": "b.sqlite"], "b.sqlite"),
            (nil, ["SONGNGU_TM": ""], "TM/songngu.sqlite"),
            (nil, [:], "TM/songngu.sqlite"),
        ] as [(String?, [String: String], String)])
    func theNamedFileGoesBeforeTheVariableAndThatBeforeTheFolder(
        named: String?, environment: [String: String], path: String
    ) {
        #expect(MemoryLocation.path(named, environment: environment) == path)
    }

    @Test func aMemoryThatMustExistIsNotMade() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("none.sqlite")
        #expect(throws: MemoryError.missing(path: path)) { try Desk.openMemory(path, mustExist: true) }
        #expect(try Desk.openMemory(folder.path("new.sqlite"), mustExist: false).path == folder.path("new.sqlite"))
    }

    @Test func onlyTheFolderOfTheStandardPlaceIsMade() throws {
        let folder = try TemporaryFolder()
        #expect(throws: MemoryError.self) {
            try Desk.openMemory(folder.path("no/such.sqlite"), mustExist: false)
        }
    }
}
