import Foundation

/// Writing files that are there whole or not at all.
package enum AtomicFile {
    /// Writes to a temporary file in the same folder and renames it. A link is followed, so that what it points to is
    /// replaced; permissions of a file that was there are kept. Throws ``ExchangeError/cannotWrite(file:reason:)`` or
    /// what `body` throws, and then leaves nothing behind.
    static func write(
        _ file: String, body: (_ receive: @escaping (String) throws -> Void) throws -> Void
    ) throws {
        try write([file]) { try body($0[0]) }
    }

    /// Writes several files as ``write(_:body:)`` does one: all appear, or none.
    static func write(
        _ files: [String], body: (_ receive: [(String) throws -> Void]) throws -> Void
    ) throws {
        try replace(files) { temporaries in
            let receivers = try zip(files, temporaries).map { file, temporary in
                let descriptor = open(temporary, O_WRONLY | O_CLOEXEC)
                guard descriptor >= 0 else { throw failure(file) }
                let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
                return { (text: String) throws -> Void in
                    do {
                        try handle.write(contentsOf: Data(text.utf8))
                    } catch {
                        throw failure(file)
                    }
                }
            }
            try body(receivers)
        }
    }

    /// Lets `body` write to temporary files, which are there and empty, and puts each in the place of its file.
    package static func replace(_ files: [String], body: (_ temporaries: [String]) throws -> Void) throws {
        var replacements: [Replacement] = []
        defer { for replacement in replacements { replacement.cleanUp() } }
        for file in files { replacements.append(try Replacement(file)) }
        try body(replacements.map(\.temporary))
        for replacement in replacements { try replacement.settle() }
        for index in replacements.indices {
            do {
                try replacements[index].commit(keepingBackup: index < replacements.count - 1)
            } catch {
                for done in replacements[..<index] { done.undo() }
                throw error
            }
        }
    }

    fileprivate static func failure(_ file: String) -> ExchangeError {
        .cannotWrite(file: file, reason: String(cString: strerror(errno)))
    }
}

/// A file and the temporary one that is to take its place.
private struct Replacement {
    private let file: String
    private let target: String
    let temporary: String
    private let backup: String
    private let mode: mode_t?

    init(_ file: String) throws {
        let target = URL(fileURLWithPath: file).resolvingSymlinksInPath()
        let attributes = try? FileManager.default.attributesOfItem(atPath: target.path)
        if let type = attributes?[.type] as? FileAttributeType, type != .typeRegular {
            throw ExchangeError.cannotWrite(file: file, reason: "it is not a plain file")
        }
        let folder = target.deletingLastPathComponent()
        let name = ".\(target.lastPathComponent).\(UUID().uuidString)"
        self.file = file
        self.target = target.path
        temporary = folder.appendingPathComponent(name + ".tmp").path
        backup = folder.appendingPathComponent(name + ".old").path
        mode = (attributes?[.posixPermissions] as? Int).map { mode_t($0) }
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw AtomicFile.failure(file) }
        close(descriptor)
    }

    /// Brings what was written to the disk.
    func settle() throws {
        let descriptor = open(temporary, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw AtomicFile.failure(file) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw AtomicFile.failure(file) }
        if let mode { fchmod(descriptor, mode) }
    }

    /// A backup is needed where another file may still fail.
    func commit(keepingBackup: Bool) throws {
        if keepingBackup, mode != nil { link(target, backup) }
        guard rename(temporary, target) == 0 else { throw AtomicFile.failure(file) }
    }

    func undo() {
        if mode == nil { unlink(target) } else { rename(backup, target) }
    }

    func cleanUp() {
        unlink(temporary)
        unlink(backup)
    }
}
