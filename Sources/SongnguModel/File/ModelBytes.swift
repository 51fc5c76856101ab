import Foundation

/// The bytes of a model file where they lie: mapped from disk, linked into the binary, or in an array.
///
/// Offsets are checked by whoever opens the file (``ModelLayout``); reading itself does not check in release builds.
struct ModelBytes: @unchecked Sendable {
    // Never written to, and kept alive by the owner: safe to share.
    let base: UnsafeRawPointer
    let count: Int
    private let owner: AnyObject?

    /// Bytes that live as long as the process.
    init(linked base: UnsafeRawPointer, count: Int) {
        self.base = base
        self.count = count
        owner = nil
    }

    /// A copy of bytes in memory.
    init(_ bytes: [UInt8]) {
        let copy = Copy(bytes)
        base = copy.base
        count = bytes.count
        owner = copy
    }

    /// Maps a file, which must not be cut short while it is open: replace such files by renaming a new one over them.
    init(mapping file: String) throws {
        let mapping = try Mapping(file)
        base = mapping.base
        count = mapping.count
        owner = mapping
    }

    /// A little-endian integer. The caller has checked that it lies inside.
    @inline(__always)
    func integer<Integer: FixedWidthInteger>(_ offset: Int, as type: Integer.Type = Integer.self) -> Integer {
        assert(offset >= 0 && offset + MemoryLayout<Integer>.size <= count)
        return Integer(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: Integer.self))
    }

    @inline(__always)
    func float(_ offset: Int) -> Float {
        Float(bitPattern: integer(offset))
    }

    func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
    }

    private final class Copy {
        let base: UnsafeRawPointer

        init(_ bytes: [UInt8]) {
            let memory = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 64)
            bytes.withUnsafeBytes {
                if let source = $0.baseAddress { memory.copyMemory(from: source, byteCount: $0.count) }
            }
            base = UnsafeRawPointer(memory)
        }

        deinit { base.deallocate() }
    }

    private final class Mapping {
        let base: UnsafeRawPointer
        let count: Int

        init(_ file: String) throws {
            func failure() -> ModelError { .cannotRead(file: file, reason: String(cString: strerror(errno))) }
            let descriptor = open(file, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw failure() }
            defer { close(descriptor) }
            var status = stat()
            guard fstat(descriptor, &status) == 0 else { throw failure() }
            guard status.st_mode & S_IFMT == S_IFREG else {
                throw ModelError.cannotRead(file: file, reason: "it is not a plain file")
            }
            guard status.st_size > 0 else { throw ModelError.notAModel(file: file) }
            count = Int(status.st_size)
            guard let memory = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), memory != MAP_FAILED else {
                throw failure()
            }
            base = UnsafeRawPointer(memory)
        }

        deinit { munmap(UnsafeMutableRawPointer(mutating: base), count) }
    }
}
