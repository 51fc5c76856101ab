import Foundation

/// Where the desk's own glossary lies: $SONGNGU_GLOSSARY, else TM/glossary.tsv.
package enum GlossaryLocation {
    package static let variable = "SONGNGU_GLOSSARY"
    package static let standard = "\(MemoryLocation.folder)/glossary.tsv"

    package static func path(environment: [String: String] = ProcessInfo.processInfo.environment) -> String {
        if let path = environment[variable], !path.isEmpty { return path }
        return standard
    }

    /// Whether there is anything to read: what is there and cannot be read is an error, not nothing.
    static func isThere(_ path: String) -> Bool {
        do {
            _ = try FileStatus(path: path)
            return true
        } catch {
            return !error.isAbsence
        }
    }

    /// Makes the folder of the standard place, which is ours to make; other folders must exist.
    static func prepare(_ path: String) throws(DeskError) {
        guard path == standard, mkdir(MemoryLocation.folder, 0o777) != 0, errno != EEXIST else { return }
        throw .unwritable(path: MemoryLocation.folder, reason: SystemFailure.last.description)
    }
}
