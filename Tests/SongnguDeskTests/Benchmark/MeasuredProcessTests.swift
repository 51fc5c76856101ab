import Foundation
import TestSupport
import Testing

@testable import SongnguDesk

@Suite struct MeasuredProcessTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func aProgramReadsItsInputAndWritesItsOutput() throws {
        let (input, output) = (try folder.write("a\nb\n", to: "in"), folder.path("out"))
        let process = try MeasuredProcess.run(["cat"], input: input, output: output)
        #expect(process.status == 0)
        #expect(process.peakBytes > 0 && process.seconds > 0)
        #expect(try String(contentsOfFile: output, encoding: .utf8) == "a\nb\n")
    }

    @Test func itsStatusIsKept() throws {
        #expect(try MeasuredProcess.run(["false"], output: folder.path("out")).status != 0)
    }

    @Test func aProgramThatIsNotThereIsAnError() throws {
        #expect(throws: SystemFailure(code: ENOENT)) {
            try MeasuredProcess.run(["no-such-program"], output: folder.path("out"))
        }
    }
}
