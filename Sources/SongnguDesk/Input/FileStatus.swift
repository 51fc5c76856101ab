package import Foundation

/// What the system knows of a file.
package struct FileStatus: Sendable {
    /// What tells whether a file is the one that was read: it is another where a file was replaced or written to.
    package struct Stamp: Hashable, Sendable {
        private let numbers: [Int]

        /// Of no file.
        package init() { numbers = [] }

        fileprivate init(_ status: stat) {
            numbers = [
                Int(status.st_dev), Int(truncatingIfNeeded: status.st_ino), Int(status.st_size),
                status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
            ]
        }
    }

    package let stamp: Stamp
    package let owner: uid_t
    /// Type and permissions, as of stat(2).
    package let mode: mode_t

    /// Throws ``SystemFailure``.
    package init(path: String) throws(SystemFailure) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .last }
        self.init(status)
    }

    init(of descriptor: Descriptor) throws(SystemFailure) {
        var status = stat()
        guard fstat(descriptor.number, &status) == 0 else { throw .last }
        self.init(status)
    }

    private init(_ status: stat) {
        stamp = Stamp(status)
        owner = status.st_uid
        mode = status.st_mode
    }
}

extension FileStatus.Stamp {
    /// Of the file that is there now; of no file where none can be seen.
    package init(path: String) {
        self = (try? FileStatus(path: path))?.stamp ?? FileStatus.Stamp()
    }
}
