import Foundation

/// A folder of its own, in which the built binary runs with an environment of its own; removed with the object.
final class Workspace {
    let folder: URL

    /// - Parameter hasSamples: put the repository's TM samples into it, at the same paths.
    init(hasSamples: Bool = true) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("songngu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        guard hasSamples else { return }
        let samples = Self.package.appendingPathComponent("TM")
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("TM"), withIntermediateDirectories: true)
        for name in ["sample.tmx", "Samples"] {
            try FileManager.default.copyItem(
                at: samples.appendingPathComponent(name), to: folder.appendingPathComponent("TM/\(name)"))
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    func url(_ name: String) -> URL {
        folder.appendingPathComponent(name)
    }

    func write(_ data: Data, to name: String) throws {
        try data.write(to: url(name))
    }

    func write(_ text: String, to name: String) throws {
        try write(Data(text.utf8), to: name)
    }

    func text(of name: String) throws -> String {
        String(decoding: try Data(contentsOf: url(name)), as: UTF8.self)
    }

    func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: url(name).path)
    }
}

/// The pairs that the repository ships.
enum Sample {
    static let source = "TM/Samples/harbour.en.txt"
    static let target = "TM/Samples/harbour.vi.txt"
    static let sourcePage = "TM/Samples/observatory.en.html"
    static let targetPage = "TM/Samples/observatory.vi.html"
    static let memory = "TM/sample.tmx"
    /// Units in `memory`.
    static let units = 61
}
