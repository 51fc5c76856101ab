import Foundation

/// Where the translation memory lies: the named file, else $SONGNGU_TM, else TM/songngu.sqlite.
package enum MemoryLocation {
    package static let variable = "SONGNGU_TM"
    package static let folder = "TM"
    package static let standard = "\(folder)/songngu.sqlite"

    package static func path(
        _ named: String?, environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> String {
        if let named { return named }
        if let path = environment[variable], !path.isEmpty { return path }
        return standard
    }

    /// Makes the folder of the standard place, which is ours to make; other folders must exist.
    static func prepare(_ path: String) throws(DeskError) {
        guard path == standard, mkdir(folder, 0o777) != 0, errno != EEXIST else { return }
        throw .unwritable(path: folder, reason: SystemFailure.last.description)
    }
}
