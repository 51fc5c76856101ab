import Foundation
import Testing

/// A caller who waits for each answer before the next line.
@Suite struct BatchDialogueTests {
    @Test(.timeLimit(.minutes(1)), arguments: ["align", "check"])
    func everyLineIsAnsweredBeforeTheNextIsWritten(command: String) throws {
        let workspace = try Workspace(hasSamples: false)
        let process = try workspace.process([command, "--batch"])
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        for id in 1...3 {
            try input.fileHandleForWriting.write(contentsOf: Data((BatchLine.good("\(id)") + "\n").utf8))
            let answer = line(from: output.fileHandleForReading)
            #expect(try Contract.decode(BatchTests.Answer.self, answer).id == .number(id))
        }
        try input.fileHandleForWriting.close()
        #expect(output.fileHandleForReading.readDataToEndOfFile().isEmpty)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    /// Waits until a whole line has come.
    private func line(from handle: FileHandle) -> String {
        var data = Data()
        while data.last != 0x0A {
            let more = handle.availableData
            if more.isEmpty { break }
            data += more
        }
        return String(decoding: data, as: UTF8.self)
    }
}
