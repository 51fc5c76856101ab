package import Foundation

/// A folder of its own for files that are needed only while something runs; whoever made it removes it.
package struct ScratchFolder: Sendable {
    package let url: URL

    /// Throws ``DeskError/unwritable(path:reason:)``.
    ///
    /// - Parameter parent: the folder it is made in.
    package init(in parent: URL = FileManager.default.temporaryDirectory) throws(DeskError) {
        url = parent.appendingPathComponent("songngu-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            throw .unwritable(path: url.path, reason: error.localizedDescription)
        }
    }

    package func remove() { try? FileManager.default.removeItem(at: url) }
}
