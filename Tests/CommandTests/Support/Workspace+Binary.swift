import Foundation

extension Workspace {
    struct NoBinary: Error, CustomStringConvertible {
        var searched: [String]
        var description: String { "no songngu beside the test bundle: build it; looked in \(searched)" }
    }

    /// The `songngu` that was built with these tests: it lies in the folder of the test bundle.
    static let binary: Result<URL, NoBinary> = {
        let places = CommandLine.arguments + [Bundle.main.bundleURL.path, Bundle.main.executablePath ?? ""]
        var searched: [String] = []
        for place in places where place.hasPrefix("/") {
            // A bundle holds its executable some folders deep.
            var folder = URL(fileURLWithPath: place)
            for _ in 0..<5 {
                let binary = folder.appendingPathComponent("songngu")
                var isFolder: ObjCBool = false
                if FileManager.default.fileExists(atPath: binary.path, isDirectory: &isFolder), !isFolder.boolValue,
                    FileManager.default.isExecutableFile(atPath: binary.path)
                {
                    return .success(binary)
                }
                searched.append(folder.path)
                folder.deleteLastPathComponent()
            }
        }
        return .failure(NoBinary(searched: searched))
    }()
}
