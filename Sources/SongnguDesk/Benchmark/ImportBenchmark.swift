package import Foundation
import SongnguExchange
import SongnguText

/// What importing a TMX file into a memory of its own takes, as a whole process.
package struct ImportBenchmark: Hashable, Sendable {
    package let process: MeasuredProcess
    package private(set) var units = 0
    /// UTF-8 bytes of the texts of all languages.
    package private(set) var textBytes = 0
    package let fileBytes: Int

    /// Throws ``ExchangeError`` for a file that cannot be read, ``DeskError`` when the import fails.
    ///
    /// - Parameters:
    ///   - program: our own.
    ///   - folder: takes the memory, some ten times as large as the texts, and is rid of it again.
    package init(_ file: String, program: String, in folder: URL = FileManager.default.temporaryDirectory) throws {
        let reader = try TMXReader(file: file)
        while let item = try reader.next() {
            guard case .unit(let unit) = item else { continue }
            units += 1
            textBytes += unit.variants.reduce(0) { $0 + $1.text.utf8.count }
        }
        let scratch = try ScratchFolder(in: folder)
        defer { scratch.remove() }
        let own = scratch.url
        let memory = own.appendingPathComponent("tm.sqlite")
        process = try MeasuredProcess.run(
            [program, "tm", "import", "--tm", memory.path, file], output: own.appendingPathComponent("out").path)
        guard process.status == 0 else {
            throw DeskError.unreadable(path: file, reason: "its import ended with status \(process.status)")
        }
        fileBytes = (try FileManager.default.attributesOfItem(atPath: memory.path)[.size] as? Int) ?? 0
    }
}
