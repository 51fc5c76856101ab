import SongnguMemory
import TestSupport
import Testing

@testable import SongnguDesk

@Suite struct MemoryConnectionsTests {
    /// A search waited behind a long change where it was given the connection that writes.
    @Test func readersAreNotGivenTheConnectionThatWrites() throws {
        let folder = try TemporaryFolder()
        let memory = try TranslationMemory.open(path: folder.path("memory.sqlite"))
        let connections = MemoryConnections(memory)
        for _ in 0..<2 {
            try connections.with { first in
                #expect(first !== memory)
                try connections.with { second in #expect(second !== memory && second !== first) }
            }
        }
    }

    @Test func whatHasNoFileIsReadWhereItIs() throws {
        let memory = try TranslationMemory.inMemory()
        try MemoryConnections(memory).with { #expect($0 === memory) }
    }
}
