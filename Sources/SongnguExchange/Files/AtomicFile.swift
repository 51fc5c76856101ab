import Foundation

/// Writing a file that is there whole or not at all.
enum AtomicFile {
    /// Writes to a temporary file in the same folder and renames it. A link is followed, so that what it points to is
    /// replaced; permissions of a file that was there are kept. Throws ``ExchangeError/cannotWrite(file:reason:)`` or
    /// what `body` throws, and then leaves nothing behind.
    static func write(
        _ file: String, body: (_ receive: @escaping (String) throws -> Void) throws -> Void
    ) throws {
        let target = URL(fileURLWithPath: file).resolvingSymlinksInPath()
        let attributes = try? FileManager.default.attributesOfItem(atPath: target.path)
        if let type = attributes?[.type] as? FileAttributeType, type != .typeRegular {
            throw ExchangeError.cannotWrite(file: file, reason: "it is not a plain file")
        }
        let name = ".\(target.lastPathComponent).\(UUID().uuidString).tmp"
        let temporary = target.deletingLastPathComponent().appendingPathComponent(name).path
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure(file) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try body { text in
                do {
                    try handle.write(contentsOf: Data(text.utf8))
                } catch {
                    throw failure(file)
                }
            }
            guard fsync(descriptor) == 0 else { throw failure(file) }
            if let mode = attributes?[.posixPermissions] as? Int { fchmod(descriptor, mode_t(mode)) }
            try? handle.close()
            guard rename(temporary, target.path) == 0 else { throw failure(file) }
        } catch {
            unlink(temporary)
            throw error
        }
    }

    private static func failure(_ file: String) -> ExchangeError {
        .cannotWrite(file: file, reason: String(cString: strerror(errno)))
    }
}
