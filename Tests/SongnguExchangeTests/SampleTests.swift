import Foundation
import SongnguText
import Testing
import TestSupport

@testable import SongnguExchange

/// The memory that comes with songngu.
@Suite struct SampleTests {
    static let sample = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("TM/sample.tmx").path

    @Test(.enabled(if: FileManager.default.fileExists(atPath: sample))) func isReadAndWrittenBackWhole() throws {
        let items = try readAll(Self.sample)
        #expect(items.skipped == [])
        #expect(items.units.allSatisfy { $0.id != nil && $0.created != nil && $0.kind != nil })
        let folder = try TemporaryFolder()
        let copy = folder.path("copy.tmx")
        try TMXWriter.write(file: copy, header: try TMXReader(file: Self.sample).header) { writer in
            for unit in items.units { try writer.write(unit) }
        }
        #expect(try readAll(copy) == items)
    }
}
