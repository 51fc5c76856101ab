import Foundation

/// The bytes of a file as UTF-8, a chunk at a time: UTF-8 as it is, UTF-16 by its byte order mark.
///
/// UTF-8 is not checked here.
final class ByteSource {
    /// Why bytes could not be read on.
    enum Failure: Error {
        case unreadable(String)
        case malformed(encoding: String)
        case unsupported(encoding: String)
    }

    private enum Encoding {
        case utf8
        /// `high`: where in a pair of bytes the high one stands.
        case utf16(name: String, high: Int)
    }

    private static let chunk = 1 << 16

    private let descriptor: Int32
    private var encoding: Encoding?
    /// Bytes of UTF-16 that are half a character.
    private var rest: [UInt8] = []
    private var failure: Failure?
    private(set) var bytesRead = 0

    /// Throws ``ExchangeError/cannotOpen(file:reason:)``.
    init(file: String) throws {
        descriptor = open(file, O_RDONLY | O_CLOEXEC)
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
            throw ExchangeError.cannotOpen(file: file, reason: String(cString: strerror(errno)))
        }
        if status.st_mode & S_IFMT == S_IFDIR {
            close(descriptor)
            throw ExchangeError.cannotOpen(file: file, reason: String(cString: strerror(EISDIR)))
        }
    }

    deinit {
        close(descriptor)
    }

    /// Appends what comes next, without a byte order mark; false at the end. Throws ``Failure`` when all before the
    /// fault has been given.
    func read(into bytes: inout [UInt8]) throws(Failure) -> Bool {
        if let failure { throw failure }
        var read = try readRaw()
        guard let encoding else {
            // A mark may come in pieces through a pipe.
            while read.count < 4 {
                let more = try readRaw()
                if more.isEmpty { break }
                read += more
            }
            try begin(read, into: &bytes)
            return !read.isEmpty
        }
        switch encoding {
        case .utf8: bytes += read
        case .utf16(let name, let high): decode(read, name, high, into: &bytes)
        }
        return !read.isEmpty || failure != nil
    }

    /// The first bytes of a file as they are. Throws ``ExchangeError``.
    static func beginning(of file: String, length: Int) throws -> [UInt8] {
        let source = try ByteSource(file: file)
        do {
            return Array(try source.readRaw().prefix(length))
        } catch .unreadable(let reason) {
            throw ExchangeError.cannotOpen(file: file, reason: reason)
        } catch {
            return []
        }
    }

    private func begin(_ read: [UInt8], into bytes: inout [UInt8]) throws(Failure) {
        if read.starts(with: [0xFF, 0xFE, 0, 0]) || read.starts(with: [0, 0, 0xFE, 0xFF]) {
            throw .unsupported(encoding: "UTF-32")
        }
        if read.starts(with: [0xFF, 0xFE]) {
            encoding = .utf16(name: "UTF-16LE", high: 1)
            decode(Array(read[2...]), "UTF-16LE", 1, into: &bytes)
        } else if read.starts(with: [0xFE, 0xFF]) {
            encoding = .utf16(name: "UTF-16BE", high: 0)
            decode(Array(read[2...]), "UTF-16BE", 0, into: &bytes)
        } else {
            encoding = .utf8
            // Without its mark, UTF-16 of Latin letters has every second byte zero.
            if read.count >= 4, (read[0] == 0) != (read[1] == 0), (read[2] == 0) == (read[0] == 0) {
                throw .unsupported(encoding: "UTF-16 without a byte order mark")
            }
            bytes += read.starts(with: [0xEF, 0xBB, 0xBF]) ? read[3...] : read[...]
        }
    }

    private func decode(_ read: [UInt8], _ name: String, _ high: Int, into bytes: inout [UInt8]) {
        let isLast = read.isEmpty
        let raw = rest + read
        func unit(_ at: Int) -> UInt16 { UInt16(raw[at + high]) << 8 | UInt16(raw[at + 1 - high]) }
        var index = 0
        while index + 1 < raw.count {
            let first = unit(index)
            var value = UInt32(first)
            var length = 2
            if first & 0xFC00 == 0xD800 {
                guard index + 3 < raw.count else { break }
                let second = unit(index + 2)
                if second & 0xFC00 == 0xDC00 {
                    value = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF))
                    length = 4
                }
            }
            guard let scalar = Unicode.Scalar(value) else {
                failure = .malformed(encoding: name)
                return
            }
            bytes += UTF8.encode(scalar).map(Array.init) ?? []
            index += length
        }
        rest = Array(raw[index...])
        if isLast, !rest.isEmpty { failure = .malformed(encoding: name) }
    }

    private func readRaw() throws(Failure) -> [UInt8] {
        var result = 0
        let chunk = Self.chunk
        let descriptor = descriptor
        let read = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
            repeat {
                result = Foundation.read(descriptor, buffer.baseAddress, chunk)
            } while result < 0 && errno == EINTR
            count = max(result, 0)
        }
        if result < 0 { throw .unreadable(String(cString: strerror(errno))) }
        bytesRead += read.count
        return read
    }
}
