internal import CZip
import Foundation

/// A zip archive in memory whose parts are unpacked one by one, by their exact names.
final class ZipArchive {
    struct Failure: Error, Hashable {
        var reason: String

        static let damaged = Failure(reason: "the file is damaged or was cut off: open it in Word and save it anew")
    }

    // libzip reads from here as long as the archive is open.
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let archive: OpaquePointer

    init(bytes: [UInt8]) throws(Failure) {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(bytes.count, 1))
        _ = copy.initialize(from: bytes)
        var status = CZIP_OK
        guard let archive = czip_open(copy.baseAddress, Int64(bytes.count), &status) else {
            copy.deallocate()
            throw .damaged
        }
        self.bytes = copy
        self.archive = archive
    }

    deinit {
        czip_close(archive)
        bytes.deallocate()
    }

    /// What kind of document it is by the parts it has.
    var kind: DocumentKind {
        if has("word/document.xml") || has("_rels/.rels") && mainPart != nil { return .docx }
        if has("xl/workbook.xml") {
            return .other(reason: "an Excel workbook is not read: save the sheet as CSV (UTF-8) or as Unicode text")
        }
        if has("mimetype") || has("content.xml") {
            return .other(reason: "an OpenDocument file (.odt) is not read: save it as .docx or as plain text")
        }
        return .other(reason: "a zip archive without a Word document in it: give a .docx or a plain text file")
    }

    /// The name of the document's part; nil where there is none.
    var mainPart: String? {
        if has("word/document.xml") { return "word/document.xml" }
        // Some programs name it otherwise: "word/document2.xml".
        guard let file = try? unpack("_rels/.rels") ?? nil, let xml = try? XMLReader(file: file.path) else {
            return nil
        }
        while let event = try? xml.next() {
            guard case .start = event, let type = xml.attribute("Type"), type.hasSuffix("/officeDocument"),
                let target = xml.attribute("Target")
            else { continue }
            let name = target.hasPrefix("/") ? String(target.dropFirst()) : target
            return name.hasPrefix("word/") && has(name) ? name : nil
        }
        return nil
    }

    func has(_ name: String) -> Bool {
        var status = CZIP_OK
        let part = czip_part_open(archive, name, &status)
        czip_part_close(part)
        return status != CZIP_NOT_FOUND
    }

    /// Unpacks a part into a temporary file, which goes with the object; nil where there is no such part.
    ///
    /// Throws ``Failure`` for one that is damaged, encrypted or larger than ``DOCXLimits``.
    func unpack(_ name: String) throws(Failure) -> TemporaryFile? {
        var status = CZIP_OK
        guard let part = czip_part_open(archive, name, &status) else {
            switch status {
            case CZIP_NOT_FOUND: return nil
            case CZIP_ENCRYPTED: throw Failure(reason: "\(name) is encrypted: save the document without a password")
            case CZIP_UNREADABLE:
                throw Failure(reason: "\(name) is packed in a way that is not known: open it in Word and save it anew")
            default: throw .damaged
            }
        }
        defer { czip_part_close(part) }
        guard let file = TemporaryFile() else {
            throw Failure(reason: "no temporary file can be made: see that \(NSTemporaryDirectory()) has room")
        }
        let compressed = Int(max(czip_part_compressed(part), 1))
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var total = 0
        while true {
            let count = Int(czip_part_read(part, &buffer, Int64(buffer.count)))
            guard count >= 0 else { throw .damaged }
            guard count > 0 else { return file }
            total += count
            guard total <= DOCXLimits.part, total < DOCXLimits.ratioFrom || total / compressed <= DOCXLimits.ratio
            else {
                throw Failure(reason: "\(name) unpacks to more than a document has: it looks like a zip bomb")
            }
            guard file.append(buffer[..<count]) else {
                throw Failure(reason: "no room to unpack \(name): see that \(NSTemporaryDirectory()) has room")
            }
        }
    }
}

/// A file that is removed with the object.
final class TemporaryFile {
    let path: String
    private let descriptor: Int32

    init?() {
        path = NSTemporaryDirectory() + "songngu-\(UUID().uuidString)"
        descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return nil }
    }

    deinit {
        close(descriptor)
        unlink(path)
    }

    /// False where not all could be written.
    func append(_ bytes: some ContiguousBytes) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = Foundation.write(
                    descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                written += count
            }
            return true
        }
    }
}
