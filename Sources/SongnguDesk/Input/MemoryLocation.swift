import Foundation

/// Where the translation memory lies: the named file, else $SONGNGU_TM, else TM/songngu.sqlite.
package enum MemoryLocation {
    package static let variable = "SONGNGU_TM"
    package static let standard = "TM/songngu.sqlite"

    package static func path(_ named: String?, environment: [String: String] = ProcessInfo.processInfo.environment) -> String {
        if let named { return named }
        if let path = environment[variable], !path.isEmpty { return path }
        return standard
    }

    /// Makes the folder of the standard place, which is ours to make; other folders must exist.
    static func prepare(_ path: String) throws(DeskError) {
        guard path == standard else { return }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw .unreadable(path: folder.path, reason: FileFailure.reason(error))
        }
    }
}
